"""What `acapy_client.generate` made."""

from __future__ import annotations

import typing
from importlib import import_module
from typing import Any

from acapy_client import ApiClient, Configuration
from acapy_client._operation import Operation
from acapy_client.model_utils import Model
from bench.generators.subject import Subject, main, spelled

PACKAGE = "everything"


class Ours(Subject):
    def __init__(self, url: str) -> None:
        package = import_module(PACKAGE)
        self._client = ApiClient(Configuration(url))
        self._models = import_module(f"{PACKAGE}.models")
        self._operations = {
            f"{each.facts.method} {each.facts.path}": (cls, each.__name__)
            for cls in (getattr(package, name) for name in package.__all__)
            for each in vars(cls).values()
            if isinstance(each, Operation)
        }

    def called(self, request: str, given: dict[str, str]) -> Any:
        cls, name = self._operations[request]
        return _plain(getattr(cls(self._client), name)(**given))

    def annotation(self, model: str, field: str) -> Any:
        cls = getattr(self._models, model)
        names = {**vars(typing), "models": self._models}
        of_fields = typing.get_type_hints(cls, localns=names)
        for name, each in of_fields.items():
            if spelled(name) == spelled(field):
                return each
        raise LookupError("no such field")

    def name_of(self, request: str) -> str:
        cls, name = self._operations[request]
        return f"{cls.__name__}.{name}"


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.to_wire() if isinstance(value, Model) else value


if __name__ == "__main__":
    main(Ours)
