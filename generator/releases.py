"""How ranges of releases are put into words."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from generator.spec import Spec, Stated, order


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
        return f"{text}, not in {' and '.join(self.without)}" if self.without else text


def span_of(spec: Spec, stated: Stated) -> Span:
    """When something is there that these releases state."""
    first, last = min(stated, key=order), max(stated, key=order)
    between = [each for each in spec.releases if order(first) < order(each) < order(last)]
    lacking = [each for each in between if each not in stated]
    until = None if last == spec.releases[-1] else _last_name(spec, last)
    newest = line_of(spec.releases[-1])
    return Span(_first_name(spec, first), until, newest, _names(spec, lacking))


def part_of_time(spec: Spec, stated: Stated, whole: Stated) -> str:
    """When a part is there, as far as its whole is not always so: ``since 0.7``, or nothing.

    :param whole: the releases that have what it is a part of
    """
    if stated == whole:
        return ""
    span = span_of(spec, stated)
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
        return f"not in {' and '.join(inner)}"
    return f"{text}, not in {' and '.join(inner)}" if inner else text


def line_of(release: str) -> str:
    """``0.7`` of ``0.7.5``."""
    return ".".join(release.split(".")[:2])


def _ofline_of(spec: Spec, release: str) -> list[str]:
    return [each for each in spec.releases if line_of(each) == line_of(release)]


def _first_name(spec: Spec, release: str) -> str:
    return line_of(release) if release == _ofline_of(spec, release)[0] else release


def _last_name(spec: Spec, release: str) -> str:
    return line_of(release) if release == _ofline_of(spec, release)[-1] else release


def _names(spec: Spec, releases: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    for line, group in groupby(releases, key=line_of):
        members = list(group)
        found += [line] if members == _ofline_of(spec, members[0]) else members
    return tuple(found)
