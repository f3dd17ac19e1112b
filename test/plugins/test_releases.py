"""Releases that the core knows need no package; `--all` makes one as if there was no core."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from acapy_client.generate._package import Package
from acapy_client.generate._source import MADE
from support.descriptions import SPEC, description_of
from support.plugins.recorded import generated, operations


def described(release: str) -> dict[str, Any]:
    return {"swagger": "2.0", "info": {"version": f"v{release}"}, **description_of(release)}


@pytest.mark.parametrize("release", SPEC.releases)
def test_the_core_has_all_that_its_releases_say(release: str) -> None:
    package = Package({**described(release), MADE: {"from": "x", "on": "y"}}, "our_agent")
    assert package.choice.differing == {}
    assert package.summary == "our_agent: 0 API classes, 0 operations, 0 models"


def test_all_of_a_release_as_if_there_was_no_core(tmp_path: Path) -> None:
    saved = tmp_path / "swagger.json"
    saved.write_text(json.dumps(described("1.7.0")), "utf-8")
    package = generated(saved, "everything", tmp_path, everything=True)
    own = [
        f"{each.facts.method} {each.facts.path}"
        for cls, each in operations(package).values()
        if cls.__module__.startswith("everything.")
    ]
    assert sorted(own) == sorted(
        name for name, each in SPEC.operations.items() if "1.7.0" in each.stated
    )
