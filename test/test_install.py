"""The package as its users get it: a wheel, and nothing but what it says that it needs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from support.project import IMPORT_ALL, ROOT

pytestmark = pytest.mark.machine

IMPORT_LITTLE = """
import sys
import acapy_client
slow = {"urllib3", "http.client", "dateutil", "acapy_client.model_utils"} & sys.modules.keys()
assert not slow, f"import acapy_client alone brings {slow}"
from acapy_client.api.connection_api import ConnectionApi
models = [name for name in sys.modules if name.startswith("acapy_client.model.")]
assert not models, f"importing an API class brings {models}"
assert "dateutil" not in sys.modules and "concurrent.futures" not in sys.modules
parts = ("acapy_client.events", "acapy_client.hub", "acapy_client.tenants")
parts = [name for name in sys.modules if name.startswith(parts)]
assert not parts, f"importing an API class brings {parts}"
from acapy_client.events import Events
Events().wsgi()
assert not {"asyncio", "websockets"} & sys.modules.keys()
"""
IMPORTED_EVERYTHING = """
import sys, typing
import acapy_client
from acapy_client.api.connection_api import ConnectionApi
assert "msgspec" not in sys.modules
from acapy_client import models
for name in models.__all__:
    assert typing.get_type_hints(getattr(models, name))
for name, item in vars(ConnectionApi).items():
    if not name.startswith("_"):
        assert typing.get_type_hints(item)["return"], name
assert acapy_client.parse_datetime("2026-11-22 01:06:27.011802Z").year == 2026
print(*sorted(name for name in dir(acapy_client) if name[0] != "_"))
"""

START_AGENT = """
from acapy_client.testing import ExtraMissing, LocalAgent, LocalAgentError
try:
    LocalAgent("1.7.0").start()
except ImportError as error:
    assert isinstance(error, ExtraMissing) and isinstance(error, LocalAgentError)
    assert error.name in ("platformdirs", "filelock", "findpython")
    print(error)
"""

INSTALL_SMALL = """
import os, sys
os.environ["ACAPY_CLIENT_CACHE"] = os.path.abspath("cache")
from acapy_client.testing import Release, install
install(Release("small", ("six",), "six", ("{}.{}".format(*sys.version_info[:2]),)))
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project: building leaves files behind."""
    source = tmp_path_factory.mktemp("source")
    shutil.copytree(ROOT / "acapy_client", source / "acapy_client")
    for name in ("setup.py", "pyproject.toml", "requirements.txt", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    return source


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, source]
    subprocess.run(command, check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def bare(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with the package, without extras."""
    folder = tmp_path_factory.mktemp("bare")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = next(folder.glob("[bS]*/python*"))
    subprocess.run([python, "-I", "-m", "pip", "install", "-q", wheel], check=True)
    return python


def run(python: Path, code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [python, "-W", "error", "-c", code]
    return subprocess.run(command, capture_output=True, text=True, cwd=folder)


def test_an_editable_install_is_a_path_that_type_checkers_follow(
    source: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "-t", tmp_path]
    subprocess.run([*command, "-e", source], check=True)
    (pth,) = tmp_path.glob("__editable__*.pth")
    assert Path(pth.read_text("utf-8").strip()) == source


def test_a_bare_install_imports_every_module(bare: Path, tmp_path: Path) -> None:
    done = run(bare, IMPORT_LITTLE + IMPORT_ALL + IMPORTED_EVERYTHING, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "ApiClient" in done.stdout


def test_a_bare_install_says_what_local_agents_need(bare: Path, tmp_path: Path) -> None:
    done = run(bare, START_AGENT, tmp_path)
    assert done.returncode == 0, done.stderr
    assert 'pip install "acapy-client-sync[testing]"' in done.stdout


def test_the_extra_brings_what_local_agents_need(bare: Path, wheel: Path, tmp_path: Path) -> None:
    subprocess.run([bare, "-I", "-m", "pip", "install", "-q", f"{wheel}[testing]"], check=True)
    done = run(bare, INSTALL_SMALL, tmp_path)
    assert done.returncode == 0, done.stderr


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    names = archive.namelist()
    metadata = archive.read(next(name for name in names if name.endswith("/METADATA"))).decode()
    lines = metadata.splitlines()
    needs = [line for line in lines if line.startswith("Requires-Dist") and "extra" not in line]
    assert needs == ["Requires-Dist: urllib3>=2.0", "Requires-Dist: python-dateutil>=2.8"]
    assert {"Provides-Extra: testing", "Provides-Extra: fast"} <= {*lines}
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {
        "acapy_client", "acapy_client_sync",
    }  # fmt: skip
    assert "acapy_client/py.typed" in names
    assert not [name for name in names if name.startswith(("test", "bench"))]
    assert wheel.stat().st_size < 6_000_000
