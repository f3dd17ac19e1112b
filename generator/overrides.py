"""Corrections of what agents say of themselves, read from overrides.toml."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path as File
from typing import Any, NamedTuple

import tomllib

from generator.facts import MODELS, OPERATIONS, PARAMETERS, TAG, TYPE, Facts, Path
from generator.spec import Spec, order

OVERRIDES = File(__file__).parent / "overrides.toml"
HELPERS = File(__file__).parent / "helpers.toml"
NEWEST = "newest"


class Contradiction(Exception):
    """Releases disagree, and overrides.toml does not say what to take."""


class Plugin(NamedTuple):
    """A plugin that brings an operation back.

    :param since: the line of releases that needs it
    """

    name: str
    since: str


class Overrides:
    """What overrides.toml and helpers.toml hold, ready to be asked."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.settled: str = data["settled"]
        self._models = data["renamed_models"]
        self._tags = _only_once((each["old"], each["new"]) for each in data["renamed_tags"])
        self._dropped = [(tuple(each["facts"]), each["release"]) for each in data["dropped"]]
        self._types = _only_once(
            (name, each["take"]) for each in data["types"] for name in each["of"]
        )
        self.plugins: dict[str, Plugin] = _only_once(
            (operation, Plugin(each["plugin"], each["from"]))
            for each in data["plugins"]
            for operation in each["operations"]
        )
        self.once = {operation for each in data["once"] for operation in each["operations"]}
        self.secret = {field for each in data["secret"] for field in each["fields"]}
        self.model_facts = _only_once(
            (each["model"], each["facts"]) for each in data["model_facts"]
        )
        self.bodies = _only_once((each["operation"], each["also"]) for each in data["bodies"])
        self.pages = _only_once((each["operation"], each) for each in data["pages"])
        self.waits = _only_once((each["read"], each) for each in data["waits"])
        self.areas: dict[str, list[str]] = {each["name"]: each["classes"] for each in data["areas"]}

    @classmethod
    def read(cls, file: File = OVERRIDES) -> Overrides:
        texts = (each.read_text(encoding="utf-8") for each in (file, HELPERS))
        return cls({name: value for text in texts for name, value in tomllib.loads(text).items()})

    # --- while a description is read -------------------------------------------------------------

    def applied(self, facts: Facts, release: str) -> Facts:
        """The facts of a release under the names that newer releases use, less what is wrong."""
        dropped = [path for path, where in self._dropped if where == release]
        known = {self._renamed(path) for path in facts.known}
        known = {path for path in known if not any(path[: len(top)] == top for top in dropped)}
        examples = {self._renamed(path): value for path, value in facts.examples.items()}
        return Facts(known, examples)

    def _renamed(self, path: Path) -> Path:
        if path[0] == MODELS:
            path = (MODELS, self.model_name(path[1]), *path[2:])
        if path[-2:-1] == (TYPE,):
            path = (*path[:-1], self.model_name(path[-1]))
        if path[0] == OPERATIONS and path[2:3] == (TAG,):
            path = (*path[:3], self._tags.get(path[3], path[3]))
        return path

    def model_name(self, name: str) -> str:
        """The name that the newest releases have for a model, or for the models in a type."""
        for each in self._models:
            name = name.replace(each["old"], each["new"])
        return name

    def older_names(self, name: str) -> list[tuple[str, str]]:
        """Other spellings of a model's name, each with the last release that uses it."""
        spelled = [(name.replace(each["new"], each["old"]), each["until"]) for each in self._models]
        return [(older, until) for older, until in spelled if older != name]

    def older_tags(self, tag: str) -> list[str]:
        """The spellings of a tag in older releases."""
        return [old for old, new in self._tags.items() if new == tag]

    def unsettled(self, before: Spec, after: Spec, release: str) -> list[str]:
        """What a release newer than the settled one says otherwise than those before it."""
        if order(release) <= order(self.settled):
            return []
        found = []
        for path in after.facts.keys() - before.facts.keys():
            if path[-2] == TYPE and (known := before.below(*path[:-1])):
                what = " ".join(path[1:-2])
                found.append(f"{what} is {path[-1]} in {release}, and was {' or '.join(known)}")
            if path[-2] == TAG and (known := before.below(*path[:-1])):
                line = f'[[renamed_tags]]\nold = "{known[0]}"\nnew = "{path[-1]}"\nreason = "…"'
                found.append(f"{path[1]} has another tag; add to overrides.toml:\n{line}")
        advice = f'say what to take in [[types]] where it matters, then set settled = "{release}"'
        return [*sorted(found), advice] if found else []

    # --- when types are chosen -------------------------------------------------------------------

    def types(self, spec: Spec, *path: str) -> list[str]:
        """The types to declare, the first one first.

        :raises Contradiction: there are several, and no line says what to take
        """
        found = spec.below(*path, TYPE)
        name = f"parameter {path[3]}" if path[2] == PARAMETERS else f"{path[1]}.{path[-1]}"
        take = self._types.get(name, NEWEST if len(found) == 1 else None)
        if take is None:
            ranges = {each: spec.range_of(spec.stated(*path, TYPE, each)) for each in found}
            take = json.dumps(newest_first(spec, *path, TYPE))
            line = f'[[types]]\nof = ["{name}"]\ntake = {take}\nreason = "…"'
            raise Contradiction(
                f"{name} has several types: {ranges}\nadd to overrides.toml:\n{line}"
            )
        return [newest_first(spec, *path, TYPE)[0]] if take == NEWEST else list(take)

    def answer(self, spec: Spec, operation: str) -> str:
        """The type of an operation's answer: what an older one gave loads as the newest."""
        declared = newest_first(spec, OPERATIONS, operation, "answer", TYPE)[0]
        return str(self._types.get(operation, [declared])[0])


def _only_once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """A dict of pairs, none of which may be lost to another."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"overrides.toml says two things of {name}")
        found[name] = value
    return found


def newest_first(spec: Spec, *path: str) -> list[str]:
    """The names right below, those of the newest releases first."""
    names = spec.below(*path)
    return sorted(names, key=lambda name: max(map(order, spec.stated(*path, name))), reverse=True)
