"""TLS over which one thread reads while another writes."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from typing import Any

from urllib3.util import wait_for_read, wait_for_write


class TlsLine:
    """A TLS socket that lets one thread at a time into OpenSSL, and waits for bytes outside of it.

    OpenSSL wants that: what one thread sends while another reads the tickets that a server of
    TLS 1.3 gives after the handshake may never arrive.
    """

    def __init__(self, line: ssl.SSLSocket) -> None:
        self._line, self._turn = line, threading.Lock()
        self._timeout = line.gettimeout()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._line, name)

    def settimeout(self, seconds: float | None) -> None:
        """As that of a socket, for what begins from now on."""
        self._timeout = seconds

    def recv(self, size: int) -> bytes:
        """As that of a socket."""
        while True:
            wait = wait_for_read
            with self._turn:
                self._line.settimeout(0.0)
                try:
                    return self._line.recv(size)
                except ssl.SSLWantWriteError:
                    wait = wait_for_write
                except (ssl.SSLWantReadError, BlockingIOError):
                    pass
            if not wait(self._line, self._timeout):
                raise TimeoutError("timed out")

    def sendall(self, data: bytes) -> None:
        """As that of a socket."""
        with self._turn:
            self._line.settimeout(self._timeout)
            self._line.sendall(data)

    def close(self) -> None:
        """End it; a thread that waits for bytes finds their end."""
        with contextlib.suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)
        self._line.close()
