"""What became of a command line, and how tests run one."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Ended(NamedTuple):
    """What became of a command."""

    code: int
    out: str
    err: str

    @property
    def words(self) -> str:
        """What it printed without its spaces: help is wrapped at any of them, and at hyphens."""
        return "".join(self.out.split())


Shell = Callable[..., Ended]
"""Runs ``acapy-client`` with its arguments; ``stdin=`` is what comes from there."""


def on_path(folder: Path) -> str:
    """A PATH with the command in it.

    :param folder: where the command is put
    """
    command = folder / "acapy-client"
    python = f"{shlex.quote(sys.executable)} -m acapy_client.cli"
    command.write_text(f'#!/bin/sh\nexec {python} "$@"\n', "utf-8")
    command.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"
