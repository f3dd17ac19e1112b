"""The facts of generator/spec, which the package is held against; read without the generator."""

from __future__ import annotations

import json
import re
from typing import Any

from support.project import ROOT

SPEC = ROOT / "generator" / "spec"


def _merged(kind: str) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for file in sorted(SPEC.glob("*.json")):
        if file.name != "releases.json":
            part = json.loads(file.read_text("utf-8"))[kind]
            assert not merged.keys() & part.keys(), f"{file.name} repeats what another file has"
            merged.update(part)
    return merged


OPERATIONS: dict[str, dict[str, Any]] = _merged("operations")
"""By ``VERB path``."""

FIELDS: dict[str, dict[str, Any]] = {
    model: declared.get("fields", {}) if isinstance(declared, dict) else {}
    for model, declared in _merged("models").items()
}
"""The fields of each model by JSON name; none where it is an object without declared fields."""


def is_required(part: dict[str, Any]) -> bool:
    """Whether every release requires a parameter or field (``in`` says that some lack it)."""
    return part.get("required") is True and "in" not in part


def types(part: dict[str, Any]) -> list[str]:
    """Every type that some release declares for a parameter, field, body or answer."""
    kinds = part["type"]
    return [kinds] if isinstance(kinds, str) else list(kinds)


CORRECTED = {
    name
    for entry in re.findall(
        r"^of = \[(.*?)\]", (SPEC.parent / "overrides.toml").read_text("utf-8"), re.S | re.M
    )
    for name in re.findall(r'"([^"]+)"', entry)
}
"""What has another type in the package than some release declares, for reasons given there."""
