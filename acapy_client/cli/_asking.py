"""Before something is deleted or rotated: a question, where somebody can answer it."""

from __future__ import annotations

import re
import sys
from typing import Any

import click

from acapy_client._masking import line
from acapy_client._operation import Operation
from acapy_client.cli._names import hyphenated

_GONE = frozenset({"delete", "remove", "rotate"})


def is_grave(method: Any) -> bool:
    """Whether it deletes or rotates something."""
    if not isinstance(method, Operation):
        return False
    words = {*re.findall(r"[a-z]+", method.facts.path), *method.__name__.split("_")}
    return method.facts.method == "DELETE" or not words.isdisjoint(_GONE)


def confirm(method: Any, arguments: dict[str, Any], yes: bool) -> None:
    """Ask on a terminal whether to go on.

    :param yes: it was said already
    :raises click.Abort: somebody said no
    """
    if yes or not is_grave(method) or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return
    of_what = " ".join(line(str(arguments[each]), 80) for each in method.plan.positional)
    click.confirm(
        f"{hyphenated(method.__name__)} {of_what}: go on?".replace(" :", ":"), err=True, abort=True
    )
