"""Every event of an engine, in each process that follows: read, reached again, gaps told."""

from __future__ import annotations

import contextlib
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import Any

from acapy_client._masking import line
from acapy_client.configuration import LOGGER
from acapy_client.exceptions import ApiValueError
from acapy_client.hub._engine import KEPT
from acapy_client.hub._envelope import Envelope, Past
from acapy_client.hub._protocol import Gap, HubError

_SOONEST, _LATEST = 0.1, 1.0  # seconds between two attempts to reach the engine


class Following(ABC):
    """An iterator's state, less what is the engine's own.

    :ivar standing: which server it was read from, and all that tells whether it has what it had;
        None before the first position is taken
    """

    standing: Any = None

    def __init__(self, look_back: float, stop: threading.Event) -> None:
        self._stop = stop
        self._look_back, self._began = look_back, time.monotonic()
        self.sure = time.time()
        with contextlib.suppress(HubError):  # the iterator tells of it
            self.open()

    @abstractmethod
    def open(self) -> None:
        """Connect anew, note the standing, and take the position where there is none yet.

        :raises HubError: the engine is away, or refuses
        """

    @abstractmethod
    def read(self) -> Iterable[tuple[bytes, bool]]:
        """What is new, in the order in which it was published; waits for it a moment.

        Gives each envelope as it was kept, and whether it is from before the call.

        :raises HubError: the engine is away, or refuses
        """

    @abstractmethod
    def why_lost(self, before: Any) -> str:
        """Why events may be missing, now that the engine is back; empty where none can be.

        :param before: the standing that it had
        """

    @abstractmethod
    def close(self) -> None: ...

    def __iter__(self) -> Iterator[Envelope | Gap]:
        try:
            while not self._stop.is_set():
                try:
                    read = self.read()
                except HubError as error:
                    yield from self._away(error)
                    continue
                for written, is_past in read:
                    if (envelope := _envelope(written)) is not None:
                        yield Past(**vars(envelope)) if is_past else envelope
                self.sure = time.time()
        finally:
            self.close()

    def _away(self, error: HubError) -> Iterator[Gap]:
        """Reach the engine again, and say so while it is away and when it is back."""
        since, told, pause = self.sure, False, _SOONEST
        before = self.standing
        while not self._stop.is_set():
            try:
                self.open()
            except HubError as again:
                if not told:
                    LOGGER.warning("hub: following: %s", again if before is None else error)
                told = True
                yield Gap(since, "the engine cannot be reached", away=True, lost=False)
                self._stop.wait(pause)
                pause = min(2 * pause, _LATEST)
                continue
            reason = "" if before is None else self._why_lost(before, since)
            if reason:
                LOGGER.warning("hub: following: events may be missing: %s", reason)
            if reason or told:
                yield Gap(since, reason or "it is back", away=False, lost=bool(reason))
            return

    def _why_lost(self, before: Any, since: float) -> str:
        if time.time() - since > KEPT:
            return f"it was away longer than the {KEPT:.0f} seconds that events are kept"
        return self.why_lost(before)


def _envelope(written: bytes) -> Envelope | None:
    try:
        return Envelope.from_bytes(written)
    except ApiValueError as error:
        LOGGER.warning("hub: following: an event is passed over: %s", line(str(error)))
        return None
