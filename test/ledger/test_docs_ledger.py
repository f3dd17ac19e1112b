"""The script of docs/ledger.md does what the page says."""

from __future__ import annotations

from pathlib import Path

import pytest

from acapy_client.testing import InterpreterMissing, install
from support.pages import DOCS, blocks_of
from support.project import environment, run_python


def test_the_script_of_the_page_runs(tmp_path: Path) -> None:
    try:
        install("1.7.0")
    except InterpreterMissing as error:
        pytest.skip(str(error))
    [block] = [each for each in blocks_of(DOCS / "ledger.md") if each.language == "python"]
    script = tmp_path / "example.py"
    script.write_text(block.code, "utf-8")
    done = run_python("-W", "error", script, env=environment(), encoding="utf-8", timeout=180)
    assert done.returncode == 0, done.stderr
    verified, revoked, kinds = done.stdout.splitlines()
    assert (verified, revoked) == ("verified: True", "after the revocation: False")
    assert kinds.count("REVOC_REG_ENTRY") >= 2
