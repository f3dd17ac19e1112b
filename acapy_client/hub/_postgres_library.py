"""psycopg, and a connection of it that does not wait for ever."""

from __future__ import annotations

import contextlib
import importlib
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from acapy_client._extras import brought_by
from acapy_client.hub._engine import ANSWERING

_TICK = 0.5  # seconds


class _Watch:
    """Cuts the lines of this process on which no answer comes, as it does if a server hangs."""

    def __init__(self) -> None:
        self.pid = os.getpid()
        self._lock = threading.RLock()  # a signal's handler may come here, too
        self._until: dict[Any, float] = {}
        self._cut: set[Any] = set()
        self._runs = False

    @contextmanager
    def over(self, line: Any) -> Iterator[None]:
        """
        :raises TimeoutError: there was no answer
        """
        with self._lock:
            self._until[line] = time.monotonic() + ANSWERING
            if not self._runs:
                with contextlib.suppress(RuntimeError):  # no thread is to be had
                    threading.Thread(target=self._run, name="acapy_client", daemon=True).start()
                    self._runs = True
        try:
            yield
        except Exception:  # whatever the library makes of a line that was cut under it
            if line in self._cut:
                raise TimeoutError(f"no answer within {ANSWERING:g} seconds") from None
            raise
        finally:
            with self._lock:
                del self._until[line]
                self._cut.discard(line)

    def _run(self) -> None:
        idle = 0
        while idle < ANSWERING / _TICK:
            time.sleep(_TICK)
            with self._lock:
                idle = 0 if self._until else idle + 1
                for line in [line for line, end in self._until.items() if end < time.monotonic()]:
                    with (
                        contextlib.suppress(Exception),
                        socket.socket(fileno=os.dup(line.fileno())) as twin,
                    ):
                        self._cut.add(line)
                        twin.shutdown(socket.SHUT_RDWR)
                self._runs = idle < ANSWERING / _TICK


_watch = _Watch()


def _watching() -> _Watch:
    global _watch
    if _watch.pid != os.getpid():  # a thread does not survive a fork
        _watch = _Watch()
    return _watch


def library() -> tuple[Any, Any]:
    """The package, and a class of connections whose statements end.

    :raises ImportError: it is not installed
    """
    try:
        psycopg = importlib.import_module("psycopg")
        importlib.import_module("psycopg.rows")
        importlib.import_module("psycopg.conninfo")
    except ImportError:
        raise ImportError(f"PostgresHub needs psycopg; {brought_by('postgres')}") from None

    class Line(psycopg.Connection):  # type: ignore[misc, name-defined]  # known when it runs
        """A connection.

        :ivar pooled: whether a pooler stands between
        :ivar handed: whether it is in the hands of a function, whose statements last as they do
        """

        pooled = handed = False

        def wait(self, *given: Any, **more: Any) -> Any:
            if self.handed:
                return super().wait(*given, **more)
            with _watching().over(self):
                return super().wait(*given, **more)

        def __del__(self) -> None:
            """Ends with the process, or with whoever had it, without a word."""

    return psycopg, Line
