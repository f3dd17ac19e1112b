"""Which operations succeeded on real agents, and what docs/releases.md says of it."""

from __future__ import annotations

import pytest

from generator.evidence import Evidence
from generator.render import ROOT
from generator.spec import Spec
from generator.succeeded import succeeded
from support.releases import LINES

SPEC, READ = Spec.read(), Evidence.read()
FOUND = succeeded(SPEC, READ)
NO_CREDENTIALS = "0.6.0"
"""Its wallet is in memory only, and holds none."""


def test_what_is_counted_is_what_releases_have() -> None:
    """All that succeeded is an operation of the release that it succeeded on."""
    assert set(FOUND.releases) <= {*LINES}
    for name, counts in READ.succeeded.items():
        assert counts.keys() <= SPEC.operations[name].stated, name


def test_the_page_says_what_was_counted() -> None:
    page = (ROOT / "docs" / "releases.md").read_text("utf-8")
    assert f"| class | {' | '.join(FOUND.releases)} |\n" in page
    release = FOUND.releases[-1]
    every = [name for name, each in SPEC.operations.items() if release in each.stated]
    good = [name for name in every if READ.succeeded.get(name, {}).get(release)]
    assert f" {len(good)} / {len(every)} |" in page.partition("| all |")[2].replace("| all |", "")


def test_each_succeeds_somewhere() -> None:
    assert not FOUND.never
    assert {name for name, counts in READ.succeeded.items() if counts} == {
        name for name, each in SPEC.operations.items() if each.stated & {*FOUND.releases}
    }


def test_nearly_all_succeed() -> None:
    for release, cell in zip(FOUND.releases, FOUND.rows["all"], strict=True):
        good, every = map(int, cell.split(" / "))
        assert every - good < 20 or release == NO_CREDENTIALS


def without(operation: str) -> Evidence:
    """What would be known had nobody called an operation."""
    rest = {name: counts for name, counts in READ.succeeded.items() if name != operation}
    return Evidence(READ.sources, rest)


def test_what_succeeds_nowhere_has_a_reason() -> None:
    with pytest.raises(LookupError, match="GET /connections"):
        succeeded(SPEC, without("GET /connections"), {})
    given = {"GET /connections": "nobody asked"}
    assert succeeded(SPEC, without("GET /connections"), given).never == given
    with pytest.raises(LookupError, match="GET /connections"):
        succeeded(SPEC, READ, {**FOUND.never, "GET /connections": "it has not"})
