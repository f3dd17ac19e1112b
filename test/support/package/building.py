"""Building the distribution, as whoever publishes it does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from support.project import ROOT

LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.egg-info")


class Built(NamedTuple):
    """What `python -m build` makes."""

    sdist: Path
    wheel: Path


def copied(folder: Path) -> Path:
    """A copy of what a build may look at: building leaves files behind."""
    for name in ("acapy_client", "test/package"):
        shutil.copytree(ROOT / name, folder / name, ignore=LEFT_OUT)
    shutil.copy(ROOT / "test" / "test_install.py", folder / "test")  # setuptools would take it
    for path in ROOT.iterdir():
        if path.is_file() and not path.name.startswith("."):
            shutil.copy(path, folder)
    return folder


def build(source: Path, target: Path, *options: str, umask: int = 0o022) -> None:
    """Build what is in a folder, with the setuptools that is here."""
    command = [sys.executable, "-m", "build", "--no-isolation", "-o", target, *options, source]
    surroundings = {**os.environ, "PYTHONPATH": ""}
    subprocess.run(command, check=True, capture_output=True, env=surroundings, umask=umask)


def built_in(folder: Path) -> Built:
    return Built(next(folder.glob("*.tar.gz")), next(folder.glob("*.whl")))
