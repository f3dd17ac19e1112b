"""The package as it is put into layers, archives and frozen programs: without its metadata."""

from __future__ import annotations

import compileall
import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from support.processes.apart import FULL, STRICT, Agent
from support.project import TEST

PROGRAM = TEST / "support" / "processes" / "stripped.py"
NEEDED = ("acapy_client", "urllib3", "dateutil", "six")


@pytest.fixture(scope="module")
def layer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but the modules."""
    folder = tmp_path_factory.mktemp("layer")
    for name in NEEDED:
        found = importlib.util.find_spec(name)
        if found is None:
            continue  # newer releases of dateutil do without six
        if found.submodule_search_locations is None:
            shutil.copy(found.origin or "", folder)
        else:
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(found.submodule_search_locations[0], folder / name, ignore=ignore)
    shutil.copy(PROGRAM, folder)
    return folder


@pytest.fixture(scope="module")
def compiled(layer: Path) -> Path:
    """The same without the sources."""
    folder = layer.with_name("compiled")
    shutil.copytree(layer, folder)
    compileall.compile_dir(folder, quiet=1, legacy=True, optimize=2)
    for source in folder.rglob("*.py"):
        source.unlink()
    return folder


def archived(folder: Path) -> Path:
    archive = folder.with_suffix(".zip")
    if not archive.exists():
        with zipfile.ZipFile(archive, "w") as file:
            for path in folder.rglob("*"):
                file.write(path, path.relative_to(folder))
    return archive


def run(agent: Agent, path: Path, program: str, *options: str) -> None:
    """Without anything that is installed, and with warnings as errors."""
    done = subprocess.run(
        [sys.executable, "-S", "-B", *options, "-m", program, agent.url],
        capture_output=True,
        text=True,
        timeout=100,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(path)},
        cwd=path.parent,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "all is well\n", "")


@pytest.mark.parametrize("options", [STRICT, ("-O", "-W", "error"), ("-OO", "-W", "error")])
def test_a_layer_without_metadata(agent: Agent, layer: Path, options: tuple[str, ...]) -> None:
    run(agent, layer, "stripped", *options)


def test_an_archive(agent: Agent, layer: Path) -> None:
    run(agent, archived(layer), "stripped", *STRICT)


def test_without_sources_and_docstrings(agent: Agent, compiled: Path) -> None:
    run(agent, compiled, "stripped", "-OO", *STRICT)


def test_an_archive_without_sources_and_docstrings(agent: Agent, compiled: Path) -> None:
    run(agent, archived(compiled), "stripped", "-OO", *STRICT)


@pytest.mark.skipif(not FULL, reason="takes half a minute: FULL_PROCESSES=1 runs it")
def test_a_frozen_program(agent: Agent, tmp_path: Path) -> None:
    """PyInstaller finds all that is imported at its first use."""
    command = [sys.executable, "-m", "PyInstaller", "--onedir", "--log-level", "ERROR", PROGRAM]
    paths = os.pathsep.join(sys.path)
    subprocess.run(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": paths}, check=True)
    program = tmp_path / "dist" / "stripped" / "stripped"
    done = subprocess.run([program, agent.url], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "all is well\n", "")
