"""A command line, run in this process, as often as tests like."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from acapy_client.cli import main
from support.cli.shell import Ended, Shell
from support.server import Server


@pytest.fixture(autouse=True)
def _folders_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Runs ``acapy-client`` with these arguments, and this on stdin."""

    def run(*arguments: str, stdin: str = "") -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = main(arguments)
        return Ended(code, *capsys.readouterr())

    return run


@pytest.fixture
def asked(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server that is talked to where no option says another."""
    monkeypatch.setenv("ACAPY_ADMIN_URL", server.url)
    return server
