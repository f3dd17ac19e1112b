"""The plugin for a Python without sockets, threads and processes: `support.nothing_opened`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from support.project import TEST, environment, run_python

TESTS = """
import socket, threading

def test_plain(): pass
def test_more(): pass
def test_socket(): socket.socket()
def test_thread(): threading.Thread(target=print).start()
"""


@pytest.mark.skipif(sys.version_info < (3, 12), reason="no hook hears of threads there")
@pytest.mark.parametrize(("least", "code"), [(0, 0), (2, 0), (3, 1)])
def test_a_run_in_which_too_few_pass_fails(tmp_path: Path, least: int, code: int) -> None:
    (tmp_path / "test_some.py").write_text(TESTS, "utf-8")
    plugin = ("-p", "support.nothing_opened", "-p", "no:cacheprovider", "--rootdir", tmp_path)
    env = {**environment(), "PYTHONPATH": str(TEST)}
    done = run_python(
        "-m", "pytest", *plugin, f"--at-least-passed={least}", tmp_path / "test_some.py", env=env
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "test_some.py: 1, opens a socket" in done.stdout
    assert "test_some.py: 1, opens a thread" in done.stdout
    assert (f"2 tests passed, expected {least} at least" in done.stdout) is bool(code)
