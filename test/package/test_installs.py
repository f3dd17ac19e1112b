"""The wheel and the archive install bare and with each extra, on each Python that is here."""

from __future__ import annotations

import sys
from pathlib import Path

import findpython
import pytest

from support.package.building import Built
from support.package.places import Place, run
from support.project import IMPORT_ALL, PROJECT

EXTRAS = sorted(PROJECT["optional-dependencies"])
USED = {
    "": IMPORT_ALL,
    "cli": "from acapy_client.cli._tree import root; root()(['--version'])",
    "events": "import acapy_client.events._socket, websockets.sync.client",
    "fast": "from acapy_client import *; ApiClient(Configuration(json='msgspec')).close()",
    "postgres": "from acapy_client.hub.postgres import PostgresHub; PostgresHub('postgresql://')",
    "generate": "import acapy_client.generate._making",
    "redis": "from acapy_client.hub.redis import RedisHub; RedisHub('redis://127.0.0.1')",
    "tenants": "from acapy_client.tenants import FileTokens; FileTokens('tokens')",
    "testing": "from acapy_client.testing import LocalAgent; LocalAgent()",
}
"""What can be done with an extra and not without it."""


def _pythons() -> dict[str, Path]:
    """Each Python of a version that is supported, by what it is called."""
    found = {}
    for each in findpython.find_all():
        if each.is_valid() and each.version.release >= (3, 10):
            number = f"{each.major}.{each.minor}{'t' if each.freethreaded else ''}"
            name = number if each.implementation == "cpython" else each.implementation + number
            found.setdefault(name, each.executable)
    return found


PYTHONS = _pythons()


@pytest.fixture(scope="module", params=PYTHONS)
def place(
    request: pytest.FixtureRequest, built: Built, tmp_path_factory: pytest.TempPathFactory
) -> Place:
    place = Place(PYTHONS[request.param], tmp_path_factory.mktemp(request.param))
    place.fetch(f"{built.wheel}[{','.join(EXTRAS)}]", "setuptools>=77")
    return place


def test_this_python_is_among_those_that_were_found() -> None:
    assert f"{sys.version_info[0]}.{sys.version_info[1]}" in PYTHONS


def test_each_extra_is_used() -> None:
    assert sorted(filter(None, USED)) == EXTRAS


@pytest.mark.parametrize("extra", USED)
def test_the_wheel(place: Place, built: Built, extra: str, tmp_path: Path) -> None:
    what = f"{built.wheel}[{extra}]" if extra else str(built.wheel)
    python = place.installed(what, extra or "bare")
    run(python, "-I", "-W", "error", "-c", USED[extra], cwd=tmp_path)


def test_the_wheel_with_all_extras(place: Place, built: Built, tmp_path: Path) -> None:
    python = place.installed(f"{built.wheel}[{','.join(EXTRAS)}]", "all")
    for code in USED.values():
        run(python, "-I", "-W", "error", "-c", code, cwd=tmp_path)


def test_the_archive(place: Place, built: Built, tmp_path: Path) -> None:
    python = place.installed(str(built.sdist), "archive")
    run(python, "-I", "-W", "error", "-c", IMPORT_ALL, cwd=tmp_path)
