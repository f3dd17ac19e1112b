"""The pages of recipes have one form, and each is run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.pages import blocks_of, text_of
from support.recipes.pages import FOLDER, LINES, MOST_LINES, PAGES

HERE = Path(__file__).parent
TESTS = "".join(path.read_text("utf-8") for path in HERE.glob("test_*.py"))
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


@every_page
def test_every_recipe_is_run(page: Path) -> None:
    assert f'recipe("{page.stem}")' in TESTS


@every_page
def test_every_recipe_is_in_the_index(page: Path) -> None:
    assert f"]({page.name})" in text_of(FOLDER / "README.md")


@every_page
def test_a_recipe_is_a_screen_of_code_and_what_to_mind(page: Path) -> None:
    programs = [block.code for block in blocks_of(page) if block.language == "python"]
    upgrading = page.stem.startswith("from_")
    assert len(programs) == (2 if upgrading else 1)  # before and after
    for code in programs:
        assert len(code.splitlines()) <= MOST_LINES.get(page.stem, LINES)
        assert max(map(len, code.splitlines())) <= 110
    headings = re.findall("^## (.*)", text_of(page), re.MULTILINE)
    assert headings == ["Calls", "What to mind"][not upgrading :]
