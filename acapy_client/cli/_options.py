"""The arguments and options of a command, from what its method takes; and back to its arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from acapy_client.cli._parameters import Parameter, Taken
from acapy_client.cli._texts import Body, type_of


def of(taken: Taken) -> list[click.Parameter]:
    """What click is to take for each."""
    found: list[click.Parameter] = [_one(each) for each in taken.parameters]
    if taken.body is not None:
        kind = Body(takes_url=taken.body.of_url is not None)
        found.append(click.Option(["--body", "body"], type=kind, metavar=kind.name))
    return found


def _one(each: Parameter) -> click.Parameter:
    if each.by_position:
        return click.Argument([each.key], metavar=each.title, type=type_of(each))
    if each.is_flag:
        no = each.option.replace("--", "--no-", 1)
        return click.Option([f"{each.option}/{no}", each.key], default=None)
    return click.Option(
        [each.option, each.key],
        type=type_of(each),
        multiple=each.item is not None,
        metavar=_metavar(each),
        required=each.required and not each.field,
    )


def _metavar(each: Parameter) -> str:
    if each.choices:
        return f"[{'|'.join(map(str, each.choices))}]"
    kind = type_of(each)
    return kind.name if each.secret or each.is_json else (each.item or each.type).name.upper()


def arguments(taken: Taken, values: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of the method, out of the values of the options; what was not given is not.

    :raises click.UsageError: the body has no fields, and some are given
    """
    given = {
        each: list(value) if each.item is not None else value
        for each in taken.parameters
        if (value := values[each.key]) is not None and value != ()
    }
    found = {each.name: value for each, value in given.items() if not each.field}
    fields = {each.field: value for each, value in given.items() if each.field}
    body = values.get("body")
    if fields:
        if body is not None and not isinstance(body, dict):
            named = ", ".join(each.option for each in given if each.field)
            raise click.UsageError(f"--body: expected an object beside {named}")
        body = {**(body or {}), **fields}
    return found if body is None else {**found, "body": body}


def option_of(taken: Taken, name: str) -> str:
    """The option, or the argument, that stands for a parameter or a field, for errors."""
    for each in taken.parameters:
        if name in (each.name, each.field):
            return each.title
    return "--body" if name == "body" else name
