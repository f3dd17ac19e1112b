"""What docs/releases.md says is walked through is what the tests are marked for."""

from __future__ import annotations

import pytest

from support.ledger.acceptance import ITEMS, in_markdown, on_the_page, rows, walked, write
from support.releases import WITH_ANONCREDS


def test_the_page_says_what_is_walked_through(request: pytest.FixtureRequest) -> None:
    table = rows(walked())
    if request.config.getoption("--write-table"):
        write(table)
    assert on_the_page() == in_markdown(table)
    assert {row.item for row in table} == {*ITEMS}, "an item names a test that there is not"
    for row in table:
        since = [*row.cells].index(WITH_ANONCREDS) if row.title.endswith("AnonCreds") else 0
        assert row.item.limits or all([*row.cells.values()][since:]), row.title
