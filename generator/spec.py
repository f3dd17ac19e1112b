"""The spec of the core: what releases of ACA-Py say of themselves, on disk one JSON file a tag."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path as File
from typing import Any

from acapy_client.generate import _spec
from acapy_client.generate._facts import MODELS, OPERATIONS

SPEC = File(__file__).parent / "spec"
RELEASES = "releases.json"
SHARED = "shared"  # the file of the models that several tags use


class Spec(_spec.Spec):
    """The facts of all releases that were read, in the files of a folder."""

    def write(self, folder: File, file_of: Callable[[str, str], str]) -> None:
        """Write one file a tag.

        :param file_of: the name of the file that an operation or a model belongs to
        """
        files: dict[str, dict[str, dict[str, Any]]] = {}
        for branch in (OPERATIONS, MODELS):
            for name in self.below(branch):
                part = files.setdefault(file_of(branch, name), {OPERATIONS: {}, MODELS: {}})
                part[branch][name] = self.encoded((branch, name), frozenset(self.releases))
        folder.mkdir(exist_ok=True)
        for old in folder.glob("*.json"):
            old.unlink()
        _dump(folder / RELEASES, self.releases)
        for name, part in files.items():
            _dump(folder / f"{name}.json", part)

    @classmethod
    def read(cls, folder: File = SPEC) -> Spec:
        """What `write` wrote."""
        releases = json.loads((folder / RELEASES).read_text(encoding="utf-8"))
        spec = cls(releases)  # filled before anything is asked of it
        for file in folder.glob("*.json"):
            if file.name != RELEASES:
                part = json.loads(file.read_text(encoding="utf-8"))
                for branch in (OPERATIONS, MODELS):
                    for name, value in part[branch].items():
                        spec.decode((branch, name), value, frozenset(releases))
        return spec


def file_name(tag: str) -> str:
    """The file of a tag; spellings that differ in case and signs only share it."""
    return "_".join(re.findall(r"[a-z0-9]+", tag.lower()))


def _dump(file: File, value: Any) -> None:
    text = json.dumps(value, indent=1, ensure_ascii=False)
    file.write_text(text + "\n", encoding="utf-8")
