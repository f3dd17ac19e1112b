"""Plugins of ACA-Py: what they say of themselves, and what was exchanged with them."""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from acapy_client import ApiClient, apis
from acapy_client._operation import Operation
from acapy_client.generate import generate
from acapy_client.generate._installed import shape
from acapy_client.generate._naming import field_name
from acapy_client.model_utils import Model
from support.project import DATA
from support.server import answer

FOLDER = DATA / "plugins"
ANSWERS = FOLDER / "answers"
PLUGINS = sorted(file.stem for file in ANSWERS.glob("*.json"))
RELEASE = "1.6.1"


class Exchange(NamedTuple):
    plugin: str
    name: str
    operation: str
    request: dict[str, Any]
    response: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.plugin}-{self.name}"

    @property
    def succeeded(self) -> bool:
        return bool(self.response["status"] == 200) and self.request["method"] != "HEAD"


def exchanges(*plugins: str) -> Iterator[Exchange]:
    """What was exchanged with real agents that had a plugin."""
    for plugin in plugins or PLUGINS:
        text = (ANSWERS / f"{plugin}.json").read_text("utf-8")
        for name, each in json.loads(text).items():
            yield Exchange(plugin, name, **each)


def description(plugin: str, release: str = RELEASE) -> Path:
    return FOLDER / f"{plugin}-{release}.json"


def generated(source: Path | str, name: str, folder: Path, **options: Any) -> ModuleType:
    """A package that is made, and imported."""
    generate(str(source), name, folder=folder, **options)
    return importable(name, folder)


def importable(name: str, folder: Path) -> ModuleType:
    """A package in a folder, imported anew."""
    for known in [each for each in sys.modules if each.partition(".")[0] == name]:
        del sys.modules[known]
    importlib.invalidate_caches()
    sys.path.insert(0, str(folder))
    try:
        module = importlib.import_module(name)
        for each in module.__all__:
            getattr(module, each)
        for each in importlib.import_module(f"{name}.models").__all__:
            getattr(sys.modules[f"{name}.models"], each)
        return module
    finally:
        sys.path.remove(str(folder))


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a package, by their paths in it."""
    files = (each for each in folder.rglob("*") if each.is_file() and each.suffix != ".pyc")
    return {str(each.relative_to(folder)): each.read_bytes() for each in files}


def operations(package: ModuleType | None) -> dict[str, tuple[type[Any], Operation[..., Any]]]:
    """Each operation of a package and of the core by its shape, those of the package first."""
    classes = [getattr(package, name) for name in getattr(package, "__all__", ())]
    classes.sort(key=lambda cls: cls.__module__.startswith("acapy_client."))
    found: dict[str, tuple[type[Any], Operation[..., Any]]] = {}
    for cls in [*classes, *_core()]:
        for each in vars(cls).values():
            if type(each) is Operation:
                found.setdefault(shape(f"{each.facts.method} {each.facts.path}"), (cls, each))
    return found


@cache
def _core() -> list[type[Any]]:
    return [getattr(apis, name) for name in apis.__all__]


def called(
    client: ApiClient, package: ModuleType | None, exchange: Exchange, **options: Any
) -> Any:
    """The call that an exchange was, by the method of its class."""
    cls, operation = operations(package)[shape(exchange.operation)]
    pattern = re.sub(r"\\\{(\w+)\\\}", "([^/]*)", re.escape(operation.facts.path))
    match = re.fullmatch(pattern, exchange.request["path"])
    assert match, exchange
    names = re.findall(r"\{(\w+)\}", operation.facts.path)
    given: dict[str, Any] = dict(zip(names, match.groups(), strict=True))
    for name, value in (exchange.request["query"] or {}).items():
        own = field_name(name)
        given[own] = {"true": True, "false": False}.get(value, value)
    if exchange.request["body"] is not None:
        given["body"] = exchange.request["body"]
    return getattr(cls(client), operation.__name__)(**given, **options)


GOOD = [each for each in exchanges() if each.succeeded]


def dumped(value: object) -> object:
    """What came, as it came: records in any place become JSON again."""
    if isinstance(value, list):
        return [dumped(each) for each in value]
    return value.to_wire() if isinstance(value, Model) else value


def answer_of(exchange: Exchange) -> bytes:
    status, body = exchange.response["status"], exchange.response["body"]
    is_json = "json" in exchange.response["content_type"]
    data = json.dumps(body).encode() if is_json else str(body).encode()
    return answer(data, f"{status} OK", exchange.response["content_type"])
