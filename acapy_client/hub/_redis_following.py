"""Every event of a Redis hub, in each process that follows: one blocking read over all streams."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from typing import Any

from acapy_client._masking import line
from acapy_client.configuration import LOGGER
from acapy_client.exceptions import ApiValueError
from acapy_client.hub._envelope import Envelope, Past
from acapy_client.hub._protocol import Gap, HubError
from acapy_client.hub._redis_engine import ALIVE, PARTITIONS, Engine
from acapy_client.hub._redis_scripts import UPKEEP

KEPT = 600.0  # seconds for those who look back
_UNASKED = 86_400.0  # seconds for events that no process has ever asked to handle
_BLOCK = 500  # milliseconds of a read without events
_COUNT = 500  # events of a stream in one read
_UPKEEP = 2.0  # seconds between two times of it
_SOONEST, _LATEST = 0.1, 1.0  # seconds between two attempts to reach the engine


class Following:
    """An iterator's state: the position in each stream, and which server it was read from."""

    def __init__(self, engine: Engine, me: str, look_back: float, stop: threading.Event) -> None:
        self._engine, self._me, self._stop = engine, me, stop
        self._look_back, self._began = look_back, time.monotonic()
        self._sure = time.time()
        self._line: Any = None
        self._called = 0  # when, in milliseconds of the engine's clock
        self._positions: dict[str, str] = {}
        self._server: object = None
        self._forgetful = False
        self._kept_up = 0.0
        with contextlib.suppress(HubError):  # the iterator tells of it
            self._open()

    def __iter__(self) -> Iterator[Envelope | Gap]:
        try:
            while not self._stop.is_set():
                try:
                    read = self._read()
                except HubError as error:
                    yield from self._away(error)
                    continue
                for (ms, _), entry in read:
                    if (envelope := _envelope(entry)) is not None:
                        yield Past(**vars(envelope)) if ms < self._called else envelope
                self._sure = time.time()
        finally:
            self._close()

    def _read(self) -> list[tuple[tuple[int, int], Any]]:
        """What is new, in the order in which it was published."""
        if self._line is None:
            raise HubError("not connected")
        with self._engine.errors_told():
            self._keep_up()
            answers = self._line.xread(self._positions, count=_COUNT, block=_BLOCK)
        found = []
        for stream, entries in answers:
            self._positions[stream.decode()] = entries[-1][0].decode()
            for position, entry in entries:
                ms, _, sequence = position.partition(b"-")
                found.append(((int(ms), int(sequence)), entry))
        found.sort(key=lambda each: each[0])
        return found

    def _away(self, error: HubError) -> Iterator[Gap]:
        """Reach the engine again, and say so while it is away and when it is back."""
        since, told, pause = self._sure, False, _SOONEST
        had_position, known = bool(self._positions), self._server
        while not self._stop.is_set():
            try:
                self._open()
            except HubError as again:
                if not told:
                    LOGGER.warning("hub: following: %s", error if had_position else again)
                told = True
                yield Gap(since, "the engine cannot be reached", away=True, lost=False)
                self._stop.wait(pause)
                pause = min(2 * pause, _LATEST)
                continue
            reason = self._why_lost(known, since) if had_position else ""
            if reason:
                LOGGER.warning("hub: following: events may be missing: %s", reason)
            if reason or told:
                yield Gap(since, reason or "it is back", away=False, lost=bool(reason))
            return

    def _open(self) -> None:
        """Connect, and take the position where there is none yet."""
        self._close()
        with self._engine.errors_told():
            self._line = self._engine.line()
            try:
                self._engine.look(self._line)
                about = self._engine.about(self._line)
                if not self._positions:
                    seconds, micros = self._line.time()
                    called = seconds + micros / 1e6 - (time.monotonic() - self._began)
                    self._called = int(called * 1000)
                    # the one before, since what is read comes after the position
                    position = max(0, int((called - self._look_back) * 1000) - 1)
                    self._positions = dict.fromkeys(self._engine.streams, f"{position}-0")
                self._kept_up = 0.0
                self._keep_up()
                self._server = about.get("run_id")
                self._forgetful = about.get("aof_enabled") == 0
            except BaseException:
                self._close()
                raise

    def _why_lost(self, known: object, since: float) -> str:
        """Why events may be missing, now that the engine is back; empty where none can be."""
        if time.time() - since > KEPT:
            return f"it was away longer than the {KEPT:.0f} seconds that events are kept"
        if known is None or known != self._server:
            why = "; its appendonly is off, so what it had is gone" if self._forgetful else ""
            return f"the engine was started anew, or another one took over{why}"
        return ""

    def _keep_up(self) -> None:
        if time.monotonic() - self._kept_up > _UPKEEP:
            keep_up(self._engine, self._line, self._me)
            self._kept_up = time.monotonic()

    def _close(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            with contextlib.suppress(*self._engine.errors):
                line.close()


def keep_up(engine: Engine, client: Any, follower: str = "") -> None:
    """Trim what nobody needs any more, and be known as one who follows."""
    keys = [engine.key("followers"), engine.key("upkeep"), engine.key("counts"), *engine.streams]
    assert len(keys) == 3 + PARTITIONS
    dropped = client.register_script(UPKEEP)(
        keys=keys, args=[follower, int(ALIVE * 1000), int(KEPT * 1000), int(_UNASKED * 1000)]
    )
    if dropped:
        engine.warn(f"{dropped} events are dropped that no process asked to handle for a day")


def _envelope(entry: dict[bytes, bytes]) -> Envelope | None:
    try:
        return Envelope.from_bytes(entry.get(b"e", b""))
    except ApiValueError as error:
        LOGGER.warning("hub: following: an event is passed over: %s", line(str(error)))
        return None
