"""Handling the events of a PostgreSQL hub: each in a transaction that ends when it is handled."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from acapy_client.configuration import LOGGER
from acapy_client.exceptions import ApiValueError
from acapy_client.hub._envelope import Envelope
from acapy_client.hub._postgres_engine import PostgresEngine, close, digest, storable
from acapy_client.hub._postgres_listening import Listening
from acapy_client.hub._postgres_statements import AGAIN, ASKED, FLOOR, PARK, TAKE
from acapy_client.hub._protocol import Delivery, HubError
from acapy_client.hub._working import DIED, in_threads, pause_after, told

_PAUSE = 0.2  # seconds after an error of the engine
_TICK = 0.5  # seconds of a wait without events
_LOOK = 2.0  # seconds between two looks for the floor


class _Taken(NamedTuple):
    """An event in hand.

    :ivar tries: how often it was tried before
    :ivar dropped: whether somebody had it in hand, and did not end
    :ivar written: None where the log has lost it
    """

    seq: int
    key: bytes
    topic: bytes
    tries: int
    dropped: bool
    written: bytes | None


class _Bell:
    """Wakes threads that found nothing to do."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._due = math.inf  # by time.monotonic(): when something is to be tried again
        self.rung = 0

    def ring(self, number: int) -> None:
        """Wake so many."""
        with self._changed:
            self.rung += 1
            self._changed.notify(number)

    def ring_in(self, seconds: float) -> None:
        with self._changed:
            self._due = min(self._due, time.monotonic() + seconds)
            self._changed.notify()  # who waits may wait for longer

    def wait(self, heard: int) -> None:
        """Wait to be woken, unless it was rung since ``rung`` was ``heard``."""
        with self._changed:
            if self.rung == heard:
                until = self._due - time.monotonic()
                self._changed.wait(max(0.0, until) if until < math.inf else None)
            if self._due <= time.monotonic():
                self._due = math.inf


class Worker:
    """What one call of `Hub.work` does."""

    def __init__(
        self,
        engine: PostgresEngine,
        me: str,
        lease: float,
        handle: Callable[[Delivery], object],
        stop: threading.Event,
        threads: int,
        attempts: int,
        pause: float,
    ) -> None:
        self._engine = engine
        self._handle, self._stop, self._threads = handle, stop, threads
        self._attempts, self._pause = attempts, pause
        self._ear = Listening(engine, me, threads, lease)
        self._bell = _Bell()
        self._busy: set[bytes] = set()  # keys of what is in hand
        self._floor = 0  # no event below this number is open
        self._ended = threading.Event()

    def run(self) -> None:
        """Handle events until it is stopped."""
        listener = threading.Thread(target=self._listen, name="acapy_client hub", daemon=True)
        listener.start()
        try:
            in_threads(self._threads, self._handle_all, "acapy_client hub")
        finally:
            self._ended.set()
            listener.join()

    @property
    def _goes_on(self) -> bool:
        return not (self._stop.is_set() or self._ended.is_set())

    def _listen(self) -> None:
        """Ring for what is new, and be known to be alive."""
        ear, away, looked = self._ear, False, 0.0
        while not self._ended.is_set():
            number = self._threads
            try:
                with self._engine.errors_told():
                    if ear.line is None:
                        ear.open()
                        self._engine.rows(ear.line, ASKED)
                    elif self._stop.is_set():
                        self._ended.wait(_TICK)
                        ear.keep_up()
                    else:
                        number = max(1, ear.wait(_TICK))
                    if time.monotonic() - looked > _LOOK:
                        [(self._floor,)] = self._engine.rows(ear.line, FLOOR)
                        looked = time.monotonic()
                away = False
            except HubError as error:
                if not away:
                    LOGGER.warning("hub: handling: %s", error)
                away = True
                ear.close()
                self._ended.wait(_PAUSE)
            self._bell.ring(number)
        ear.leave()

    def _handle_all(self) -> None:
        line: Any = None
        while self._goes_on:
            heard = self._bell.rung
            try:
                with self._engine.errors_told():
                    if line is None:
                        line = self._engine.line(self._ear.called)
                    if not self._one(line):
                        self._bell.wait(heard)
            except HubError as error:
                LOGGER.warning("hub: handling: %s", error)
                close(line)
                line = None
                self._stop.wait(_PAUSE)
        close(line)

    def _one(self, line: Any) -> bool:
        """Handle an event; gives whether there was one."""
        with line.transaction():
            # one that is in hand here is open again once its line is cut, and has still to end
            busy = list(self._busy)
            rows = self._engine.rows(line, TAKE, floor=self._floor, busy=busy)
            if rows:
                taken = _Taken(*rows[0])
                self._busy.add(taken.key)
                try:
                    self._taken(line, taken)
                finally:
                    self._busy.discard(taken.key)
        return bool(rows)

    def _taken(self, line: Any, taken: _Taken) -> None:
        attempt = taken.tries + 1
        if taken.written is None:
            self._engine.warn(f"event {taken.seq} is not handled: the log has lost it")
            return
        try:
            envelope = Envelope.from_bytes(taken.written)
        except ApiValueError as error:
            self._park(line, taken, str(taken.seq), str(error))
            return
        if taken.dropped:  # who had it may have died of it
            if attempt < self._attempts:
                self._again(line, taken, 0.0)
            else:
                self._park(line, taken, envelope.id, DIED)
            return
        try:
            with line.transaction():
                line.handed = True
                try:
                    self._handle(Delivery(envelope, attempt, line))
                finally:
                    line.handed = False
                # else what is wrong would be found at the end, when the attempt is not noted
                line.execute("set constraints all immediate")
        except BaseException as error:
            if line.closed:  # which undoes it, whoever is to blame
                raise self._engine.refused(self._engine.said(error)) from None
            LOGGER.exception("hub: attempt %d at %r failed", attempt, envelope)
            if attempt < self._attempts:
                self._again(line, taken, pause_after(attempt, self._pause))
            else:
                self._park(line, taken, envelope.id, told(error))

    def _again(self, line: Any, taken: _Taken, pause: float) -> None:
        given = {"seq": taken.seq, "key": taken.key, "topic": taken.topic}
        self._engine.rows(line, AGAIN, tries=taken.tries + 1, pause=pause, **given)
        self._bell.ring_in(pause)

    def _park(self, line: Any, taken: _Taken, id: str, error: str) -> None:
        given = {"seq": taken.seq, "key": taken.key, "topic": taken.topic}
        given |= {"id": digest(id), "envelope": taken.written, "error": storable(error)}
        self._engine.rows(line, PARK, tries=max(1, taken.tries + 1), **given)
