"""Record what real agents answer while tests run: a plugin of pytest.

``pytest test/ledger --releases all --record`` writes ``test/data/answers/0.7.5+ledger.json`` and
the like: of each operation one answer of each shape that is not there yet. Keys and proofs are cut
short, and of a list there is one item of each shape, since nothing depends on more.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import Any

import pytest

from acapy_client._plan import Call
from acapy_client.rest import Answer
from support.project import DATA

ANSWERS, _ENDING = DATA / "answers", "+ledger.json"
_LONG, _VERY_LONG = 40, 200  # a UUID has 36 signs
_START = 24
_KEY = re.compile(r"[\w+/=.-]+|[0-9A-F ]+")  # what has a colon, as identifiers do, is none


class Recorder:
    """Keeps one exchange for each operation and shape of its answer, by release."""

    def __init__(self) -> None:
        self.recording = False
        self._kept: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        self._shapes: set[tuple[str, str]] = set()

    def note(self, release: str, call: Call, answer: Answer) -> None:
        """Keep an answer whose like the operation has not given before.

        The tests run release by release, the oldest first: later ones add what differs.
        """
        if not self.recording or call.facts is None:
            return
        value = _short(json.loads(answer.data)) if answer.data else ""
        shape = call.name, str(_shape(value))
        if shape in self._shapes:
            return
        self._shapes.add(shape)
        number = sum(name == call.name for name, _ in self._shapes)
        self._kept[release][f"{call.name}-{number}"] = {
            "method": call.method,
            "path": call.path,
            "status": answer.status,
            "reason": answer.reason,
            "content_type": answer.headers.get("Content-Type"),
            "answer": value,
        }

    def read(self) -> None:
        """Take in what was recorded before."""
        for file in ANSWERS.glob(f"*{_ENDING}"):
            kept = self._kept[file.name.removesuffix(_ENDING)] = json.loads(file.read_text("utf-8"))
            self._shapes |= {
                (name.rpartition("-")[0], str(_shape(each["answer"])))
                for name, each in kept.items()
            }

    def write(self) -> None:
        """Write a file for each release, one line an exchange."""
        for release, exchanges in self._kept.items():
            lines = [
                f"  {json.dumps(name)}: {json.dumps(exchanges[name])}" for name in sorted(exchanges)
            ]
            file = ANSWERS / f"{release}{_ENDING}"
            file.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


RECORDER = Recorder()


def _shape(value: Any) -> Any:
    """The fields that an object has; within a list, and what is alone in an object, theirs too."""
    if isinstance(value, dict):
        there = {name: item for name, item in value.items() if item is not None}
        return (
            [[name, _shape(item)] for name, item in there.items()]
            if len(there) == 1
            else sorted(there)
        )
    if isinstance(value, list):
        return sorted({str(_shape(item)) for item in value})
    return type(value).__name__


def _short(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _short(item) for name, item in value.items()}
    if isinstance(value, list):
        return [*{str(_shape(item)): item for item in map(_short, reversed(value))}.values()][::-1]
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
