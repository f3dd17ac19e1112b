"""The facts of several releases as one: each fact with the releases that state it.

In memory a dict of paths. In JSON a tree, in which a range such as ``0.7.0..1.4.0`` stands where
something is not stated by all the releases that state what it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby
from typing import Any

from acapy_client._typing import Self
from acapy_client.generate._facts import MODELS, OPERATIONS, Facts, Path, Said
from acapy_client.generate._releases import Stated, order
from acapy_client.generate._views import Model, Operation, Typed

_IN, _EXAMPLE = "in", "example"


class Spec:
    """The union of the facts of several releases. It does not change once made.

    :param releases: those that were read
    :param facts: each fact, and the releases that state it
    :param examples: values by the path that they are examples of, from the newest release
    """

    def __init__(
        self,
        releases: Iterable[str] = (),
        facts: Mapping[Path, Stated] | None = None,
        examples: Mapping[Path, Any] | None = None,
    ) -> None:
        self.releases = sorted(releases, key=order)
        self.facts = dict(facts or {})
        self.examples = dict(examples or {})

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Spec):
            return NotImplemented
        mine, theirs = ((each.releases, each.facts, each.examples) for each in (self, other))
        return mine == theirs

    def merged(self, release: str, read: Facts) -> Self:
        """This spec and what one more release says; read again, a release replaces itself."""
        facts = {path: stated - {release} for path, stated in self.facts.items()}
        for path in read.known:
            facts[path] = facts.get(path, frozenset()) | {release}
        facts = {path: stated for path, stated in facts.items() if stated}
        examples = {path: value for path, value in self.examples.items() if path in facts}
        for path, value in read.examples.items():
            if path not in examples or release == max(facts[path], key=order):
                examples[path] = value
        return type(self)({*self.releases, release}, facts, examples)

    def at(self, release: str) -> set[Path]:
        """The facts that one release states."""
        return {path for path, stated in self.facts.items() if release in stated}

    def said_by(self, release: str) -> Facts:
        """The same with the examples that belong to them, as they can be merged again."""
        known = self.at(release)
        return Facts(known, {path: self.examples[path] for path in known & self.examples.keys()})

    def below(self, *path: str) -> list[str]:
        """The names right below a path, in alphabetical order."""
        return sorted(self._tree.get(path, ()))

    def stated(self, *path: str) -> Stated:
        """The releases that state a fact; none where no release does."""
        return self.facts.get(path, frozenset())

    # --- views -----------------------------------------------------------------------------------

    @cached_property
    def operations(self) -> dict[str, Operation]:
        """Every operation by verb and path, in alphabetical order."""
        return {name: Operation(self, (OPERATIONS, name)) for name in self.below(OPERATIONS)}

    @cached_property
    def models(self) -> dict[str, Model]:
        """Every model by its name, in alphabetical order."""
        return {name: Model(self, (MODELS, name)) for name in self.below(MODELS)}

    def operation(self, request: str) -> Operation:
        """One operation, by verb and path: ``GET /connections``."""
        return self.operations[request]

    def typed(self) -> Iterator[Typed]:
        """Every parameter and every field."""
        for operation in self.operations.values():
            yield from operation.parameters.values()
        for model in self.models.values():
            yield from model.fields.values()

    @cached_property
    def _tree(self) -> dict[Path, set[str]]:
        tree: dict[Path, set[str]] = {}
        for path in self.facts:
            for depth in range(len(path)):
                tree.setdefault(path[:depth], set()).add(path[depth])
        return tree

    # --- ranges ----------------------------------------------------------------------------------

    def range_of(self, stated: Stated) -> str:
        """``0.7.0..1.4.0, 1.6.0..``: open at the end where the newest release states it, too."""
        numbered = [(release in stated, release) for release in self.releases]
        parts = []
        for there, group in groupby(numbered, key=lambda each: each[0]):
            run = [release for _, release in group]
            if there:
                open_end = run[-1] == self.releases[-1]
                parts.append(f"{run[0]}..{'' if open_end else run[-1]}")
        return ", ".join(parts)

    def _releases_in(self, text: str) -> Stated:
        found: set[str] = set()
        for part in text.split(", "):
            first, _, last = part.partition("..")
            low, high = order(first), order(last or self.releases[-1])
            found.update(each for each in self.releases if low <= order(each) <= high)
        return frozenset(found)

    # --- JSON -----------------------------------------------------------------------------------

    def encoded(self, path: Path, around: Stated) -> Any:
        """What is known at and below a path, for JSON.

        :param around: the releases that state what it belongs to
        """
        stated, names = self.facts.get(path, around), self.below(*path)
        differs = stated != around
        if not names:
            return self.range_of(stated) if differs else True
        if Said.by(path).holds_values:
            ranges = {name: self.encoded((*path, name), stated) for name in names}
            if any(each is not True for each in ranges.values()):
                return ranges
            return names[0] if len(names) == 1 else names
        encoded: dict[str, Any] = {_IN: self.range_of(stated)} if differs else {}
        if path in self.examples:
            encoded[_EXAMPLE] = self.examples[path]
        return {**encoded, **{name: self.encoded((*path, name), stated) for name in names}}

    def decode(self, path: Path, value: Any, around: Stated) -> None:
        """Take in what `encoded` made; before anything is asked of the spec."""
        parts: dict[str, Any]
        said = Said.by(path)
        if said.holds_values:
            values = {value: True} if isinstance(value, str) else value
            parts = values if isinstance(values, dict) else dict.fromkeys(values, True)
            stated = around
        elif isinstance(value, dict):
            parts, stated = dict(value), around
            if not said.is_part:  # what stands below a part are names
                stated = self._releases_in(parts.pop(_IN)) if _IN in parts else around
                if _EXAMPLE in parts:
                    self.examples[path] = parts.pop(_EXAMPLE)
                self.facts[path] = stated
        else:
            parts, stated = {}, self._releases_in(value) if isinstance(value, str) else around
            self.facts[path] = stated
        for name, part in parts.items():
            self.decode((*path, name), part, stated)
