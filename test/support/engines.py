"""A real engine for hubs, started on loopback with a folder of its own; where absent, skipped."""

from __future__ import annotations

import contextlib
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from acapy_client._typing import Self
from support.needs import lacks

_STARTING = 30.0  # seconds


class RedisServer:
    """A Redis that tests start, stop and kill. A context manager, which removes all.

    It keeps what it accepts, unless the options say otherwise.

    :param options: further ones, as on its command line
    """

    def __init__(self, *options: str) -> None:
        found = shutil.which("redis-server")
        if found is None:
            lacks("needs redis-server")
        self.port = _free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="hub-engine-"))
        self.process: subprocess.Popen[bytes] | None = None
        listening = ("--bind", "127.0.0.1", "--port", str(self.port))
        self._command = [found, *listening, "--save", "", "--appendonly", "yes", *options]

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start it, with the data it had."""
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(self._command, stdout=log, stderr=log, cwd=self.folder)
        deadline = time.monotonic() + _STARTING
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError((self.folder / "log").read_text("utf-8", "replace")[-2000:])
            time.sleep(0.02)

    def stop(self) -> None:
        """End it as an operator would."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once, whatever it is about."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(30)
            self.process = None

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1) as line:
                line.sendall(b"PING\r\n")
                # a password is wanted, or a TLS handshake: it is there
                return not line.recv(100).startswith(b"-LOADING")
        except OSError:
            return False

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        port: int = line.getsockname()[1]
    return port


class CutLine:
    """Hands bytes on to a port, both ways, until its lines are cut; a context manager."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: list[socket.socket] = []

    def cut(self) -> None:
        """Cut all lines there are; new ones may be opened at once."""
        while self._open:
            line = self._open.pop()
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # it is closed
            while True:
                line, _ = self._listener.accept()
                onward = socket.create_connection(("127.0.0.1", self._to))
                self._open += [line, onward]
                for pair in ((line, onward), (onward, line)):
                    threading.Thread(target=self._pass_on, args=pair, daemon=True).start()

    @staticmethod
    def _pass_on(one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(65536):
                other.sendall(data)
            other.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()
