"""``acapy-client doctor``: what is wrong, here or with the agent."""

from __future__ import annotations

from typing import Any

import click

from acapy_client.cli import _target
from acapy_client.configuration import Configuration


def _examine(as_json: bool, **values: Any) -> int:
    from acapy_client.doctor import examine
    from acapy_client.doctor.__main__ import NOBODY, tell

    configuration: Configuration | None = None
    try:
        configuration, tenant = _target.configured(_target.taken_from(values))
    except click.UsageError as error:
        if error.message != _target.NOBODY:
            raise
        tenant = None
    if tenant is not None:
        raise click.UsageError("--tenant: the agent itself is looked at; leave it out")
    findings = examine(configuration)
    return tell(findings if configuration else [*findings, NOBODY], as_json=as_json)


doctor = click.Command(
    "doctor",
    callback=_examine,
    help="Say what is wrong: what is installed, which agent answers, which credentials work.",
    params=[
        click.Option(["--json", "as_json"], is_flag=True, help="for reports and programs"),
        *_target.options(),
    ],
)
