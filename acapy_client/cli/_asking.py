"""Before something is deleted or rotated: a question, where somebody can answer it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

import click

from acapy_client._masking import line

_GONE = frozenset({"delete", "remove", "rotate"})


def option() -> click.Option:
    """The option that says yes before."""
    return click.Option(
        ["--yes", "-y"], is_flag=True, help="do not ask before deleting or rotating"
    )


def confirm(verb: str, path: str, words: Sequence[str], yes: bool) -> None:
    """Ask on a terminal whether to go on, where that deletes or rotates something.

    :param words: what is done: the name of the command, and to what
    :param yes: it was said already
    :raises click.Abort: somebody said no
    """
    is_grave = verb == "DELETE" or not _GONE.isdisjoint(re.findall("[a-z]+", f"{path} {words[0]}"))
    if yes or not is_grave or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return
    click.confirm(f"{' '.join(line(each, 80) for each in words)}: go on?", err=True, abort=True)
