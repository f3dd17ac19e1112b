"""Breaks a connection whose call has taken too long.

urllib3's time limits hold for each wait; a server that sends a byte now and then, or never ends
its headers, outlasts them. One daemon thread a process, started at the first call, looks at the
time and shuts the socket down: that also ends a proxy's CONNECT.
"""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import time
from typing import Any

_here = threading.local()


class Watch:
    """The time limit of one attempt; a context manager around it, in the thread that makes it."""

    __slots__ = ("connection", "deadline", "expired", "patience", "sent", "sock")

    def __init__(self, deadline: float, patience: float | None) -> None:
        self.deadline = deadline  # by time.monotonic()
        self.patience = patience  # seconds that the taking of a request may make no headway
        self.connection: Any = None
        self.sock: Any = None
        self.expired = False
        self.sent = False  # whether any of the request may have reached the agent

    def left(self) -> float:
        """Seconds until it expires; never 0, which a socket takes for something else."""
        return max(self.deadline - time.monotonic(), 0.001)

    def __enter__(self) -> Watch:
        _here.watch = self
        _dog.add(self)
        return self

    def __exit__(self, *exc_info: object) -> None:
        _here.watch = None
        _dog.remove(self)

    def expire(self) -> None:
        self.expired = True
        sock = self.sock or getattr(self.connection, "sock", None)
        sock = getattr(sock, "socket", sock)  # TLS in TLS hides the one below
        if isinstance(sock, socket.socket):
            # not SSLSocket's own, which takes the TLS state from under the reading thread
            with contextlib.suppress(OSError):  # closed meanwhile, which is as good
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    def drop(self) -> None:
        """Close what its connection has let go: an answer that was given up may hold it open."""
        if isinstance(self.sock, socket.socket) and self.connection.sock is not self.sock:
            with contextlib.suppress(OSError):
                socket.close(self.sock.detach())


def watching(connection: Any = None) -> Watch | None:
    """The watch of this thread, which from now on watches this connection."""
    watch: Watch | None = getattr(_here, "watch", None)
    if watch is not None and connection is not None:
        watch.connection = connection
    return watch


class _Watchdog:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._woken = threading.Event()
        self._watches: dict[Watch, None] = {}
        self._next = float("inf")  # when the thread looks again
        self._thread: threading.Thread | None = None

    def add(self, watch: Watch) -> None:
        with self._lock:
            self._watches[watch] = None
            if watch.deadline < self._next:
                self._next = watch.deadline
                if self._thread is None:
                    self._thread = threading.Thread(
                        target=self._look, name="acapy_client watchdog", daemon=True
                    )
                    self._thread.start()
                self._woken.set()

    def remove(self, watch: Watch) -> None:
        with self._lock:
            self._watches.pop(watch, None)

    def _look(self) -> None:
        while True:
            with self._lock:
                self._woken.clear()
                now = time.monotonic()
                due = [watch for watch in self._watches if watch.deadline <= now]
                for watch in due:
                    del self._watches[watch]
                self._next = min((watch.deadline for watch in self._watches), default=float("inf"))
                pause = None if self._next == float("inf") else self._next - now
            for watch in due:
                watch.expire()
            self._woken.wait(pause)


def _start_anew() -> None:
    """After a fork: the thread is not there, and its lock may have been taken."""
    global _dog
    _dog = _Watchdog()


_dog = _Watchdog()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_start_anew)
