"""The package as its users get it: a wheel, and nothing but what it says that it needs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

IMPORT_EVERYTHING = """
import importlib, pkgutil, sys, typing
import acapy_client
slow = {"urllib3", "http.client", "dateutil", "acapy_client.model_utils"} & sys.modules.keys()
assert not slow, f"import acapy_client alone brings {slow}"
from acapy_client.api.connection_api import ConnectionApi
models = [name for name in sys.modules if name.startswith("acapy_client.model.")]
assert not models, f"importing an API class brings {models}"
assert "dateutil" not in sys.modules and "concurrent.futures" not in sys.modules
for module in pkgutil.walk_packages(acapy_client.__path__, "acapy_client."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
from acapy_client import models
for name in models.__all__:
    assert typing.get_type_hints(getattr(models, name))
for name, item in vars(ConnectionApi).items():
    if not name.startswith("_"):
        assert typing.get_type_hints(item)["return"], name
assert acapy_client.parse_datetime("2026-11-22 01:06:27.011802Z").year == 2026
print(*sorted(name for name in dir(acapy_client) if name[0] != "_"))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"  # a copy: building leaves files behind
    shutil.copytree(ROOT / "acapy_client", source / "acapy_client")
    for name in ("setup.py", "pyproject.toml", "requirements.txt", "README.md"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, source]
    subprocess.run(command, check=True)
    return next(folder.glob("*.whl"))


def test_a_bare_install_imports_every_module(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = next((tmp_path / "venv").glob("[bS]*/python*"))
    subprocess.run([python, "-I", "-m", "pip", "install", "-q", wheel], check=True)
    done = subprocess.run(
        [python, "-W", "error", "-c", IMPORT_EVERYTHING], capture_output=True, text=True,
        cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "ApiClient" in done.stdout


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    names = archive.namelist()
    metadata = archive.read(next(name for name in names if name.endswith("/METADATA"))).decode()
    needs = [line for line in metadata.splitlines() if line.startswith("Requires-Dist")]
    assert needs == ["Requires-Dist: urllib3>=2.0", "Requires-Dist: python-dateutil>=2.8"]
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {
        "acapy_client", "acapy_client_sync",
    }  # fmt: skip
    assert "acapy_client/py.typed" in names
    assert not [name for name in names if name.startswith(("test", "bench"))]
    assert wheel.stat().st_size < 6_000_000
