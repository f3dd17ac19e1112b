"""``acapy-client events``: what an agent tells, a line an event."""

from __future__ import annotations

import click

from acapy_client._json_types import json_type_of
from acapy_client.cli import _ending, _target
from acapy_client.cli._texts import Value

_KIND = Value(json_type_of(float))


class _Events(click.Command):
    def invoke(self, ctx: click.Context) -> None:
        values = dict(ctx.params)
        configuration, tenant = _target.configured(_target.taken_from(values))
        from acapy_client.events.__main__ import tell

        with _ending.ended("Events", lambda name: name):
            try:
                tell(
                    configuration,
                    topics=values["topic"],
                    wallet_id=tenant,
                    as_json=values["json"],
                    timeout=values["timeout"],
                )
            except (RuntimeError, ImportError) as error:  # says what to install
                raise click.UsageError(str(error)) from None


events = _Events(
    "events",
    help="Print what an agent, or a tenant of it, tells, a line an event, until Ctrl-C.",
    params=[
        click.Option(["--topic"], multiple=True, help="only this one; may be given again"),
        click.Option(["--json"], is_flag=True, help="the whole event as JSON, secrets too"),
        click.Option(["--timeout"], type=_KIND, default=30.0, help="seconds to reach the agent"),
        *_target.options(),
    ],
)
