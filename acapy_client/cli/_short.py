"""The whole identifier behind its beginning: whoever lists what it stands for is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, get_args

import click

from acapy_client._api import Api
from acapy_client._dumping import Dumped, walk
from acapy_client._json_types import JsonType, evaluate, json_type_of
from acapy_client._masking import brief, line
from acapy_client._operation import Operation
from acapy_client.api_client import ApiClient
from acapy_client.cli import _columns
from acapy_client.cli._names import api_classes, method_names
from acapy_client.cli._parameters import function_of
from acapy_client.exceptions import NotFoundException

_SHOWN = 10  # of those that begin so


def whole(client: ApiClient, api: type[Api], method: Any, name: str, beginning: str) -> str:
    """The one identifier that begins so.

    :param name: of the parameter of the method that takes it
    :raises click.UsageError: there is none, or more than one; or nothing lists them
    :raises ApiException: while asking for the list
    """
    homes = [api] if _gets(api, name) else [each for each in api_classes() if _gets(each, name)]
    listers = [(each, *found) for each in homes if (found := _lister(each, method, name))]
    if not listers:
        raise click.UsageError(f"--short: there is no list in which {name.upper()} could be found")
    known: set[str] = set()
    for each, lister, path in listers:
        try:
            found = getattr(each(client), lister)()
            value = walk([*found] if isinstance(found, Iterator) else found, Dumped.to_wire)
        except NotFoundException:  # an agent need not have each version of a protocol
            if len(listers) == 1:
                raise
        else:
            known |= _identifiers_in(_columns.rows_of(value) or (), path)
    return _only(name, beginning, known)


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


def _gets(api: type[Api], name: str) -> dict[str, tuple[str, str] | None]:
    """The paths by which a class reads what a parameter identifies, and where that has it.

    Only such a class knows a list of it; others just mention it.
    """
    return {
        held.facts.path: held.facts.identifier
        for held in vars(api).values()
        if isinstance(held, Operation)
        and held.facts.method == "GET"
        and held.facts.path.endswith(f"{{{name}}}")
    }


def _lister(api: type[Api], method: Any, name: str) -> tuple[str, str] | None:
    """The method that lists what a parameter identifies, and where each item has it."""
    paths = identifiers(api).get(name, [])
    if isinstance(method, Operation):
        start, parameter, _ = method.facts.path.partition(f"{{{name}}}")
        read_there = _gets(api, name).get(start + parameter)
        paths = paths if read_there is None else [read_there[1]]
    # iterators first: a list may be cut
    for lister in sorted(method_names(api), key=lambda each: not each.startswith("iter_")):
        item = _item(lister, vars(api)[lister])
        if item is None:
            continue
        for path in paths:
            if item.exact is str or _has(item, path):
                return lister, path
    return None


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


def _identifiers_in(rows: Iterable[Any], path: str) -> set[str]:
    found = (row if isinstance(row, str) else _columns.at(row, path)[1] for row in rows)
    return {each for each in found if isinstance(each, str)}


def _only(name: str, beginning: str, known: set[str]) -> str:
    found = sorted(each for each in known if each.startswith(beginning))
    if beginning in found:
        return beginning
    if len(found) == 1:
        return found[0]
    begin = "begin" if found else "begins"
    said = f"{name.upper()}: {len(found) or 'none'} of {len(known)} {begin} with {brief(beginning)}"
    raise click.UsageError("\n  ".join([said, *map(line, found[:_SHOWN])]))
