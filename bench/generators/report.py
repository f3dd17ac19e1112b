"""How the figures are printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FIGURES = Path(__file__).with_name("figures.json")


def load() -> dict[str, Any]:
    """The figures that are kept."""
    found: dict[str, Any] = json.loads(FIGURES.read_text("utf-8"))
    return found


def table(figures: dict[str, Any]) -> str:
    """A table in Markdown, and one of names."""
    heads = ["ours, `--all`", figures["peer"], "`acapy_client` itself"]
    names = [
        [f"`{request}`", *(_method(figures[who]["names"][request]) for who in _WHO)]
        for request in figures["ours"]["names"]
    ]
    return "\n\n".join(
        [_table(["", *heads], _rows(figures)), _table(["for example", *heads], names)]
    )


_WHO = ("ours", "theirs", "core")


def _method(name: str) -> str:
    """The last part of a name, which says what an operation does."""
    return f"`{name.rpartition('.')[2]}`"


def _rows(figures: dict[str, Any]) -> Iterator[list[str]]:
    counts = figures["counts"]

    def row(title: str, key: str, text: str = "{:,.0f}", scale: float = 1) -> list[str]:
        of_each = (figures[who] for who in _WHO)
        return [title, *(text.format(of[key] * scale) if key in of else "" for of in of_each)]

    yield row("seconds of CPU to make it", "seconds", "{:.1f}")
    yield row("modules", "files")
    yield row("lines of code", "lines")
    yield row("MB of code", "bytes", "{:.1f}", 1e-6)
    yield row("ms to import one class", "one class")
    yield row("ms to import all", "all classes")
    yield row(f"of {counts['fields']} fields have the type that came", "right")
    yield row(f"of {counts['exchanges']} answers of real agents load", "loaded")
    yield row("and give back what came", "kept")
    yield row(f"of {counts['requests']} methods have the name of `acapy_client`'s", "same names")


def _table(heads: list[str], rows: Iterator[list[str]] | list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(each)} |".replace("|  |", "| |") for each in lines)
