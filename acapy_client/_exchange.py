"""One attempt: how long it may wait, whether anything went out, and what it has borrowed.

There is no thread that looks at the clock: each wait on the socket is given what is left. An
exchange belongs to the context that makes it (`contextvars`), so a call that a signal or log
handler makes within a call is an exchange of its own, in threads and green threads alike.
"""

from __future__ import annotations

import time
import weakref
from contextvars import ContextVar
from typing import Any

from acapy_client._limits import ENDLESS, Limits
from acapy_client._slots import Slot
from acapy_client._typing import Self

_LONGEST = 2_000_000.0  # seconds; no socket takes a limit of more than 2**31 milliseconds

_CLOSE = 0.001  # seconds; a limit that is off by less stays


class Clock:
    """The limits of one attempt, and what became of it; the socket's side of an exchange."""

    __slots__ = ("connect", "deadline", "expected_end", "patience", "received", "sent")

    def __init__(self, limits: Limits, end: float) -> None:
        self.deadline = end  # by time.monotonic()
        self.connect = limits.connect
        self.patience = limits.read  # seconds that one wait may take
        self.sent = False  # whether any of the request may have reached the agent
        self.received = 0  # bytes of the answer, its head included
        self.expected_end = True  # nothing came that was not asked for

    @property
    def expired(self) -> bool:
        return time.monotonic() >= self.deadline

    def wait(self, share: float | None = None) -> float | None:
        """Seconds that the next wait on the socket may take.

        :param share: the most, where several waits share a limit
        :raises TimeoutError: the time is up
        """
        left = self.deadline - time.monotonic()
        if left <= 0 or share == 0:
            raise TimeoutError("timed out")
        patience = self.patience if share is None else share
        wait = left if patience is None or left < patience else patience
        return wait if wait < _LONGEST else None

    def limit(self, sock: Any) -> None:
        """Let the next wait on a socket take no longer than it may.

        :raises TimeoutError: the time is up
        """
        wait, present = self.wait(), sock.gettimeout()
        if wait != present and not (wait and present and abs(wait - present) < _CLOSE):
            sock.settimeout(wait)  # costs a call of the system

    def stop(self) -> None:
        """Leave it to who reads the answer how long that takes in all."""
        if self.patience is None and self.deadline != ENDLESS:
            self.patience = max(self.deadline - time.monotonic(), 0.001)
        self.deadline = ENDLESS


class Exchange:
    """One attempt, as a context manager around it.

    Connections that it borrowed and did not hand back are closed when it ends.
    """

    __slots__ = ("__weakref__", "_outer", "borrowed", "clock", "slot")

    def __init__(self, limits: Limits, end: float) -> None:
        self.clock = Clock(limits, end)
        self.slot: Slot | None = None
        self.borrowed: list[Any] = []
        self._outer: weakref.ref[Exchange] | None = None

    def __enter__(self) -> Self:
        self._outer = _current.get()
        # weakly: should the exit be missed, the exchange is free all the same
        _current.set(weakref.ref(self))
        return self

    def __exit__(self, *exc_info: object) -> None:
        # not by reset(): where that removes a value, Python up to 3.11 gives the freed one to who
        # asks next, if garbage whose end asks for it is collected meanwhile
        _current.set(self._outer)
        self.end()

    def hand_out(self) -> None:
        """Leave the connection and its place to the answer, which is not read yet."""
        if self.borrowed:
            self.borrowed[-1].slot = self.slot
            self.clock.stop()
            self.borrowed.clear()
            self.slot = None

    def end(self) -> None:
        """Close what was not handed back, and give back the place; may be repeated."""
        while self.borrowed:
            self.borrowed.pop().close()
        if self.slot is not None:
            self.slot.release()


_current: ContextVar[weakref.ref[Exchange] | None] = ContextVar("exchange", default=None)


def current() -> Exchange | None:
    """The exchange that is under way here."""
    reference = _current.get()
    return None if reference is None else reference()
