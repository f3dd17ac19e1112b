"""Every event of a Redis hub, in each process that follows: one blocking read over all streams."""

from __future__ import annotations

import contextlib
import threading
import time
import uuid
from typing import Any, NamedTuple

from acapy_client.hub._engine import ALIVE, KEPT, UNASKED
from acapy_client.hub._following import Following
from acapy_client.hub._protocol import HubError
from acapy_client.hub._redis_engine import RedisEngine
from acapy_client.hub._redis_scripts import UPKEEP

_BLOCK = 500  # milliseconds of a read without events
_COUNT = 500  # events of a stream in one read
_UPKEEP = 2.0  # seconds between two times of it


class _Standing(NamedTuple):
    server: Any
    forgetful: bool
    epoch: bytes


class RedisFollowing(Following):
    """An iterator's state: the position in each stream, and which server it was read from."""

    def __init__(
        self, engine: RedisEngine, me: str, look_back: float, stop: threading.Event
    ) -> None:
        self._engine, self._me = engine, me
        self._line: Any = None
        self._called = 0  # when, in milliseconds of the engine's clock
        self._positions: dict[str, str] = {}
        self._kept_up, self._epoch = 0.0, b""
        super().__init__(look_back, stop)

    def read(self) -> list[tuple[bytes, bool]]:
        if self._line is None:
            raise HubError("not connected")
        with self._engine.errors_told():
            if self._keep_up() != self.standing.epoch:
                raise HubError("its data was deleted")
            answers = self._line.xread(self._positions, count=_COUNT, block=_BLOCK)
        found = []
        for stream, entries in answers:
            self._positions[stream.decode()] = entries[-1][0].decode()
            for position, entry in entries:
                ms, _, sequence = position.partition(b"-")
                found.append(((int(ms), int(sequence)), entry))
        found.sort(key=lambda each: each[0])
        return [(entry.get(b"e", b""), ms < self._called) for (ms, _), entry in found]

    def open(self) -> None:
        self.close()
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
                forgetful = about.get("aof_enabled") == 0
                self.standing = _Standing(about.get("run_id"), forgetful, self._keep_up())
            except BaseException:
                self.close()
                raise

    def why_lost(self, before: _Standing) -> str:
        if before.server is None or before.server != self.standing.server:
            gone = "; its appendonly is off, so what it had is gone"
            why = gone if self.standing.forgetful else ""
            return f"the engine was started anew, or another one took over{why}"
        return "" if before.epoch == self.standing.epoch else "its data was deleted"

    def _keep_up(self) -> bytes:
        if time.monotonic() - self._kept_up > _UPKEEP:
            self._epoch = keep_up(self._engine, self._line, self._me)
            self._kept_up = time.monotonic()
        return self._epoch

    def close(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            with contextlib.suppress(*self._engine.errors):
                line.close()


def keep_up(engine: RedisEngine, client: Any, follower: str = "") -> bytes:
    """Trim what nobody needs any more, and be known as one who follows.

    Gives what is another once the data was deleted.
    """
    names = "followers", "upkeep", "counts", "epoch"
    times = [int(seconds * 1000) for seconds in (ALIVE, KEPT, UNASKED)]
    dropped, epoch = client.register_script(UPKEEP)(
        keys=[*map(engine.key, names), *engine.streams], args=[follower, *times, uuid.uuid4().hex]
    )
    engine.tell_of_unasked(dropped)
    told: bytes = epoch
    return told
