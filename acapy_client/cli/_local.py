"""``acapy-client agent`` and ``acapy-client ledger run``: agents and ledgers on this machine."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import click

from acapy_client.cli import PROGRAM, _ending
from acapy_client.exceptions import ApiValueError


class _Agent(click.Command):
    """That of ``python -m acapy_client.testing``, which reads its arguments itself."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.args = args
        return args

    def invoke(self, ctx: click.Context) -> None:
        with _extra():
            from acapy_client.testing.__main__ import main

            try:
                main([self.name or "", *ctx.args], PROGRAM)
            except SystemExit as ended:
                code = ended.code if isinstance(ended.code, int) else _ending.SAID_NO
                raise click.exceptions.Exit(code) from None


@contextlib.contextmanager
def _extra() -> Iterator[None]:
    """A library that is missing says what to install."""
    try:
        yield
    except ImportError as error:
        raise click.UsageError(str(error)) from None


def _run_ledger(directory: str | None) -> None:
    with _extra():
        from acapy_client.testing import LocalAgentError
        from acapy_client.testing.__main__ import run_ledger

        try:
            run_ledger(directory)
        except LocalAgentError as error:
            _ending.say(f"Error: {error}")
            raise click.exceptions.Exit(_ending.SAID_NO) from None
        except ApiValueError as error:
            raise click.UsageError(f"--directory: {error}") from None


agent = _Agent(
    "agent",
    help="Run an agent on this machine until Ctrl-C: agent 1.7.0 --ledger",
    add_help_option=False,
)
ledger = click.Command(
    "run",
    callback=_run_ledger,
    help="Run a ledger on this machine until Ctrl-C, and print what agents need to use it.",
    params=[
        click.Option(
            ["--directory"], metavar="FOLDER", help="keeps what is written, for another time"
        )
    ],
)
