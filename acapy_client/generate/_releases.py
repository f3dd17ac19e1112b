"""How ranges of releases are put into words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from acapy_client._facts import listed

Stated = frozenset[str]  # the releases that state a fact


def order(release: str) -> tuple[int, ...]:
    """What releases are sorted by."""
    return tuple(int(part) for part in release.split("."))


class Span(NamedTuple):
    """From when to when something is there, in the names of lines where they are exact.

    :param until: None where the newest release has it
    :param newest: the newest line of releases that was read
    :param without: releases in between that lack it
    """

    since: str
    until: str | None
    newest: str
    without: tuple[str, ...] = ()

    @property
    def last(self) -> str:
        """Until when, in any case."""
        return self.until or self.newest

    def __str__(self) -> str:
        """``ACA-Py 0.6 to 1.2``, ``ACA-Py 1.7``."""
        text = f"ACA-Py {self.since}"
        text += "" if self.last == self.since else f" to {self.last}"
        return f"{text}, not in {listed(self.without)}" if self.without else text


def span_of(releases: Sequence[str], stated: Stated) -> Span:
    """When something is there.

    :param releases: all that were read, the oldest first
    :param stated: those that state it
    """
    first, last = min(stated, key=order), max(stated, key=order)
    between = [each for each in releases if order(first) < order(each) < order(last)]
    lacking = [each for each in between if each not in stated]
    until = None if last == releases[-1] else _last_name(releases, last)
    newest = line_of(releases[-1])
    return Span(_first_name(releases, first), until, newest, _names(releases, lacking))


def part_of_time(releases: Sequence[str], stated: Stated, whole: Stated) -> str:
    """When a part is there, as far as its whole is not always so: ``since 0.7``, or nothing.

    :param whole: the releases that have what it is a part of
    """
    if stated == whole:
        return ""
    span = span_of(releases, stated)
    starts = min(stated, key=order) == min(whole, key=order)
    ends = max(stated, key=order) == max(whole, key=order)
    missing = whole - stated
    last = span.last
    text = (
        f"up to {last}" if starts else f"since {span.since}" if ends else f"{span.since} to {last}"
    )
    if span.until and span.since == last:
        text = f"in {last}"
    inner = [each for each in span.without if any(each in (one, line_of(one)) for one in missing)]
    if starts and ends:
        return f"not in {listed(inner)}"
    return f"{text}, not in {listed(inner)}" if inner else text


def line_of(release: str) -> str:
    """``0.7`` of ``0.7.5``."""
    return ".".join(release.split(".")[:2])


def _of_line(known: Sequence[str], release: str) -> list[str]:
    return [each for each in known if line_of(each) == line_of(release)]


def _first_name(known: Sequence[str], release: str) -> str:
    return line_of(release) if release == _of_line(known, release)[0] else release


def _last_name(known: Sequence[str], release: str) -> str:
    return line_of(release) if release == _of_line(known, release)[-1] else release


def _names(known: Sequence[str], releases: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for line, group in groupby(releases, key=line_of):
        members = list(group)
        found += [line] if members == _of_line(known, members[0]) else members
    return tuple(found)
