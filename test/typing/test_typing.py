"""Type checkers see the installed wheel as a user's do."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from support.needs import lacks, missing
from support.pages import PAGES, blocks_of

HERE = Path(__file__).parent
GOOD = [str(HERE / name) for name in ("good_user.py", "good_controller.py", "first_hour.py")]
MARKED = {
    number
    for number, line in enumerate((HERE / "bad_user.py").read_text("utf-8").splitlines(), 1)
    if line.endswith("# wrong")
}


def run(tmp_path: Path, *command: str, **options: Any) -> subprocess.CompletedProcess[str]:
    # outside the repository, so that what is installed is checked
    return subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, cwd=tmp_path, **options
    )


@pytest.fixture(scope="session", autouse=True)
def _installed() -> None:
    import acapy_client

    if "site-packages" not in (acapy_client.__file__ or ""):
        lacks("needs an install that type checkers find: `tox -e types`")


def test_mypy(tmp_path: Path) -> None:
    good = run(tmp_path, "mypy", "--strict", *GOOD)
    assert good.returncode == 0, good.stdout + good.stderr
    bad = run(tmp_path, "mypy", "--strict", str(HERE / "bad_user.py"))
    found = {int(line) for line in re.findall(r"bad_user\.py:(\d+): error", bad.stdout)}
    assert found == MARKED, bad.stdout


def test_pyright(tmp_path: Path) -> None:
    (tmp_path / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}')
    arguments = ("pyright", "--outputjson", "--pythonpath", sys.executable)
    good = run(tmp_path, *arguments, *GOOD)
    problems = json.loads(good.stdout)["generalDiagnostics"]
    assert [problem["message"] for problem in problems] == []
    bad = run(tmp_path, *arguments, str(HERE / "bad_user.py"))
    problems = json.loads(bad.stdout)["generalDiagnostics"]
    errors = [problem for problem in problems if problem["severity"] == "error"]
    found = {problem["range"]["start"]["line"] + 1 for problem in errors}
    assert found == MARKED, bad.stdout


def test_the_types_of_all_public_names_are_known(tmp_path: Path) -> None:
    arguments = ("--outputjson", "--verifytypes", "acapy_client", "--ignoreexternal")
    # it asks the first Python of PATH what is installed
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = run(tmp_path, "pyright", *arguments, env={**os.environ, "PATH": path})
    found = json.loads(done.stdout)["typeCompleteness"]
    assert found["exportedSymbolCounts"]["withKnownType"] > 5_000
    unknown = [
        f"{symbol['name']}: {each['message']}"
        for symbol in found["symbols"]
        for each in symbol["diagnostics"]
        if each["severity"] == "error"
    ]
    assert (found["completenessScore"], unknown) == (1, [])


def imported(code: str) -> list[str]:
    return re.findall(r"^(?:import|from) (\w+)", code, re.MULTILINE)


def module_of(code: str) -> str | None:
    """The name by which another example imports this one: ``# fleet.py, …`` is its first line."""
    said = re.match(r"# (\w+)\.py\b", code)
    return said and said[1]


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every example of the pages, a script each, but for those of other libraries."""
    folder = tmp_path_factory.mktemp("examples")
    blocks = [block for page in PAGES for block in blocks_of(page) if block.language == "python"]
    modules = {module_of(block.code) for block in blocks}
    for block in blocks:
        if not missing(*{*imported(block.code)} - modules):
            name = module_of(block.code)
            if name is None or (folder / f"{name}.py").exists():
                name = re.sub(r"\W", "_", str(block))
            (folder / f"{name}.py").write_text(block.code, "utf-8")
    return folder


def test_mypy_finds_every_example_right(examples: Path) -> None:
    scripts = sorted(map(str, examples.glob("*.py")))
    assert len(scripts) > 250
    # each by its own name, where all would be __main__
    found = run(examples, "mypy", "--strict", "--scripts-are-modules", *scripts)
    assert found.returncode == 0, found.stdout + found.stderr


def test_pyright_finds_every_example_right(examples: Path) -> None:
    (examples / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}')
    found = run(examples, "pyright", "--outputjson", "--pythonpath", sys.executable)
    said = json.loads(found.stdout)
    assert said["summary"]["filesAnalyzed"] > 250
    assert [f"{each['file']}: {each['message']}" for each in said["generalDiagnostics"]] == []
