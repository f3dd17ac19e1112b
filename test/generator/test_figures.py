"""The figures of the pages are those that were measured: `bench/figures.json`."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bench import report
from bench.report import TITLES, quantity, ratio
from support.pages import DOCS, README, text_of
from support.project import ROOT

FIGURES = report.load(ROOT / "bench" / "figures.json")
PAGE = text_of(DOCS / "performance.md")
HEAD, _, *ROWS = [
    [cell.strip() for cell in line.strip("|\n").split(" | ")]
    for line in PAGE.splitlines()
    if line.startswith("|")
]
COLUMNS = dict(enumerate(HEAD[1:-1], 1))
OURS: dict[str, Any] = dict(FIGURES[0]["rows"])


def measured(heading: str) -> report.Subject:
    """The figures of a column."""
    name = heading.replace("acapy_client", "ours")
    found = [each for each in FIGURES if report.label(each).startswith(name)]
    assert found, f"no figures of {heading}"
    return found[0]


def test_the_table_has_each_measure_once_and_its_aim() -> None:
    titles = [
        (title.text + (" (more is better)" if title.more_is_better else ""), report.aims(title))
        for title in TITLES.values()
    ]
    assert [(row[0], row[-1]) for row in ROWS] == titles


@pytest.mark.parametrize("column", COLUMNS, ids=COLUMNS.get)
def test_a_column_is_what_was_measured(column: int) -> None:
    rows = measured(COLUMNS[column])["rows"]
    for key, row in zip(TITLES, ROWS, strict=True):
        there = rows.get(key, {})
        said = re.sub("<sup>.*</sup>", "", row[column])
        assert said == (ratio(there) or quantity(key, there.get("subject")) or "–"), row[0]


def test_the_readme_has_some_of_the_same_rows() -> None:
    rows = {f"| {' | '.join(row[:-1])} |" for row in (HEAD, *ROWS)}
    short = text_of(README).partition("<!-- generated: figures in short -->")[2]
    lines = short.partition("<!-- end -->")[0].split("\n")
    head, _, *some = [line for line in lines if line.startswith("|")]
    assert head in rows
    assert 4 < len(some) < len(ROWS)
    assert set(some) < rows


def test_the_prose_has_the_figures_of_the_table() -> None:
    page, readme = (" ".join(text.split()) for text in (PAGE, text_of(README)))
    assert f"{OURS['list']['ratio']:.1f} times what urllib3 and `json.loads` take" in readme
    field = OURS["attribute"]
    said = f"takes {field['subject'] * 1e9:.0f} ns, {field['ratio']:.1f} times a plain attribute"
    assert said in page
    fast = FIGURES[1]["rows"]["list"]["ratio"]
    assert f"{fast:.1f} times with msgspec" in readme


LISTED = {
    "import": "- The import.",
    "list": "10,000 connections",
    "nulls": "connections with nulls",
    "new_fields": "fields that are not declared",
    "credential_exchanges": "credential exchanges",
    "proof_exchanges": "proof exchanges",
    "w3c_credentials": "W3C credentials",
    "dids": "DIDs",
    "invitations": "invitations",
    "serialising": "- Building a request",
    "one_call": "One call",
    "threads": "Eight threads in CPU time",
    "threads_wall": "Eight threads in calls per second",
    "webhooks": "- A webhook",
    "attribute": "- Reading a field",
}
"""What the page calls a measure among the aims that are missed."""


def is_missed(key: str, subject: report.Subject, aim: str) -> bool:
    wanted = re.search(r"^(?:at least )?([\d.]+)$", aim)
    if not wanted:
        return False
    got = round(subject["rows"][key]["ratio"], 2)
    return got < float(wanted[1]) if TITLES[key].more_is_better else got > float(wanted[1])


def test_the_missed_aims_are_those_that_are_listed() -> None:
    plain, fast = FIGURES[:2]
    missed = {
        key
        for key, title in TITLES.items()
        if is_missed(key, plain, title.aim) or is_missed(key, fast, title.fast)
    }
    listing = " ".join(PAGE.partition("aims are missed:")[2].split()).lower()
    assert {key for key, words in LISTED.items() if words.lower() in listing} == missed
