"""From a source to a package on disk, step by step."""

from __future__ import annotations

import keyword
import re
import sys
from pathlib import Path as File
from typing import Any

from acapy_client._masking import brief
from acapy_client.exceptions import ApiValueError
from acapy_client.generate._changes import changes
from acapy_client.generate._facts import facts_of
from acapy_client.generate._learning import (
    ANSWERS,
    Ask,
    Recorded,
    asked,
    questions,
    recorded_in,
    recorded_of,
)
from acapy_client.generate._own_names import OwnNames
from acapy_client.generate._package import Package, in_place
from acapy_client.generate._sound import Sound
from acapy_client.generate._source import MADE, client_of, described, plugins_of
from acapy_client.generate._writing import write


def make(
    source: str,
    name: str,
    folder: File,
    *,
    everything: bool,
    answers: File | None = None,
    probe: Ask | None = None,
) -> list[str]:
    """Write a package; gives what is said of it."""
    _check_name(name)
    if not folder.is_dir():
        raise ApiValueError(f"folder: expected one that is there, got {brief(str(folder))}")
    found = described(source)
    before = in_place(folder / name)
    if before and {**before, MADE: None} == {**found, MADE: None}:
        found = before  # so that the same comes out on another day
    said = _changes_since(before, found) if before else []
    names = OwnNames.of(folder / name)

    def recorded(sound: Sound) -> list[Recorded]:
        known = recorded_in(answers) if answers else []
        if (kept := folder / name / ANSWERS).is_file():
            known += recorded_of(kept)
        paths = questions(sound.description) if probe else []
        if probe and paths and probe(paths):
            with client_of(source) as client:
                known += asked(client, paths)
        return known

    package = Package(
        found,
        name,
        names,
        everything=everything,
        plugins=plugins_of(source),
        recorded=recorded,
    )
    write(package.files, name, folder)
    return [package.summary, *said]


def _changes_since(before: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """What a package gets anew, in lines."""
    old, new = (facts_of(Sound(each).description).known for each in (before, found))
    lines = changes(old, new)
    on = before.get(MADE, {}).get("on", "before")
    return [f"CHANGES since the description of {on}:", *lines] if lines else []


def _check_name(name: str) -> None:
    sound = re.fullmatch(r"[a-z_][a-z0-9_]*", name) and not keyword.iskeyword(name)
    if not sound or name in sys.stdlib_module_names or name == "acapy_client":
        raise ApiValueError(
            f"package: expected a name of Python that is free, such as our_agent, got {brief(name)}"
        )
