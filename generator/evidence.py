"""What answers of real agents had in them: how often each model was seen, and each of its fields.

And which operations succeeded, that is, were answered with 2xx. ``python -m generator.evidence
FILE`` adds what the tests with real agents counted (``pytest test/agents --evidence FILE``).
``--recorded`` takes the place of what the recorded answers had.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path as File
from typing import Any, NamedTuple

from acapy_client.generate._releases import order

EVIDENCE = File(__file__).parent / "evidence.json"
RECORDED, FLOWS = "recorded", "flows"
SUCCEEDED = "succeeded"
MIN_ANSWERS, MIN_RELEASES = 10, 3
"""From how many answers, of how many releases, it follows that a field is always there."""

Counts = Counter[str]  # by release


class Sightings(NamedTuple):
    """How often a model was in an answer, and each of its fields there and not null."""

    answers: Counts
    fields: dict[str, Counts]

    @property
    def suffice(self) -> bool:
        """Whether there are enough to say that what was always there always is."""
        return self.answers.total() >= MIN_ANSWERS and len(self.answers) >= MIN_RELEASES

    def there(self, field: str) -> bool:
        """Whether a field was there each time."""
        return self.fields.get(field, Counts()) == self.answers

    def __str__(self) -> str:
        """``30 answers of 0.6.0 to 1.7.0``."""
        releases = sorted(self.answers, key=order)
        count = self.answers.total()
        span = releases[0] if len(releases) == 1 else f"{releases[0]} to {releases[-1]}"
        return f"{count} {'answer' if count == 1 else 'answers'} of ACA-Py {span}"


Models = dict[str, Sightings]


class Evidence:
    """By source, each model that was seen; by verb and path, each operation that succeeded.

    :param succeeded: with how often it did
    """

    def __init__(
        self,
        sources: Mapping[str, Models] | None = None,
        succeeded: Mapping[str, Counts] | None = None,
    ) -> None:
        self.sources: dict[str, Models] = {RECORDED: {}, FLOWS: {}, **(sources or {})}
        self.succeeded = dict(succeeded or {})

    def of(self, model: str) -> Sightings:
        """A model in the answers of all sources."""
        whole = Sightings(Counts(), {})
        for models in self.sources.values():
            if model in models:
                _add(whole, models[model])
        return whole

    def add(self, source: str, seen: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> None:
        """Take in what tests counted: by release the models, and the operations that succeeded."""
        models = self.sources[source]
        for release, counts in seen.items():
            for operation, count in counts[SUCCEEDED].items():
                self.succeeded.setdefault(operation, Counts())[release] += count
            for model, (answers, fields) in counts["models"].items():
                more = {field: Counts({release: count}) for field, count in fields.items()}
                there = models.setdefault(model, Sightings(Counts(), {}))
                _add(there, Sightings(Counts({release: answers}), more))

    # --- the file --------------------------------------------------------------------------------

    @classmethod
    def read(cls, file: File = EVIDENCE) -> Evidence:
        sources = json.loads(file.read_text(encoding="utf-8"))
        succeeded = {name: Counts(each) for name, each in sources.pop(SUCCEEDED).items()}
        return cls(
            {
                source: {model: _decoded(part) for model, part in models.items()}
                for source, models in sources.items()
            },
            succeeded,
        )

    def write(self, file: File = EVIDENCE) -> None:
        """Write one line a model or operation; a field that was there each time is ``true``."""
        parts: dict[str, dict[str, Any]] = {
            source: {model: _encoded(seen) for model, seen in models.items()}
            for source, models in self.sources.items()
        }
        parts[SUCCEEDED] = {name: _by_release(each) for name, each in self.succeeded.items()}
        texts = []
        for title, part in parts.items():
            lines = [f"  {json.dumps(name)}: {json.dumps(part[name])}" for name in sorted(part)]
            texts.append(f' "{title}": {{\n' + ",\n".join(lines) + "\n }")
        file.write_text("{\n" + ",\n".join(texts) + "\n}\n", encoding="utf-8")


def _add(whole: Sightings, more: Sightings) -> None:
    whole.answers.update(more.answers)
    for field, counts in more.fields.items():
        whole.fields.setdefault(field, Counts()).update(counts)


def _encoded(seen: Sightings) -> dict[str, Any]:
    fields = {
        name: True if seen.there(name) else _by_release(seen.fields[name])
        for name in sorted(seen.fields)
    }
    return {"answers": _by_release(seen.answers), "fields": fields}


def _by_release(counts: Counts) -> dict[str, int]:
    return {release: counts[release] for release in sorted(counts, key=order)}


def _decoded(part: Mapping[str, Any]) -> Sightings:
    answers = part["answers"]
    fields = part["fields"].items()
    return Sightings(
        Counts(answers),
        {name: Counts(answers if each is True else each) for name, each in fields},
    )


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m generator.evidence", description=__doc__)
    parser.add_argument("--recorded", action="store_true", help="these are recorded answers")
    parser.add_argument("--into", type=File, default=EVIDENCE, help="the file that keeps it")
    parser.add_argument("file", type=File, nargs="+", help="what --evidence wrote")
    given = parser.parse_args(arguments)
    evidence = Evidence.read(given.into)
    source = RECORDED if given.recorded else FLOWS
    if given.recorded:
        evidence.sources[RECORDED] = {}
    for file in given.file:
        evidence.add(source, json.loads(file.read_text(encoding="utf-8")))
    evidence.write(given.into)


if __name__ == "__main__":
    main(sys.argv[1:])
