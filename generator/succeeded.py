"""Which operations succeeded on real agents: the second table of docs/releases.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as File

import tomllib

from acapy_client.generate._naming import api_class
from acapy_client.generate._releases import order
from generator.evidence import Evidence
from generator.spec import Spec

NEVER = File(__file__).parent / "succeeded.toml"


@dataclass(frozen=True)
class Succeeded:
    """The table, one row a class and one of the sums, and what stands below it.

    :param releases: those that were counted, the oldest first
    :param never: the operations that succeeded on none of them, each with the reason
    """

    releases: list[str]
    rows: dict[str, list[str]]
    never: dict[str, str]


def succeeded(
    spec: Spec, evidence: Evidence, reasons: Mapping[str, str] | None = None
) -> Succeeded:
    """What is known of the releases that were counted.

    :param reasons: what stands in succeeded.toml, where that is otherwise
    :raises LookupError: an operation that succeeded on none has no reason, or one that did has one
    """
    if reasons is None:
        reasons = tomllib.loads(NEVER.read_text(encoding="utf-8"))["never"]
    counted = {release for each in evidence.succeeded.values() for release in each}
    releases = sorted(counted, key=order)
    declared = {name: each for name, each in spec.operations.items() if each.stated & counted}
    never = sorted(declared.keys() - evidence.succeeded.keys())
    if different := {*never} ^ reasons.keys():
        raise LookupError(f"succeeded.toml: {', '.join(sorted(different))}: has it succeeded?")
    every: dict[str, Counter[str]] = {}
    good: dict[str, Counter[str]] = {}
    for name, operation in declared.items():
        for title in (api_class(operation.tag), "all"):
            every.setdefault(title, Counter()).update(operation.stated & counted)
            good.setdefault(title, Counter()).update(evidence.succeeded.get(name, {}).keys())

    def cells(title: str) -> list[str]:
        return [
            f"{good[title][release]} / {every[title][release]}" if every[title][release] else ""
            for release in releases
        ]

    classes = sorted(every.keys() - {"all"})
    rows = {f"[{name}]({name}.md)": cells(name) for name in classes}
    if classes:
        rows["all"] = cells("all")
    return Succeeded(releases, rows, {name: reasons[name] for name in never})
