"""A package on disk: all of it or nothing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path as File

from acapy_client.generate._learning import ANSWERS
from acapy_client.generate._own_names import FILE
from acapy_client.generate._package import DESCRIPTION


def write(files: Mapping[str, str], name: str, folder: File) -> None:
    """Put a package in the place of the one that was made before; other files in it stay.

    :param files: by their paths, each below the package
    :param folder: where the package is to stand
    """
    place = folder / name
    with tempfile.TemporaryDirectory(prefix=f".{name}-", dir=folder) as beside:
        made, old = File(beside) / name, File(beside) / "old"
        for path, text in files.items():
            file = File(beside) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        for file in place.rglob("*"):
            kept = made / file.relative_to(place)
            if file.is_file() and (file.name == FILE or not _is_made(file)):
                kept.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(file, kept)
        try:
            if place.exists():
                place.rename(old)
            made.rename(place)
        except BaseException:  # an interruption, too
            if old.exists() and not place.exists():
                old.rename(place)
            raise


def _is_made(file: File) -> bool:
    """Whether a file was written by an earlier run, or by Python."""
    if file.suffix in (".pyc", ".typed") or file.name in (DESCRIPTION, ANSWERS):
        return True
    with file.open("rb") as opened:
        return b"Made by acapy_client.generate" in opened.read(100)
