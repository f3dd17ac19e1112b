"""Record what real agents answer while tests run: a plugin of pytest.

``pytest test/ledger --releases all --record`` writes ``test/data/answers/0.7.5+ledger.json`` and
the like: of each operation the answers that have something no older one has, a field or a type. It
is the same with the items of a list. Keys and proofs are cut short, since nothing depends on more.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from acapy_client._plan import Call
from acapy_client.rest import Answer
from support.project import DATA

ANSWERS, _ENDING = DATA / "answers", "+ledger.json"
_LONG, _VERY_LONG = 40, 200  # a UUID has 36 signs
_START = 24
_KEY = re.compile(r"[\w+/=.-]+|[0-9A-F ]+")  # what has a colon, as identifiers do, is none
_IS_ID = re.compile(r"[:\d]")  # the name of a member that is no field


class Recorder:
    """Keeps the exchanges whose answers have something new, by release."""

    def __init__(self) -> None:
        self.recording = False
        self._kept: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        self._seen: dict[str, set[str]] = defaultdict(set)
        self._numbers: Counter[str] = Counter()

    def note(self, release: str, call: Call, answer: Answer) -> None:
        """Keep an answer in which there is what the operation has not given before.

        The tests run release by release, the oldest first: later ones add what differs.
        """
        if not self.recording or call.facts is None:
            return
        value = _short(json.loads(answer.data)) if answer.data else ""
        if not self._is_new(call.name, value):
            return
        number = self._numbers[call.name]
        self._kept[release][f"{call.name}-{number}"] = {
            "method": call.method,
            "path": call.path,
            "status": answer.status,
            "reason": answer.reason,
            "content_type": answer.headers.get("Content-Type"),
            "answer": value,
        }

    def _is_new(self, operation: str, value: Any) -> bool:
        there, seen = set(_parts(value)), self._seen[operation]
        new = not there <= seen
        seen |= there
        self._numbers[operation] += new
        return new

    def read(self) -> None:
        """Take in what was recorded before."""
        for file in ANSWERS.glob(f"*{_ENDING}"):
            kept = self._kept[file.name.removesuffix(_ENDING)] = json.loads(file.read_text("utf-8"))
            for name, exchange in kept.items():
                operation, _, number = name.rpartition("-")
                self._seen[operation].update(_parts(exchange["answer"]))
                self._numbers[operation] = max(self._numbers[operation], int(number))

    def write(self) -> None:
        """Write a file for each release, one line an exchange."""
        for release, exchanges in self._kept.items():
            lines = [
                f"  {json.dumps(name)}: {json.dumps(exchanges[name])}" for name in sorted(exchanges)
            ]
            file = ANSWERS / f"{release}{_ENDING}"
            file.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


RECORDER = Recorder()


def _parts(value: Any, place: str = "") -> Iterator[str]:
    """Each place in a value at which there is something, with the type of what is there."""
    yield f"{place} {type(value).__name__}"
    if isinstance(value, dict):
        for name, item in value.items():
            if item is not None:
                yield from _parts(item, f"{place}.{'*' if _IS_ID.search(name) else name}")
    if isinstance(value, list):
        for item in value:
            yield from _parts(item, f"{place}[]")


def _short(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _short(item) for name, item in value.items()}
    if isinstance(value, list):
        kept: list[Any] = []
        seen: set[str] = set()
        for item in map(_short, value):
            there = set(_parts(item))
            if not there <= seen:
                kept.append(item)
            seen |= there
        return kept
    if isinstance(value, str):
        is_key = _KEY.fullmatch(value) is not None
        return value[:_START] if len(value) > (_LONG if is_key else _VERY_LONG) else value
    return value


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("agents").addoption(
        "--record",
        action="store_true",
        help="write what agents answer into test/data/answers (in one process, without -n)",
    )


def pytest_configure(config: pytest.Config) -> None:
    RECORDER.recording = config.getoption("--record")
    if RECORDER.recording:
        RECORDER.read()


def pytest_sessionfinish(session: pytest.Session) -> None:
    RECORDER.write()
