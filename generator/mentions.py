"""What names the newest release outside of the spec: written, where it follows from the release.

The rest is for a person to say, and is listed.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path as File

from acapy_client.generate._releases import line_of, order
from acapy_client.testing import RELEASES, Release
from generator.supported import with_tested

_TABLE = "acapy_client/testing/_releases.py"
_SUPPORTED = "generator/supported.toml"
_PACKAGE = "acapy_client/__init__.py"
# written by hand, and about the newest release here and there
_PAGES = "README.md", "docs/[a-z]*.md", "CONTRIBUTING.md", "demo.py", "test/**/releases.py"


def entry_of(release: str) -> Release | str:
    """How to run a release: one that is not known yet is taken to want what the one before wants.

    :return: its version alone, if it is older than all that are known
    """
    if release in RELEASES:
        return RELEASES[release]
    older = [each for each in RELEASES if order(each) < order(release)]
    if not older:
        return release
    entry = RELEASES[older[-1]]
    wants = tuple(each.replace(entry.version, release) for each in entry.requirements)
    return replace(entry, version=release, requirements=wants)


def with_entry(table: str, release: str) -> str:
    """The module with the table of releases, and in it one like the release before this one."""
    entries = _entries(table)
    older = [each for each in entries if order(each) < order(release)]
    if release in entries or not older:
        return table
    start, end = entries[older[-1]]
    lines = table.splitlines(keepends=True)
    entry = "".join(lines[start:end]).replace(older[-1], release)
    return "".join([*lines[:end], entry, *lines[end:]])


def _entries(table: str) -> dict[str, tuple[int, int]]:
    """The first line of each entry, and the one behind it, by version."""
    found = {}
    for node in ast.walk(ast.parse(table)):
        match node:
            case ast.Call(func=ast.Name("Release"), args=[ast.Constant(str(version)), *_]):
                found[version] = node.lineno - 1, node.end_lineno or node.lineno
    return dict(sorted(found.items(), key=lambda each: order(each[0])))


def take_in(release: str, known: Sequence[str], root: File) -> list[str]:
    """Write what follows from a release, and tell what only a person can say.

    :param known: the releases that the spec had before, the oldest first
    """
    table = root / _TABLE
    before = table.read_text(encoding="utf-8")
    after = with_entry(before, release)
    table.write_text(after, encoding="utf-8")
    advice = []
    if after != before:
        advice.append(
            f"{_TABLE}: {release} is said to want what the one before it wants; is it so?"
        )
    newest = known[-1]
    if order(release) <= order(newest):
        return advice
    rows = root / _SUPPORTED
    rows.write_text(with_tested(rows.read_text(encoding="utf-8"), release), encoding="utf-8")
    advice.append(f"{_SUPPORTED}: says that {release} is tested; has it a row of its own to get?")
    package = root / _PACKAGE
    text = package.read_text(encoding="utf-8")
    text = text.replace(f" to {line_of(newest)}.\n", f" to {line_of(release)}.\n", 1)
    package.write_text(text, encoding="utf-8")
    return [*advice, *_stale(newest, release, root)]


def _stale(newest: str, release: str, root: File) -> Iterator[str]:
    """The lines written by hand that name what was the newest release, or its line."""
    names = [newest] if line_of(newest) == line_of(release) else [newest, line_of(newest)]
    named = re.compile(rf"(?<![\d.])({'|'.join(map(re.escape, names))})(?!\.?\d)")
    for pattern in _PAGES:
        for file in sorted(root.glob(pattern)):
            text = file.read_text(encoding="utf-8")
            if text.startswith("<!-- Generated"):
                continue
            by_hand = re.sub(r"<!-- generated: .*?<!-- end -->", _blank, text, flags=re.DOTALL)
            for number, line in enumerate(by_hand.splitlines(), 1):
                if named.search(line):
                    where = f"{file.relative_to(root).as_posix()}:{number}"
                    yield f"{where}: {release} too? {line.strip()}"


def _blank(part: re.Match[str]) -> str:
    """As many lines, with nothing in them."""
    return "\n" * part[0].count("\n")
