"""What openapi-python-client made."""

from __future__ import annotations

import enum
import inspect
import pkgutil
import typing
from importlib import import_module
from typing import Any
from urllib.parse import unquote

from bench.generators.subject import Subject, main, spelled

PACKAGE = "peer"


class Peer(Subject):
    def __init__(self, url: str) -> None:
        self._client = import_module(f"{PACKAGE}.client").Client(
            base_url=url, raise_on_unexpected_status=True
        )
        models = import_module(f"{PACKAGE}.models")
        self._unset = import_module(f"{PACKAGE}.types").Unset
        self._models = {spelled(name): getattr(models, name) for name in models.__all__}
        self._all = vars(models)
        api = import_module(f"{PACKAGE}.api")
        self._operations = {
            self._request(module): module
            for found in pkgutil.walk_packages(api.__path__, f"{PACKAGE}.api.")
            if not found.ispkg
            for module in [import_module(found.name)]
        }

    def _request(self, module: Any) -> str:
        needed = inspect.signature(module._get_kwargs).parameters.values()
        names = [each.name for each in needed if each.default is each.empty]
        sent = module._get_kwargs(**{each: _value(module, each, f"<{each}>") for each in names})
        return spelled(f"{sent['method']} {unquote(sent['url'])}")

    def called(self, request: str, given: dict[str, str]) -> Any:
        module = self._operations[spelled(request)]
        names = {spelled(name): name for name in inspect.signature(module.sync).parameters}
        own = {names[spelled(name)]: value for name, value in given.items()}
        own = {name: _value(module, name, value) for name, value in own.items()}
        return _plain(module.sync(client=self._client, **own))

    def annotation(self, model: str, field: str) -> Any:
        if spelled(model) not in self._models:
            raise LookupError("no such model")
        cls = self._models[spelled(model)]
        of_fields = typing.get_type_hints(cls, localns={**self._all, "Unset": self._unset})
        for name, each in of_fields.items():
            if spelled(name) == spelled(field):
                kinds = [kind for kind in typing.get_args(each) if kind is not self._unset]
                return typing.Union[tuple(kinds)] if kinds else each  # noqa: UP007  # of any number
        raise LookupError("no such field")

    def name_of(self, request: str) -> str:
        return self._operations[spelled(request)].__name__.removeprefix(f"{PACKAGE}.api.")


def _value(module: Any, name: str, text: str) -> Any:
    """What a parameter takes: some take an enumeration's member."""
    kind = typing.get_type_hints(module._get_kwargs)[name]
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind(text) if text in [each.value for each in kind] else next(iter(kind))
    return text


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.to_dict() if hasattr(value, "to_dict") else value


if __name__ == "__main__":
    main(Peer)
