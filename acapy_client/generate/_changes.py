"""What one description has that an earlier one lacks, and the other way round, in lines."""

from __future__ import annotations

from collections.abc import Iterator

from acapy_client.generate._facts import MODELS, OPERATIONS, Path, Said, is_within


def changes(old: set[Path], new: set[Path]) -> list[str]:
    """What is new, gone and changed, operations first."""
    return [
        *_changes("operation", OPERATIONS, old, new),
        *_changes("model", MODELS, old, new),
    ]


def _changes(noun: str, branch: str, old: set[Path], new: set[Path]) -> Iterator[str]:
    def by_name(facts: set[Path]) -> dict[str, set[Said]]:
        found: dict[str, set[Said]] = {}
        for said in map(Said.by, facts):
            if said.branch == branch:
                found.setdefault(said.name, set()).add(said)
        return found

    before, after = by_name(old), by_name(new)
    for name in sorted(after.keys() - before.keys()):
        yield f"  new {noun} {name}"
    for name in sorted(before.keys() - after.keys()):
        yield f"  gone: {noun} {name}"
    for name in sorted(before.keys() & after.keys()):
        changed = before[name] ^ after[name]
        for said in sorted(changed):
            # of what is new or gone as a whole, the parts are not told one by one
            if not any(is_within(said.path, each.path) for each in changed - {said}):
                sign = "+" if said in after[name] else "-"
                yield f"  changed {noun} {name}: {sign} {said.words}"
