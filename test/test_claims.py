"""Beside each promise of a page stands a test that there is: ``<!-- test: test/x.py::name -->``."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from support.pages import DOCS
from support.project import ROOT, TEST

BY_HAND = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("[a-z]*.md"))]
PAGES = {path.name: path.read_text("utf-8") for path in BY_HAND}
PAGES |= {f"recipes/{path.name}": path.read_text("utf-8") for path in DOCS.glob("recipes/*.md")}
LEAST = {
    "README.md": 9,
    "authentication.md": 6,
    "calls.md": 5,
    "cli.md": 30,
    "doctor.md": 15,
    "errors.md": 9,
    "events.md": 25,
    "faults.md": 4,
    "migration.md": 15,
    "performance.md": 5,
    "processes.md": 25,
    "questions.md": 25,
    "security.md": 20,
    "testing.md": 8,
}
"""How many promises each page has at least."""
CLAIMS = [
    (page, file, name)
    for page, text in PAGES.items()
    for file, name in re.findall(r"<!-- test: test/(\S+)::(\w+) -->", text)
]


@pytest.mark.parametrize(("page", "file", "name"), CLAIMS)
def test_each_promise_names_a_test_that_there_is(page: str, file: str, name: str) -> None:
    assert f"\ndef {name}(" in (TEST / file).read_text("utf-8"), page


def test_promises_are_counted() -> None:
    assert len(CLAIMS) == sum(text.count("<!-- test:") for text in PAGES.values())
    found = Counter(page for page, _, _ in CLAIMS)
    assert {page: found[page] for page in LEAST if found[page] < LEAST[page]} == {}
