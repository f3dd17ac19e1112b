"""Every event of a PostgreSQL hub, in each process that follows: by number, woken by a notice."""

from __future__ import annotations

import threading
import time
from typing import Any, NamedTuple

from acapy_client.hub._engine import ALIVE
from acapy_client.hub._following import Following
from acapy_client.hub._postgres_engine import PostgresEngine
from acapy_client.hub._postgres_listening import Listening
from acapy_client.hub._postgres_statements import POSITION, READ, STANDING
from acapy_client.hub._protocol import HubError

_TICK = 0.5  # seconds of a wait without events
_COUNT = 500  # events in one read
_LOOK = 2.0  # seconds between two looks whether the data is what it was


class _Standing(NamedTuple):
    """
    :ivar data: which data it is
    :ivar journal: how far it was
    :ivar forgetful: whether it may lose some if it ends
    :ivar started: since when it runs
    """

    data: str
    journal: Any
    forgetful: bool
    started: Any

    def is_that_of(self, before: _Standing) -> bool:
        return self.data == before.data and self.journal >= before.journal


class PostgresFollowing(Following):
    """An iterator's state: the position, and the data from which it was read."""

    def __init__(
        self, engine: PostgresEngine, me: str, look_back: float, stop: threading.Event
    ) -> None:
        self._engine, self._ear = engine, Listening(engine, me, 0, ALIVE)
        self._position = self._called = -1
        self._more = True
        self._looked = 0.0
        super().__init__(look_back, stop)

    def read(self) -> list[tuple[bytes, bool]]:
        if self._ear.line is None:
            raise HubError("not connected")
        with self._engine.errors_told():
            if not self._more:
                self._ear.wait(_TICK)
            if time.monotonic() - self._looked > _LOOK:
                before = self.standing
                self._stand()
                if not self.standing.is_that_of(before):
                    self.standing = before
                    raise self._engine.refused("its data is not what it was")
            given = {"seq": self._position, "count": _COUNT}
            rows = self._engine.rows(self._ear.line, READ, **given)
        self._more = len(rows) == _COUNT
        if rows:
            self._position, _, journal = rows[-1]
            self.standing = self.standing._replace(journal=journal)
        return [(envelope, seq <= self._called) for seq, envelope, _ in rows]

    def open(self) -> None:
        self._ear.open()
        before = self.standing
        with self._engine.errors_told():
            self._stand()
            if before is None:
                self._take_position(time.monotonic() - self._began, self._look_back)
            elif not self.standing.is_that_of(before):
                # by the time up to which all was had, since numbers may be others now
                self._take_position(0.0, time.time() - self.sure)
                self._called = -1
        self._more = True

    def _stand(self) -> None:
        [row] = self._engine.rows(self._ear.line, STANDING)
        self.standing, self._looked = _Standing(*row), time.monotonic()

    def _take_position(self, ago: float, look_back: float) -> None:
        given = {"ago": ago, "look_back": look_back}
        [(self._position, self._called)] = self._engine.rows(self._ear.line, POSITION, **given)

    def why_lost(self, before: _Standing) -> str:
        if not self.standing.is_that_of(before):
            return "its data is not what it was: emptied, restored, or another one took over"
        if self.standing.forgetful and self.standing.started != before.started:
            return "it was started anew, and is not set to keep all that it took"
        return ""

    def close(self) -> None:
        self._ear.leave()
