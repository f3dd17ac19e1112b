"""Real proxies, each in a process of its own."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.project import environment

PASSWORD = "pa@ss"
USERINFO = "user:pa%40ss"


class Proxy:
    """proxy.py on a free port of loopback; it finds ``*.test`` on this machine."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._record = folder / "record.txt"
        self._record.touch()
        self._log = folder / "log.txt"
        port_file = folder / "port.txt"
        command = [sys.executable, "-m", "proxy", "--hostname", "127.0.0.1", "--port", "0"]
        command += ["--port-file", str(port_file), "--num-workers", "1", "--num-acceptors", "1"]
        command += ["--data-dir", str(folder / "data"), "--timeout", "30"]
        command += ["--plugins", "support.transport.named_hosts.NamedHosts", *arguments]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                command,
                env=environment(HOME=str(folder), PROXY_RECORD=str(self._record)),
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
            )
        try:
            self.port = self._wait(port_file)
        except BaseException:
            self.close()
            raise
        self.address = f"127.0.0.1:{self.port}"
        self.url = f"http://{self.address}"

    def _wait(self, port_file: Path) -> int:
        """Its port, once it listens there."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and self._process.poll() is None:
            lines = port_file.read_text().split() if port_file.exists() else []
            if lines:
                try:
                    socket.create_connection(("127.0.0.1", int(lines[0])), 1).close()
                except OSError:
                    pass
                else:
                    return int(lines[0])
            time.sleep(0.05)
        raise RuntimeError(f"the proxy did not start:\n{self._log.read_text()}")

    def close(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def asked(self) -> list[str]:
        """What it was asked for since the last time, ``CONNECT host:port``."""
        lines = self._record.read_text().splitlines()
        self._record.write_text("")
        return lines


@contextlib.contextmanager
def two_proxies(folders: pytest.TempPathFactory) -> Iterator[dict[str, Proxy]]:
    """One for everyone, ``open``, and one that wants the password, ``closed``."""
    with contextlib.ExitStack() as stack:
        proxies: dict[str, Proxy] = {}
        for name, arguments in (("open", ()), ("closed", ("--basic-auth", f"user:{PASSWORD}"))):
            proxies[name] = Proxy(folders.mktemp(name), *arguments)
            stack.callback(proxies[name].close)
        yield proxies
