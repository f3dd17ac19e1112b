"""``acapy-client completion``: what a shell runs to complete words."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from acapy_client.cli import PROGRAM

_SHELLS = ("bash", "fish", "zsh")
_HELP = f"""Print what a shell runs to complete groups, commands, options and known values.

\b
bash, in ~/.bashrc:           eval "$({PROGRAM} completion bash)"
zsh, in ~/.zshrc:             eval "$({PROGRAM} completion zsh)"
fish, in config.fish:         {PROGRAM} completion fish | source
"""


def _print(shell: str) -> None:
    found = get_completion_class(shell)
    assert found is not None, shell
    variable = f"_{PROGRAM.replace('-', '_').upper()}_COMPLETE"
    click.echo(found(click.Command(PROGRAM), {}, PROGRAM, variable).source())


completion = click.Command(
    "completion",
    callback=_print,
    help=_HELP,
    short_help="Print what bash, zsh or fish runs to complete words.",
    params=[click.Argument(["shell"], type=click.Choice(_SHELLS))],
)
