"""What became of a command line, and how tests run one."""

from __future__ import annotations

from collections.abc import Callable
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
