"""Another distribution has our import name: whoever has both installed is told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from support.package.building import Built
from support.package.places import Place

TWIN = "acapy-client==0.7.4"
DO = "python -m pip uninstall acapy-client-sync acapy-client, then install acapy-client-sync again"


@pytest.fixture(scope="module")
def place(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = Place(Path(sys.executable), tmp_path_factory.mktemp("twin"))
    place.fetch(str(built.wheel), TWIN)
    return place


def run(python: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([python, "-I", *arguments], capture_output=True, text=True, cwd=cwd)


def test_ours_was_installed_last(place: Place, built: Built, tmp_path: Path) -> None:
    python = place.installed(TWIN, "last", str(built.wheel))
    script = tmp_path / "script.py"
    script.write_text("from acapy_client import ApiClient\n")
    done = run(python, str(script), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    said, shown = done.stderr.splitlines()
    assert said == (
        f"{script}:1: UserWarning: the distributions acapy-client-sync and acapy-client are both"
        " installed here, and each has the package acapy_client: their files are mixed, and either"
        f" may fail; {DO}"
    )
    assert shown.strip() == script.read_text().strip()


def test_ours_was_installed_first(place: Place, built: Built, tmp_path: Path) -> None:
    """Then the other one's `__init__` is there, and only the doctor can say so."""
    python = place.installed(str(built.wheel), "first", TWIN)
    done = run(python, "-c", "from acapy_client import ApiClient", cwd=tmp_path)
    assert "cannot import name 'ApiClient'" in done.stderr
    done = run(python, "-m", "acapy_client.doctor", "--json", cwd=tmp_path)
    found = {each["about"]: each for each in json.loads(done.stdout)["findings"]}
    assert (done.returncode, found["here.others"]["level"]) == (1, "problem")
    assert found["here.others"]["do"] == (
        "python -m pip uninstall acapy-client acapy-client-sync,"
        " then install acapy-client-sync again"
    )


def test_ours_alone_says_nothing(place: Place, built: Built, tmp_path: Path) -> None:
    python = place.installed(str(built.wheel), "alone")
    done = run(python, "-W", "error", "-c", "import acapy_client", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
