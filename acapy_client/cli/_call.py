"""``acapy-client call``: any route, such as one of a plugin."""

from __future__ import annotations

from typing import Any

import click

from acapy_client.cli import _asking, _ending, _output, _target
from acapy_client.cli._texts import Body


class _Call(click.Command):
    def invoke(self, ctx: click.Context) -> None:
        values = dict(ctx.params)
        target, form = _target.taken_from(values), _output.taken_from(values)
        query = _pairs(values["query"])
        with _ending.ended("call_api", lambda name: name), _target.client(target) as client:
            verb, path = values["method"].upper(), values["path"]
            _asking.confirm(verb, path, ["call", verb, path], values["yes"])
            with _ending.begun(verb):
                answer = client.call_api(verb, path, query_params=query, body=values["body"])
            _output.show(answer, form)


def _pairs(given: tuple[str, ...]) -> dict[str, Any]:
    """``a=b``; a name that is given again gets each of its values."""
    found: dict[str, list[str]] = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not equals or not name:
            raise click.UsageError(f"--query: expected NAME=VALUE, got {each!r}")
        found.setdefault(name, []).append(value)
    return dict(found)


call = _Call(
    "call",
    help="Call any route of the agent, such as one of a plugin: call GET /status",
    params=[
        click.Argument(["method"]),
        click.Argument(["path"]),
        click.Option(["--query"], multiple=True, metavar="NAME=VALUE", help="may be given again"),
        click.Option(["--body"], type=Body(), metavar="JSON|@FILE|-", help="JSON"),
        _asking.option(),
        *_output.options(),
        *_target.options(),
    ],
)
