"""The pages of the documentation, taken apart."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
README, INDEX = ROOT / "README.md", DOCS / "README.md"
PAGES = [README, *sorted(DOCS.glob("*.md"))]


def shown(page: Path) -> str:
    """A page's path, as the name of a test."""
    return page.relative_to(ROOT).as_posix()


@cache
def text_of(page: Path) -> str:
    return page.read_text("utf-8")


class Block(NamedTuple):
    """A block of code.

    :param section: the last heading before it
    :param not_run: the reason that stands before it for not running it
    """

    page: str
    line: int
    section: str
    language: str
    code: str
    not_run: str | None

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks_of(page: Path) -> Iterator[Block]:
    lines = text_of(page).splitlines()
    start: int | None = None
    section = ""
    for number, line in enumerate(lines):
        if start is None and (heading := re.fullmatch(r"# \*\*(\w+)\*\*|##? (.*)", line)):
            section = heading[1] or heading[2]
        if not line.lstrip().startswith("```"):
            continue
        if start is None:
            start = number
            continue
        before = lines[start - 1] if start else ""
        reason = re.fullmatch(r"\s*<!-- not run: (.*) -->", before)
        yield Block(
            shown(page),
            start + 1,
            section,
            lines[start].strip().strip("`"),
            textwrap.dedent("\n".join(lines[start + 1 : number])) + "\n",
            reason[1] if reason else None,
        )
        start = None
    assert start is None, f"{page.name}: the block of line {start} has no end"


@cache
def without_blocks(page: Path) -> str:
    return re.sub(r"^ *```.*?^ *```$", "", text_of(page), flags=re.MULTILINE | re.DOTALL)


def spans(page: Path) -> list[str]:
    """What stands between single backticks."""
    return re.findall(r"`([^`\n]+)`", without_blocks(page))


def sections(page: Path) -> dict[str, str]:
    """The parts of an API page, by the name of the method; the head has an empty name."""
    head, *parts = re.split(r"^# \*\*(\w+)\*\*$", text_of(page), flags=re.MULTILINE)
    return {"": head, **dict(zip(parts[0::2], parts[1::2], strict=True))}


def tables(text: str, header: str) -> list[str]:
    """The rows of all tables that have this header."""
    found = re.findall(rf"^{re.escape(header)}\n.*\n((?:.*\|.*\n)*)", text, re.MULTILINE)
    assert found, f"no table {header}"
    return [row.strip() for rows in found for row in rows.splitlines()]


@cache
def anchors(page: Path) -> set[str]:
    """What a link may name in a page, lower-cased: headings as GitHub makes ids of them."""
    text = without_blocks(page)
    found: list[str] = re.findall(r"""<a (?:name|id)=["']([^"']+)["']""", text)
    for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)|[*`]", r"\1", heading)
        found.append(re.sub(r"[^\w\- ]", "", words).strip().replace(" ", "-"))
    return {anchor.lower() for anchor in found}
