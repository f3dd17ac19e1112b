"""The scripts of docs/ledger.md and docs/reproduce.md do what the pages say."""

from __future__ import annotations

from pathlib import Path

import pytest

from acapy_client.testing import InterpreterMissing, install
from support.pages import DOCS, blocks_of
from support.project import environment, run_python


def there() -> Path:
    """The Python of the agents that the pages name."""
    try:
        return install("1.7.0")
    except InterpreterMissing as error:
        pytest.skip(str(error))


def output_of(page: str, script: Path, *arguments: str) -> str:
    """What the one script of a page prints, with warnings as errors."""
    there()
    [block] = [each for each in blocks_of(DOCS / page) if each.language == "python"]
    script.write_text(block.code, "utf-8")
    done = run_python(
        "-W", "error", script, *arguments, env=environment(), encoding="utf-8", timeout=180
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_agents_are_installed_ahead_of_time() -> None:
    expected = f"1.7.0 {there()}\n"
    done = run_python(
        "-m", "acapy_client.testing", "install", "1.7.0", env=environment(), encoding="utf-8"
    )
    assert (done.returncode, done.stdout) == (0, expected)


def test_the_script_of_the_page_runs(tmp_path: Path) -> None:
    printed = output_of("ledger.md", tmp_path / "example.py").splitlines()
    verified, revoked, kinds = printed
    assert (verified, revoked) == ("verified: True", "after the revocation: False")
    assert kinds.count("REVOC_REG_ENTRY") >= 2


def test_the_script_that_reproduces_a_bug_runs(tmp_path: Path) -> None:
    printed = output_of("reproduce.md", tmp_path / "reproduce.py", "1.7.0")
    assert printed.startswith("ACA-Py 1.7.0 fails: GET /anoncreds/revocation/registry/")
    assert printed.rstrip().endswith("/tails-file: 404 Not Found")
