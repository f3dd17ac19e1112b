"""Beside each promise of a page stands a test that there is: ``<!-- test: test/x.py::name -->``."""

from __future__ import annotations

import re

import pytest

from support.pages import DOCS
from support.project import ROOT, TEST

BY_HAND = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("[a-z]*.md"))]
PAGES = {path.name: path.read_text("utf-8") for path in BY_HAND}
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
    assert sum(page == "processes.md" for page, _, _ in CLAIMS) > 25
    assert sum(page == "security.md" for page, _, _ in CLAIMS) > 20
