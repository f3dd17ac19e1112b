"""The spec as its readers see it: operations, parameters, models and fields, not paths of names::

spec.operation("GET /connections").parameters["state"].since
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from acapy_client.generate._facts import (
    ANSWER,
    BODY,
    DEPRECATED,
    ENUM,
    FIELDS,
    PARAMETERS,
    REQUIRED,
    TAG,
    TYPE,
    Path,
    Said,
)
from acapy_client.generate._releases import Span, Stated, order, part_of_time, span_of

if TYPE_CHECKING:
    from acapy_client.generate._spec import Spec


@dataclass(frozen=True, eq=False)
class View:
    """Something that releases state."""

    spec: Spec
    path: Path

    @property
    def name(self) -> str:
        """As the descriptions have it."""
        said = Said.by(self.path)
        return said.member or said.name

    @property
    def stated(self) -> Stated:
        """The releases that state it."""
        return self.spec.stated(*self.path)

    @property
    def span(self) -> Span:
        return span_of(self.spec.releases, self.stated)

    @property
    def since(self) -> str:
        """The line of releases, or the release, that has it first."""
        return self.span.since

    @property
    def oldest(self) -> str:
        return min(self.stated, key=order)

    @property
    def newest(self) -> str:
        return max(self.stated, key=order)

    @property
    def is_always_there(self) -> bool:
        return self.stated == frozenset(self.spec.releases)

    @property
    def deprecated(self) -> Stated:
        """The releases that call it deprecated."""
        return self.spec.stated(*self.path, DEPRECATED)

    @property
    def when_deprecated(self) -> str:
        """``deprecated since 1.0``, ``deprecated`` where it always was, or nothing."""
        if not self.deprecated:
            return ""
        when = part_of_time(self.spec.releases, self.deprecated, self.stated)
        return f"deprecated {when}".strip()

    def releases_by(self, *trait: str) -> dict[str, Stated]:
        """The values of a trait, those of the newest releases first, with who states them."""
        path = (*self.path, *trait)
        by = {value: self.spec.stated(*path, value) for value in self.spec.below(*path)}
        return dict(sorted(by.items(), key=lambda each: max(map(order, each[1])), reverse=True))


class Typed(View):
    """A parameter of an operation, or a field of a model."""

    @cached_property
    def whole(self) -> View:
        """What it is a part of."""
        said = Said.by(self.path)
        return View(self.spec, (said.branch, said.name))

    @property
    def known_as(self) -> str:
        """What overrides.toml calls it: ``parameter state``, ``ConnRecord.state``."""
        said = Said.by(self.path)
        return (
            f"parameter {said.member}" if said.part == PARAMETERS else f"{said.name}.{said.member}"
        )

    @property
    def types(self) -> dict[str, Stated]:
        """Its types, the newest first, and which releases declare them."""
        return self.releases_by(TYPE)

    @property
    def choices(self) -> list[str]:
        """The values of an enumeration, those of all releases; none if the newest takes any."""
        values = self.releases_by(ENUM)
        return sorted(values) if any(self.newest in each for each in values.values()) else []

    @property
    def is_required(self) -> bool:
        """Whether every release that has the whole requires it."""
        return self.spec.stated(*self.path, REQUIRED) == self.whole.stated

    @property
    def example(self) -> Any:
        """The value that the newest description gives, or None."""
        return self.spec.examples.get(self.path)

    @property
    def part_of_time(self) -> str:
        """When it is there, as far as its whole is not always so."""
        return part_of_time(self.spec.releases, self.stated, self.whole.stated)


class Operation(View):
    """An operation; its name is its verb and path."""

    @property
    def verb(self) -> str:
        return self.name.partition(" ")[0]

    @property
    def url(self) -> str:
        return self.name.partition(" ")[2]

    @property
    def tag(self) -> str:
        (tag, *_) = self.spec.below(*self.path, TAG)
        return tag

    @cached_property
    def parameters(self) -> Mapping[str, Typed]:
        """Those in path and query, by name, in alphabetical order."""
        path = (*self.path, PARAMETERS)
        return {name: Typed(self.spec, (*path, name)) for name in self.spec.below(*path)}

    @property
    def bodies(self) -> dict[str, Stated]:
        """The types of its body, the newest first, and which releases declare them."""
        return self.releases_by(BODY, TYPE)

    @property
    def part_of_time_with_body(self) -> str:
        """When it takes a body, as far as it does not always do so."""
        stated: Stated = frozenset().union(*self.bodies.values())
        return part_of_time(self.spec.releases, stated, self.stated)

    @property
    def answers(self) -> dict[str, Stated]:
        """The types of its answer, the newest first, and which releases declare them."""
        return self.releases_by(ANSWER, TYPE)


class Model(View):
    """A model, also one that declares no field."""

    @cached_property
    def fields(self) -> Mapping[str, Typed]:
        """Its fields by JSON name, in alphabetical order."""
        path = (*self.path, FIELDS)
        return {name: Typed(self.spec, (*path, name)) for name in self.spec.below(*path)}
