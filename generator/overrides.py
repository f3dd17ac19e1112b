"""Corrections of what agents say of themselves, read from overrides.toml."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path as File
from typing import Any

import tomllib

from acapy_client.generate._corrections import Corrections
from acapy_client.generate._facts import FIELDS, MODELS, TAG, TYPE, Facts, Path, Said, is_within
from acapy_client.generate._json_types import JsonType, parsed
from acapy_client.generate._parts import Plugin
from acapy_client.generate._releases import order
from acapy_client.generate._spec import Spec
from acapy_client.generate._views import Model, Operation, Typed

OVERRIDES = File(__file__).parent / "overrides.toml"
HELPERS = File(__file__).parent / "helpers.toml"
IDENTIFIERS = File(__file__).parent / "identifiers.toml"
NEWEST = "newest"


class Contradiction(Exception):
    """Releases disagree, and overrides.toml does not say what to take."""


class Overrides(Corrections):
    """What overrides.toml, helpers.toml and identifiers.toml hold, ready to be asked."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.settled: str = data["settled"]
        self._models = data["renamed_models"]
        self._tags = _only_once((each["old"], each["new"]) for each in data["renamed_tags"])
        self._dropped = [(tuple(each["facts"]), each["release"]) for each in data["dropped"]]
        self._fields = _only_once((each["old"], each["new"]) for each in data["renamed_fields"])
        self._added: dict[str, str] = _only_once(
            pair for each in data["added_fields"] for pair in each["fields"].items()
        )
        self._types = _only_once(
            (name, each["take"]) for each in data["types"] for name in each["of"]
        )
        self.plugins = _only_once(
            (operation, Plugin(each["plugin"], each["from"]))
            for each in data["plugins"]
            for operation in each["operations"]
        )
        self.once = {operation for each in data["once"] for operation in each["operations"]}
        self.needs_body = {
            operation for each in data["needs_body"] for operation in each["operations"]
        }
        self._wallets: list[tuple[str, str]] = [
            (path, each["type"]) for each in data["wallets"] for path in each["paths"]
        ]
        self.may_be_absent = {field for each in data["may_be_absent"] for field in each["fields"]}
        self.seldom_absent: dict[str, str] = _only_once(
            (field, each["when"]) for each in data["seldom_absent"] for field in each["fields"]
        )
        self.secret = {field for each in data["secret"] for field in each["fields"]}
        self.model_facts = _only_once(
            (each["model"], each["facts"]) for each in data["model_facts"]
        )
        self.bodies = _only_once((each["operation"], each["also"]) for each in data["bodies"])
        self.pages = _only_once((each["operation"], each) for each in data["pages"])
        self.waits: list[dict[str, Any]] = data["waits"]
        self.identifiers = _only_once(
            (operation, (each["parameter"], each["field"]))
            for each in data["identifiers"]
            for operation in each["operations"]
        )
        self.paging: list[str] = data["pages_of_lists"]["set_by_client"]
        self.ordered_since: str = data["pages_of_lists"]["ordered_since"]
        self.areas: dict[str, list[str]] = {each["name"]: each["classes"] for each in data["areas"]}

    @classmethod
    def read(cls, file: File = OVERRIDES) -> Overrides:
        texts = (each.read_text(encoding="utf-8") for each in (file, HELPERS, IDENTIFIERS))
        return cls({name: value for text in texts for name, value in tomllib.loads(text).items()})

    # --- while a description is read -------------------------------------------------------------

    def applied(self, facts: Facts, release: str) -> Facts:
        """The facts of a release under the names that newer releases use, less what is wrong.

        And with the fields that agents send though no description has them.
        """
        dropped = [path for path, where in self._dropped if where == release]
        known = {self._renamed(path) for path in facts.known}
        known = {path for path in known if not any(is_within(path, top) for top in dropped)}
        for name, kind in self._added.items():
            model, _, field = name.partition(".")
            if (MODELS, model) in known:
                added = Said(MODELS, model, FIELDS, field)
                known |= {added.path, added._replace(trait=TYPE, value=kind).path}
        examples = {self._renamed(path): value for path, value in facts.examples.items()}
        return Facts(known, examples)

    def _renamed(self, path: Path) -> Path:
        said = Said.by(path)
        if said.branch == MODELS:
            said = said._replace(name=self.model_name(said.name))
            member = self._fields.get(f"{said.name}.{said.member}", said.member)
            said = said._replace(member=member)
        if said.trait == TYPE:
            said = said._replace(value=self.model_name(said.value))
        if said.trait == TAG:
            said = said._replace(value=self._tags.get(said.value, said.value))
        return said.path

    def model_name(self, name: str) -> str:
        """The name that the newest releases have for a model, or for the models in a type."""
        for each in self._models:
            name = name.replace(each["old"], each["new"])
        return name

    def older_names(self, model: Model) -> list[str]:
        """The spellings of a model's name in releases before the one that respelled it."""
        spelled = [
            (model.name.replace(each["new"], each["old"]), each["until"]) for each in self._models
        ]
        return [
            older
            for older, until in spelled
            if older != model.name and order(model.oldest) <= order(until)
        ]

    def older_tags(self, tag: str) -> list[str]:
        """The spellings of a tag in older releases."""
        return [old for old, new in self._tags.items() if new == tag]

    def unsettled(self, before: Spec, after: Spec, release: str) -> list[str]:
        """What a release newer than the settled one says otherwise than those before it."""
        if order(release) <= order(self.settled):
            return []
        found = []
        for said in map(Said.by, after.facts.keys() - before.facts.keys()):
            known = before.below(*said._replace(value="").path)
            if said.trait == TYPE and known:
                what = " ".join(filter(None, (said.name, said.part, said.member)))
                found.append(f"{what} is {said.value} in {release}, and was {' or '.join(known)}")
            if said.trait == TAG and known:
                line = f'[[renamed_tags]]\nold = "{known[0]}"\nnew = "{said.value}"\nreason = "…"'
                found.append(f"{said.name} has another tag; add to overrides.toml:\n{line}")
        advice = f'say what to take in [[types]] where it matters, then set settled = "{release}"'
        return [*sorted(found), advice] if found else []

    def wallet(self, operation: Operation) -> str:
        """The type of wallets that an operation is for; none where it is for all."""
        types = [kind for path, kind in self._wallets if operation.url.startswith(path)]
        return next(iter(types), "")

    # --- when types are chosen -------------------------------------------------------------------

    def types(self, typed: Typed) -> list[JsonType]:
        """The types to declare, the first one first.

        :raises Contradiction: there are several, and no line says what to take
        """
        found, name = typed.types, typed.known_as
        take = self._types.get(name, NEWEST if len(found) == 1 else None)
        if take is None:
            ranges = {each: typed.spec.range_of(found[each]) for each in sorted(found)}
            line = f'[[types]]\nof = ["{name}"]\ntake = {json.dumps(list(found))}\nreason = "…"'
            raise Contradiction(
                f"{name} has several types: {ranges}\nadd to overrides.toml:\n{line}"
            )
        return [parsed(each) for each in ([next(iter(found))] if take == NEWEST else take)]

    def answer(self, operation: Operation) -> JsonType:
        """The type of an operation's answer: what an older one gave loads as the newest."""
        newest = next(iter(operation.answers))
        return parsed(self._types.get(operation.name, [newest])[0])


def _only_once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """A dict of pairs, none of which may be lost to another."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"overrides.toml says two things of {name}")
        found[name] = value
    return found
