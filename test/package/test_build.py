"""The distribution is built as an index wants it, and to the same bytes each time."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from support.package.building import Built, build, built_in, copied
from support.project import ROOT


def check(*command: str | Path) -> str:
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_twine(built: Built) -> None:
    check("twine", "check", "--strict", built.sdist, built.wheel)


def test_check_wheel_contents(built: Built) -> None:
    check("check_wheel_contents", built.wheel)


def test_pyroma(built: Built) -> None:
    assert "Final rating: 10/10" in check("pyroma", built.sdist)


def test_two_builds_are_the_same_bytes(
    built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = copied(tmp_path / "elsewhere")
    for path in source.rglob("*"):  # later, and by somebody who lets nobody else read
        os.utime(path, (1e9, 1e9))
        path.chmod(0o700 if path.is_dir() else 0o600)
    build(source, tmp_path / "built", umask=0o077)
    again = built_in(tmp_path / "built")
    assert again.sdist.read_bytes() == built.sdist.read_bytes()
    assert again.wheel.read_bytes() == built.wheel.read_bytes()


def test_the_wheel_is_that_of_the_sources(built: Built, source: Path, tmp_path: Path) -> None:
    """`python -m build` makes it of the archive; this one comes straight from the folder."""
    build(source, tmp_path, "--wheel")
    (direct,) = tmp_path.glob("*.whl")
    assert direct.read_bytes() == built.wheel.read_bytes()


def test_what_the_archives_hold(built: Built) -> None:
    with tarfile.open(built.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    package = {name for name in names if name.startswith("acapy_client/")}
    assert {name for name in names - package if name and ".egg-info" not in name} == {
        "CHANGELOG.md", "LICENSE", "MANIFEST.in", "PKG-INFO", "README.md", "acapy_client",
        "pyproject.toml", "requirements.txt", "setup.cfg", "setup.py",
    }  # fmt: skip
    with zipfile.ZipFile(built.wheel) as wheel:
        held = set(wheel.namelist())
        licence = next(name for name in held if name.endswith(".dist-info/licenses/LICENSE"))
        assert wheel.read(licence) == (ROOT / "LICENSE").read_bytes()
    tracked = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "acapy_client").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name for name in held if ".dist-info/" not in name} == tracked
    assert {name for name in names if name in tracked} == tracked
