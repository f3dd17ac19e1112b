"""Where things of the project stand, and programs that tests start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import acapy_client

try:
    import tomllib
except ImportError:  # Python 3.10
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
TEST = ROOT / "test"
DATA = TEST / "data"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
"""What `pyproject.toml` says of the distribution."""
IMPORT_ALL = """
import importlib, pkgutil
import acapy_client
for module in pkgutil.walk_packages(acapy_client.__path__, "acapy_client."):
    # the ledger's process has an environment of its own, and these have extras
    extras = ".cli._", ".generate._", ".testing.pytest_plugin"
    apart = any(name in module.name for name in ("._ledger_node.", *extras))
    if not module.name.endswith("__main__") and not apart:
        importlib.import_module(module.name)
"""
"""A program that imports every module which a bare install can import."""


def environment(**more: str) -> dict[str, str]:
    """The environment of a program that imports the package that is tested, and `support`."""
    package = str(Path(acapy_client.__file__).parents[1])
    return {**os.environ, "PYTHONPATH": os.pathsep.join([package, str(TEST)]), **more}


def run_python(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """What became of a program in Python; options are those of ``subprocess.run``."""
    settings = {"capture_output": True, "text": True, "timeout": 60, "env": environment()}
    return subprocess.run([sys.executable, *arguments], **{**settings, **options})
