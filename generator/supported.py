"""The README's table of releases, read from supported.toml."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path as File

import tomllib

from acapy_client.generate._releases import line_of, order

SUPPORTED = File(__file__).parent / "supported.toml"


@dataclass(frozen=True)
class Row:
    """A row of the table.

    :param lines: as it says them: ``1.3, 1.4``
    """

    lines: str
    tested: list[str]
    different: str


def supported(releases: Sequence[str], text: str | None = None) -> list[Row]:
    """The rows, which together have every line of releases.

    :param text: what stands in supported.toml, where that is otherwise
    """
    text = SUPPORTED.read_text(encoding="utf-8") if text is None else text
    rows = tomllib.loads(text)["rows"]
    lines = list(dict.fromkeys(map(line_of, releases)))
    limits = [*(lines.index(row["since"]) for row in rows), len(lines)]
    assert limits[0] == 0, f"supported.toml has no row for {lines[0]}"
    return [
        Row(_said(lines[first:end]), row["tested"], row["different"])
        for row, (first, end) in zip(rows, pairwise(limits), strict=True)
    ]


def with_tested(text: str, release: str) -> str:
    """What supported.toml says once a newer release is tested in place of the newest one."""
    newest = tomllib.loads(text)["rows"][-1]["tested"][-1]
    if order(release) <= order(newest):
        return text
    before, _, after = text.rpartition(f'"{newest}"')
    return f'{before}"{release}"{after}'


def _said(lines: list[str]) -> str:
    return ", ".join(lines) if len(lines) < 3 else f"{lines[0]} to {lines[-1]}"
