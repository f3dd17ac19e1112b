"""Whether a field of an answer is always there: what its type says of None."""

from __future__ import annotations

from collections.abc import Iterable

from acapy_client.generate import _corrections
from acapy_client.generate._corrections import ALWAYS, MAY_BE_ABSENT
from acapy_client.generate._facts import REQUIRED
from acapy_client.generate._json_types import JsonType
from acapy_client.generate._views import Typed
from generator.evidence import Evidence
from generator.overrides import Overrides
from generator.spec import Spec

SELDOM_ABSENT = "MaybeNone"
"""What stands in an annotation beside the type: for people, not for checkers."""


class Presence(_corrections.Presence):
    """Knows from evidence, the descriptions and overrides.toml which fields are always there."""

    def __init__(self, spec: Spec, overrides: Overrides, evidence: Evidence) -> None:
        self._spec, self._overrides, self._evidence = spec, overrides, evidence
        known = {
            typed.known_as for model in spec.models.values() for typed in model.fields.values()
        }
        if strange := {*overrides.may_be_absent, *overrides.seldom_absent} - known:
            raise LookupError(f"overrides.toml names fields that do not exist: {strange}")
        self._in_answers: set[str] = set()
        for operation in spec.operations.values():
            self._visit([overrides.answer(operation)])

    def _visit(self, types: Iterable[JsonType]) -> None:
        for name in {each.name for each in types} - self._in_answers:
            if name in self._spec.models:
                self._in_answers.add(name)
                for field in self._spec.models[name].fields.values():
                    self._visit(self._overrides.types(field))

    def of(self, field: Typed) -> str:
        """What the annotation of a field says."""
        if field.known_as in self._overrides.seldom_absent:
            return SELDOM_ABSENT
        if field.known_as in self._overrides.may_be_absent:
            return MAY_BE_ABSENT
        if field.is_required:
            return ALWAYS
        model = field.whole
        if model.name not in self._in_answers:
            return MAY_BE_ABSENT
        seen = self._evidence.of(model.name)
        shown = seen.suffice and model.stated - field.stated <= seen.answers.keys()
        is_promised = model.newest in field.spec.stated(*field.path, REQUIRED)
        return ALWAYS if seen.there(field.name) and (shown or is_promised) else MAY_BE_ABSENT

    def contradicted(self) -> list[str]:
        """What every description requires, and some answer lacked."""
        return [
            f"{field.known_as} ({seen.fields.get(field.name, {})} of {seen})"
            for model in self._spec.models.values()
            for field in model.fields.values()
            if field.is_required
            and self.of(field) == ALWAYS
            and (seen := self._evidence.of(model.name)).answers
            and not seen.there(field.name)
        ]

    def note(self, field: Typed) -> str:
        """The same for the pages; nothing of a field that is required, and so always there."""
        seldom = self._overrides.seldom_absent.get(field.known_as)
        if seldom:
            return f"always there in answers, but {seldom}"
        told = field.is_required or self.of(field) == MAY_BE_ABSENT
        return "" if told else "always there in answers"

    def ground(self, model: str) -> str:
        """What "always there" means on the page of a model; nothing where no field is so."""
        if not any(map(self.note, self._spec.models[model].fields.values())):
            return ""
        seen = self._evidence.of(model)
        shown = "the agents' own description requires it"
        if seen.suffice:
            shown = f"it was there in all {seen}"
        elif seen.answers:
            shown += f", and {seen} had it"
        return f'"Always there in answers" means: {shown}.'
