"""What the answers of agents had in them, and which operations succeeded: a plugin of pytest.

``--evidence FILE`` keeps the counts, which ``python -m generator.evidence FILE`` takes in. Without
it, a field that is declared as always there and is not is a failure.
"""

from __future__ import annotations

import json
import typing
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from acapy_client._facts import OperationFacts
from acapy_client.model_utils import Model

OTHERS = {("0.7.0", "OobRecord"): "0.7.0 answers with the record of the connection"}
"""Answers that are no such model, though they are loaded as one."""


class Seen:
    """How often each model was in an answer, and each of its fields there and not null.

    And how often each operation was answered with 2xx.

    :param counting: whether a declaration that does not hold is only counted
    """

    def __init__(self) -> None:
        self.counting = False
        self._answers: dict[str, Counter[str]] = defaultdict(Counter)
        self._fields: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._succeeded: dict[str, Counter[str]] = defaultdict(Counter)

    def succeeded(self, release: str, operation: OperationFacts) -> None:
        """Count an operation that an agent answered with 2xx."""
        self._succeeded[release][f"{operation.method} {operation.path}"] += 1

    def note(self, release: str, answer: Any) -> list[str]:
        """Count the models in an answer. Gives what is not as declared."""
        wrong: list[str] = []
        for model in models_in(answer):
            name = type(model).__name__
            if (release, name) in OTHERS:
                continue
            there = {model._wire[attr] for attr, value in vars(model).items() if value is not None}
            self._answers[release][name] += 1
            self._fields[release, name].update(there)
            wrong += [f"{name}.{field} is not there" for field in always(type(model)) - there]
        return [] if self.counting else wrong

    def write(self, file: Path) -> None:
        """Write by release how often each model was seen, with its fields, and each success."""
        counts = {
            release: {
                "models": {
                    name: [count, self._fields[release, name]]
                    for name, count in self._answers[release].items()
                },
                "succeeded": self._succeeded[release],
            }
            for release in self._answers.keys() | self._succeeded.keys()
        }
        file.write_text(json.dumps(counts), "utf-8")


SEEN = Seen()


@cache
def always(model: type[Model]) -> frozenset[str]:
    """The fields, by JSON name, whose type is without None."""
    return frozenset(
        model._wire[attr]
        for attr, hint in typing.get_type_hints(model).items()
        if hint is not Any and type(None) not in typing.get_args(hint)
    )


def models_in(value: Any) -> Iterator[Model]:
    """The models in a value, at any depth."""
    if isinstance(value, Model):
        yield value
        value = vars(value)
    items = list(value.values()) if isinstance(value, dict) else value
    for item in items if isinstance(items, list) else ():
        if isinstance(item, (Model, dict, list)):  # most are text
            yield from models_in(item)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("agents").addoption(
        "--evidence",
        type=Path,
        metavar="FILE",
        help="count which fields agents send, and write it there (in one process, without -n)",
    )


def pytest_configure(config: pytest.Config) -> None:
    SEEN.counting = config.getoption("--evidence") is not None


def pytest_sessionfinish(session: pytest.Session) -> None:
    if file := session.config.getoption("--evidence"):
        SEEN.write(file)
