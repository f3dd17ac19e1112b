"""The session of docs/cli.md, as it stands there, in a real shell with real agents."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from acapy_client.testing import cache_directory
from support.cli.shell import on_path
from support.needs import lacks, need
from support.pages import DOCS
from support.project import environment
from support.releases import WITH_ANONCREDS

SECONDS = 300


def session(release: str) -> str:
    """The block of the page, for agents of a release."""
    page = (DOCS / "cli.md").read_text("utf-8")
    (block,) = re.findall(r"^```bash\n(.+?)^```$", page, re.M | re.S)
    assert isinstance(block, str)
    assert block.count("agent 1.7.0 ") == 2
    return block.replace("agent 1.7.0 ", f"agent {release} ")


@pytest.mark.releases(since=WITH_ANONCREDS)
def test_the_session_of_the_page(release: str, tmp_path: Path) -> None:
    need("ledger", "click", "rich", "platformdirs")
    if shutil.which("bash") is None:
        lacks("needs bash")
    folders = {name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    folders["ACAPY_CLIENT_CACHE"] = str(cache_directory())  # of agents, which are installed
    settings = environment(PATH=on_path(tmp_path), **folders)
    done = subprocess.run(
        ["bash", "-c", session(release)],
        cwd=tmp_path,
        env=settings,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert (done.returncode, done.stderr) == (0, "")
    head, connection, *rest = done.stdout.splitlines()
    assert head.split() == ["CONNECTION_ID", "STATE", "THEIR_LABEL", "UPDATED"]
    assert connection.split()[1:3] == ["active", "Bob"]
    assert rest == ["done", "false", "true"]
