"""``acapy-client call``: any route, such as one of a plugin."""

from __future__ import annotations

from typing import Any

import click

from acapy_client.cli import _asking, _ending, _output, _target
from acapy_client.cli._texts import Body, ParamType
from acapy_client.exceptions import OpenApiException

_PATIENCE = 2.0  # seconds, of somebody who has pressed Tab


class _Route(ParamType):
    """A path, completed from what the agent says of itself, where it answers at once."""

    name = "PATH"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[Any]:
        from click.shell_completion import CompletionItem

        verb = str(ctx.params.get("method", "")).lower()
        try:
            with (
                ctx.scope(cleanup=False),
                _target.client(_target.taken_from(dict(ctx.params))) as client,
            ):
                described = client.call_api(
                    "GET", "/api/docs/swagger.json", _request_timeout=_PATIENCE, _retries=False
                )
            paths = described["paths"].items()
            known = sorted(path for path, methods in paths if not verb or verb in methods)
        except (OpenApiException, click.UsageError, LookupError, TypeError, AttributeError):
            return []
        return [CompletionItem(path) for path in known if path.startswith(incomplete)]


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
        click.Argument(["path"], type=_Route()),
        click.Option(["--query"], multiple=True, metavar="NAME=VALUE", help="may be given again"),
        click.Option(["--body"], type=Body(), metavar="JSON|@FILE|-", help="JSON"),
        _asking.option(),
        *_output.options(),
        *_target.options(),
    ],
)
