"""Environments to install into, without the network once what is needed is fetched."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def run(python: Path, *arguments: str | Path, cwd: Path | None = None) -> None:
    """Run a Python that has to succeed."""
    done = subprocess.run([python, *arguments], capture_output=True, text=True, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr


def _run_tool(*command: str | Path) -> None:
    run(Path(sys.executable), "-m", *command)


class Place:
    """Environments of one Python, and all that is installed there."""

    def __init__(self, python: Path, folder: Path) -> None:
        self.python, self.folder, self.needed = python, folder, folder / "needed"

    def fetch(self, *requirements: str) -> None:
        """What is to be installed later, without the network."""
        command = ["--python", self.python, "download", "-q", "-d", self.needed, *requirements]
        _run_tool("pip", *command)

    def installed(self, what: str, name: str, *later: str) -> Path:
        """The Python of a new environment with this and what it needs, and what comes later."""
        folder = self.folder / name
        _run_tool("uv", "venv", "-q", "--offline", "--python", self.python, folder)
        python = next(folder.glob("[bS]*/python*"))
        options = ["--python", python, "--offline", "--no-index", "-f", self.needed]
        for each in (what, *later):
            _run_tool("uv", "pip", "install", "-q", *options, each)
        return python
