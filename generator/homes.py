"""Which file of the spec, and of the words, an operation or a model belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.facts import ANSWER, BODY, FIELDS, MODELS, OPERATIONS, TAG, TYPE, Path
from generator.spec import SHARED, Spec, file_name


def homes(spec: Spec) -> Callable[[Path], str]:
    """What gives the name of a file: that of the tag, or the one for what several tags use."""
    models = set(spec.below(MODELS))
    users: dict[str, set[str]] = {}

    def visit(model: str, home: str) -> None:
        if home not in users.setdefault(model, set()):
            users[model].add(home)
            for field in spec.below(MODELS, model, FIELDS):
                for name in _models(spec.below(MODELS, model, FIELDS, field, TYPE)):
                    visit(name, home)

    def _models(kinds: list[str]) -> set[str]:
        return models.intersection(re.findall(r"\w+", " ".join(kinds)))

    def home_of(path: Path) -> str:
        if path[0] == OPERATIONS:
            return file_name(spec.below(*path, TAG)[0])
        found = users.get(path[1], set())
        return next(iter(found)) if len(found) == 1 else SHARED

    for operation in spec.below(OPERATIONS):
        for part in (BODY, ANSWER):
            for model in _models(spec.below(OPERATIONS, operation, part, TYPE)):
                visit(model, home_of((OPERATIONS, operation)))
    return home_of
