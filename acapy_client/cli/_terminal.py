"""What is drawn on a terminal: tables, records, how far something is."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timezone
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from acapy_client._dates import parse_datetime
from acapy_client.exceptions import OpenApiException

_UNITS = ((86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"))
_NARROWEST = 8  # of a column that is cut
_OLD = 30 * 86_400  # seconds after which the date says more


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table as wide as the terminal; the first column is never cut, the widest ones are first."""
    console = Console(file=sys.stdout)
    drawn = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=any(heads))
    columns = zip(*([heads, *rows]), strict=True)
    widths = _fitting([max(map(cell_len, column)) for column in columns], console.width)
    for index, (head, width) in enumerate(zip(heads, widths, strict=True)):
        if index:
            drawn.add_column(Text(head), width=width, no_wrap=True, overflow="ellipsis")
        else:
            drawn.add_column(Text(head), min_width=width, overflow="fold")
    for row in rows:
        drawn.add_row(*map(Text, row))
    console.print(drawn)


def _fitting(widths: list[int], room: int) -> list[int]:
    """Widths of columns that fit together, two spaces between them."""
    first, *others = widths
    while others and first + sum(others) + 2 * len(others) > room and max(others) > _NARROWEST:
        others[others.index(max(others))] -= 1
    return [min(first, room), *others]


def record(pairs: Sequence[tuple[str, str]]) -> None:
    """A record, a line a field; long values go on below."""
    drawn = Table.grid(padding=(0, 2))
    drawn.add_column(style="bold", no_wrap=True)
    drawn.add_column(overflow="fold")
    for path, text in pairs:
        drawn.add_row(Text(path), Text(text))
    Console(file=sys.stdout).print(drawn)


def age(value: Any) -> str | None:
    """``2 minutes ago``; the day where it is long ago; None where it is no date."""
    try:
        at = parse_datetime(value)
    except (OpenApiException, ValueError, TypeError):
        return None
    seconds = (datetime.now(timezone.utc) - at).total_seconds()
    if not 0 <= seconds < _OLD:
        return f"{at:%Y-%m-%d}" if seconds >= 0 else None
    size, unit = next((each for each in _UNITS if seconds >= each[0]), _UNITS[-1])
    number = int(seconds // size)
    return f"{number} {unit}{'' if number == 1 else 's'} ago"


@contextlib.contextmanager
def waiting(text: str) -> Iterator[None]:
    """Show on stderr that something is waited for, and for how long."""
    with Progress(
        TextColumn("{task.description} {task.elapsed:.0f} s", markup=False),
        console=Console(file=sys.stderr),
        transient=True,
    ) as shown:
        shown.add_task(text, total=None)
        yield


@contextlib.contextmanager
def downloading(text: str) -> Iterator[Callable[[int, int | None], None]]:
    """Show on stderr how much has come; gives what is to be told."""
    with Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        console=Console(file=sys.stderr),
        transient=True,
    ) as shown:
        task = shown.add_task(text, total=None)
        yield lambda size, total: shown.update(task, completed=size, total=total)
