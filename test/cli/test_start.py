"""What starting the command costs, and that it says what it lacks."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import acapy_client
from support.project import PROJECT, environment, run_python
from support.server import Server, answer

pytestmark = pytest.mark.machine
MOST = 1.5  # times what importing urllib3 and click takes
ROUNDS = 15
CPU = """
import json, resource, subprocess, sys
commands, rounds = json.loads(sys.argv[1]), int(sys.argv[2])
spent = [[] for _ in commands]
for _ in range(rounds):
    for command, seconds in zip(commands, spent):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
print(json.dumps(spent))
"""


def test_one_operation_starts_in_little_time(asked: Server, tmp_path: Path) -> None:
    asked.default = answer({"results": []})
    commands = [
        ["-c", "import urllib3, click"],
        ["-m", "acapy_client.cli", "connection", "connections", "--state", "active"],
    ]
    settings = environment(ACAPY_ADMIN_URL=asked.url, PYTHONPYCACHEPREFIX=str(tmp_path))
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    for rounds in (2, ROUNDS):  # at first, all is compiled
        done = run_python("-c", CPU, json.dumps(commands), str(rounds), env=settings, timeout=300)
    assert done.returncode == 0, done.stderr
    least, own = json.loads(done.stdout)
    ratio = statistics.median(mine / base for base, mine in zip(least, own, strict=True))
    assert ratio < MOST


def test_one_operation_imports_one_class_and_no_more_than_it_needs(asked: Server) -> None:
    asked.default = answer({"results": []})
    code = (
        "import sys; from acapy_client.cli import main; main(sys.argv[1:]);"
        "print(*(name for name in sys.modules if name.startswith('acapy_client.api.')));"
        "print(*{'rich', 'platformdirs', 'asyncio', 'filelock', 'websockets'} & sys.modules.keys())"
    )
    arguments = ("connection", "connections", "--url", asked.url)
    done = run_python("-c", code, *arguments)
    assert done.stdout.splitlines() == ["acapy_client.api.connection_api", ""]


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with the package in it, and nothing else."""
    folder = tmp_path_factory.mktemp("bare")
    venv.create(folder)
    packages = next(folder.glob("**/site-packages"))
    shutil.copytree(Path(acapy_client.__file__).parent, packages / "acapy_client")
    return next(folder.glob("[bS]*/python*"))


def test_without_the_extra_it_says_what_to_install(bare: Path) -> None:
    done = subprocess.run(
        [bare, "-m", "acapy_client.cli", "connection", "connections"],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment(PYTHONPATH=""),
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("acapy-client needs click, rich, platformdirs, filelock")
    assert 'pip install "acapy-client-sync[cli]"' in done.stderr


def test_it_is_installed_as_a_command() -> None:
    import importlib.metadata

    from acapy_client.cli import main

    scripts = importlib.metadata.entry_points(group="console_scripts", name="acapy-client")
    for script in scripts:
        assert script.load() is main
    assert PROJECT["scripts"] == {"acapy-client": "acapy_client.cli:main"}
    assert sys.modules["acapy_client.cli"].main is main
