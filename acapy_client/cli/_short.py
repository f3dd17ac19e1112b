"""The whole identifier behind its beginning: whoever lists what it stands for is asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import click

from acapy_client._api import Api
from acapy_client._dumping import Dumped, walk
from acapy_client._json_types import JsonType, evaluate, json_type_of
from acapy_client._masking import brief
from acapy_client._operation import Operation
from acapy_client.api_client import ApiClient
from acapy_client.cli import _columns
from acapy_client.cli._names import api_classes
from acapy_client.cli._parameters import function_of

_SHOWN = 10  # of those that begin so


def whole(client: ApiClient, api: type[Api], name: str, beginning: str) -> str:
    """The one identifier that begins so.

    :param name: of the parameter that takes it
    :raises click.UsageError: there is none, or more than one; or nothing lists them
    :raises ApiException: while asking for the list
    """
    for each in [api, *api_classes()]:
        for lister, path in _listers(each, name):
            found = getattr(each(client), lister)()
            value = walk(found if not isinstance(found, Iterator) else [*found], Dumped.to_wire)
            known = {_identifier(row, path) for row in _columns.rows_of(value) or ()}
            return _only(name, beginning, known)
    raise click.UsageError(f"--short: there is no list in which {name.upper()} could be found")


def identifiers(api: type[Api]) -> dict[str, list[str]]:
    """Where the records of a class have what its parameters ask for."""
    found: dict[str, list[str]] = {}
    for held in vars(api).values():
        if isinstance(held, Operation) and held.facts.identifier is not None:
            parameter, path = held.facts.identifier
            found.setdefault(parameter, [])
            if path not in found[parameter]:
                found[parameter].append(path)
    return found


def _listers(api: type[Api], name: str) -> Iterator[tuple[str, str]]:
    """The methods that list what a parameter identifies, and where each item has it."""
    paths = identifiers(api).get(name, [])
    for method, held in vars(api).items():
        item = _item(method, held)
        for path in paths if item is not None else ():
            if item is not None and (item.exact is str or _has(item, path)):
                yield method, path


def _item(name: str, held: Any) -> JsonType | None:
    """The type of what a method lists that needs no argument."""
    if isinstance(held, Operation):
        result = None if held.facts.method != "GET" or held.plan.required else held.plan.result
        model = getattr(result, "model", None)
        attr = None if model is None else model._listed()
        item: JsonType | None = None
        if model is not None and attr is not None:
            item = model._by_name[attr].type.item
        return item
    function = function_of(held) if name.startswith("iter_") else None
    if function is None or function.__code__.co_argcount > 1:
        return None
    listed = evaluate(function.__annotations__["return"], function.__module__)
    return json_type_of(get_args(listed)[0])


def _has(kind: JsonType | None, path: str) -> bool:
    """Whether records of a type have a field at a path."""
    for name in path.split("."):
        model = getattr(kind, "model", None)
        field = None if model is None else model._resolved().get(name)
        if field is None:
            return False
        kind = field.type
    return True


def _identifier(row: Any, path: str) -> str:
    return row if isinstance(row, str) else str(_columns.at(row, path)[1])


def _only(name: str, beginning: str, known: set[str]) -> str:
    found = sorted(each for each in known if each.startswith(beginning))
    if beginning in found:
        return beginning
    if len(found) == 1:
        return found[0]
    said = f"{name.upper()}: {len(found) or 'none'} of {len(known)} begins with {brief(beginning)}"
    raise click.UsageError("\n  ".join([said, *found[:_SHOWN]]))
