"""A line on which a process hears that there is something new, and is known to be alive."""

from __future__ import annotations

import time
import uuid
from contextlib import suppress
from typing import Any

from acapy_client.hub._engine import CONNECTING, KEPT, KNOWN, UNASKED
from acapy_client.hub._postgres_engine import PostgresEngine, close
from acapy_client.hub._postgres_statements import (
    ALIVE,
    CUT_OFF,
    GONE,
    TRIM_KNOWN,
    TRIM_LOG,
    TRIM_OPEN,
    TURN,
)

_ALIVE = 1.0  # seconds between two times of saying so
_UPKEEP = 5.0  # seconds between two times of it


class Listening:
    """A line, and the row that says who has it.

    :param threads: how many handle events; 0 for who follows
    :param seconds: after which he counts as dead, if he is not heard of
    """

    def __init__(self, engine: PostgresEngine, me: str, threads: int, seconds: float) -> None:
        self.engine = engine
        self.called = f"acapy_client {uuid.uuid4().hex}"
        self._row: dict[str, Any] = {
            "me": me,
            "called": self.called,
            "threads": threads,
            "seconds": seconds,
        }
        self.line: Any = None
        self._alive = self._kept_up = 0.0

    def open(self) -> None:
        """Connect anew.

        :raises HubError: the engine is away, or refuses
        """
        self.close()
        with self.engine.errors_told():
            self.line = self.engine.line(self.called)
            try:
                self.line.execute(f"listen {self.engine.channel}")
                if self.line.pooled:
                    self._check_pooler()
                self._alive = 0.0
                self.keep_up()
            except BaseException:
                self.close()
                raise

    def _check_pooler(self) -> None:
        self.engine.run("select pg_notify(%(channel)s, '')")
        if not list(self.line.notifies(timeout=CONNECTING, stop_after=1)):
            raise self.engine.refused(
                "a pooler in transaction mode stands before it, such as PgBouncer, and passes no"
                " notices on: give the server's own address, or one in session mode"
            )

    def wait(self, seconds: float) -> int:
        """Wait until there may be something new; gives how many notices of it there were."""
        heard = sum(1 for _ in self.line.notifies(timeout=seconds, stop_after=1))
        self.keep_up()
        return heard

    def keep_up(self) -> None:
        """Be known to be alive, and take away what nobody needs any more."""
        engine, now = self.engine, time.monotonic()
        if now - self._alive > _ALIVE:
            engine.rows(self.line, ALIVE, **self._row)
            engine.rows(self.line, CUT_OFF)
            self._alive = now
        if now - self._kept_up > _UPKEEP:
            self._kept_up = now
            with self.line.transaction():
                if engine.rows(self.line, TURN)[0][0]:
                    engine.rows(self.line, TRIM_KNOWN, known=KNOWN)
                    engine.tell_of_unasked(*engine.rows(self.line, TRIM_OPEN, unasked=UNASKED)[0])
                    engine.rows(self.line, TRIM_LOG, kept=KEPT)

    def leave(self) -> None:
        """Say that nobody is here any more."""
        with suppress(*self.engine.errors):
            if self.line is not None:
                self.engine.rows(self.line, GONE, me=self._row["me"])
        self.close()

    def close(self) -> None:
        close(self.line)
        self.line = None
