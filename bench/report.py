"""What the figures are called, which are aimed at, and how they are printed and kept."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, TypedDict

from bench.measure import Row


class Title(NamedTuple):
    text: str
    unit: str
    scale: float  # of the measured unit to the printed one
    aim: str
    more_is_better: bool = False
    fast: str = ""  # the aim with msgspec, where that is another


TITLES = {
    "import": Title("import the connections API", "ms", 1e3, "1.1"),
    "package_import": Title("import the package alone", "ms", 1e3, "< 5 ms"),
    "list": Title("list 10,000 connections", "ms", 1e3, "1.4", fast="0.9"),
    "list_read": Title("list them and read a field of each", "ms", 1e3, ""),
    "nulls": Title("the same, each with a null", "ms", 1e3, "1.5", fast="0.9"),
    "new_fields": Title(
        "the same, each with a field that is not declared", "ms", 1e3, "1.5", fast="1.1"
    ),
    "credential_exchanges": Title("list 2,000 credential exchanges", "ms", 1e3, "2.0", fast="1.5"),
    "proof_exchanges": Title("list 2,000 proof exchanges", "ms", 1e3, "2.0", fast="1.5"),
    "w3c_credentials": Title("list 2,000 W3C credentials", "ms", 1e3, "2.0", fast="1.5"),
    "dids": Title("list 2,000 DIDs", "ms", 1e3, "2.0", fast="1.5"),
    "invitations": Title(
        "load 2,000 invitations, whose fields have other names", "ms", 1e3, "2.0", fast="1.5"
    ),
    "memory": Title("memory that they keep", "MB", 1e-6, "1.1"),
    "one_call": Title("fetch one connection", "µs", 1e6, "1.0"),
    "attribute": Title("read a field of a record", "ns", 1e9, "1.1"),
    "serialising": Title("build a request and write its JSON", "µs", 1e6, "1.6", fast="1.0"),
    "webhooks": Title("a webhook: from bytes to the function", "µs", 1e6, "4.0"),
    "webhooks_wall": Title("webhooks by WSGI in one process", "/s", 1, "at least 5,000", True),
    "threads": Title("eight at a time: calls per CPU second", "/s", 1, "at least 0.95", True),
    "threads_wall": Title("eight at a time: calls per second", "/s", 1, "at least 0.95", True),
}


class Subject(TypedDict):
    name: str
    version: str
    python: str
    urllib3: str
    cores: int | None
    machine: str
    rows: dict[str, Row]


def subject_figures(name: str, version: str, urllib3: str, rows: dict[str, Row]) -> Subject:
    return {
        "name": name,
        "version": version,
        "python": platform.python_version(),
        "urllib3": urllib3,
        "cores": os.cpu_count(),
        "machine": f"{platform.system()} {platform.machine()}",
        "rows": rows,
    }


def load(path: Path) -> list[Subject]:
    figures: list[Subject] = json.loads(path.read_text())
    return figures


def save(path: Path, new: list[Subject]) -> None:
    """Beside those that the file has of other subjects."""
    names = [each["name"] for each in new]
    old = load(path) if path.exists() else []
    figures = [each for each in old if each["name"] not in names] + new
    figures.sort(key=lambda each: (not each["name"].startswith("ours"), each["name"]))
    path.write_text(json.dumps(figures, indent=1) + "\n")


def number(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}"
    if value >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}" if value >= 0.1 else f"{value:.1g}"


def quantity(key: str, value: float | None) -> str:
    title = TITLES[key]
    if value is None:
        return ""
    return f"{number(value * title.scale)} {title.unit}".replace(" /s", "/s")


def ratio(row: Row) -> str:
    return number(row["ratio"]) if "ratio" in row else ""


def aim(figures: Subject, title: Title) -> str:
    if figures["name"] == "ours":
        return title.aim
    return (title.fast or title.aim) if figures["name"].startswith("ours") else ""


def aims(title: Title) -> str:
    """Without msgspec and, in brackets, with it."""
    return f"{title.aim} ({title.fast})" if title.fast else title.aim


def table(figures: Subject) -> str:
    lines = [("measure", "client", "limit", "ratio", "quartiles", "aim", "")]
    for key, title in TITLES.items():
        row = figures["rows"].get(key, {"error": "not measured"})
        spread = f"{number(row['low'])}..{number(row['high'])}" if "low" in row else ""
        ours, limit = quantity(key, row.get("subject")), quantity(key, row.get("limit"))
        remark = row.get("error") or row.get("note") or ""
        lines.append((title.text, ours, limit, ratio(row), spread, aim(figures, title), remark))
    form = "{:52}{:>12}{:>12}{:>8}  {:14}{:16}{}"
    versions = "Python {python}, urllib3 {urllib3}, {cores} cores, {machine}".format(**figures)
    heading = f"{label(figures)} ({versions})"
    return "\n".join(["", heading, *(form.format(*line).rstrip() for line in lines)])


def label(each: Subject) -> str:
    return each["name"] if each["version"] in each["name"] else f"{each['name']} {each['version']}"


def heading(each: Subject) -> str:
    """What a page calls a client."""
    if each["name"].startswith("ours"):
        return each["name"].replace("ours", "acapy_client")
    return label(each).partition(".post")[0]


def markdown(
    figures: list[Subject], keys: Iterable[str] = TITLES, *, with_aims: bool = True
) -> str:
    """The ratios of all subjects, as a table for a page.

    :param keys: of the measures that it has
    """

    def line(cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |"

    last = ["aim (with msgspec)"] if with_aims else []
    heads = ["measure", *map(heading, figures), *last]
    lines = [line(heads), line(["---"] * len(heads))]
    notes: list[str] = []
    for key in keys:
        title = TITLES[key]
        cells = []
        for each in figures:
            row = each["rows"].get(key, Row())
            remark = row.get("error") or row.get("note")
            note = f"{heading(each)}: {remark}."
            if remark and note not in notes:
                notes.append(note)
            mark = f"<sup>{notes.index(note) + 1}</sup>" if remark else ""
            cells.append((ratio(row) or quantity(key, row.get("subject")) or "–") + mark)
        text = title.text + (" (more is better)" if title.more_is_better else "")
        lines.append(line([text, *cells, *([aims(title)] if with_aims else [])]))
    return "\n".join(lines + [""] + [f"{i}. {note}" for i, note in enumerate(notes, 1)]).rstrip()
