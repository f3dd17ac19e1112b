"""A number of places that cannot get lost, whatever exception strikes and wherever.

A signal handler may raise between any two steps of the interpreter. So a place moves in one step
from those that are free to who takes it, and back; and who is dropped gives it back.
"""

from __future__ import annotations

import functools
import queue
from collections.abc import Callable
from itertools import islice
from typing import Any


def move(take: Callable[[], Any], give: Callable[[Any], None]) -> None:
    """``give(take())`` in one step of the interpreter: nothing can strike in between.

    What is moved is never None. An error of ``take`` passes.
    """
    any(map(give, islice(iter(take, None), 1)))


class Slots:
    """``count`` places."""

    def __init__(self, count: int) -> None:
        # looked up now: gevent and eventlet put their own in its place
        self._free: queue.SimpleQueue[object] = queue.SimpleQueue()
        for _ in range(count):
            self._free.put(_PLACE)

    def take(self, timeout: float | None = None) -> Slot:
        """A place, as soon as there is a free one.

        :param timeout: seconds to wait for it; None for as long as it takes
        :raises queue.Empty: there was none in time, or they are closed
        """
        slot = Slot(self._free)
        try:
            move(functools.partial(self._free.get, True, timeout), slot.held.append)
            if slot.held != [_PLACE]:
                raise queue.Empty  # and the slot, on its way out, wakes the next that waits
            return slot
        except BaseException:
            slot.release()  # at once, not when who catches this lets go of it
            raise

    def close(self) -> None:
        """Wake all that wait; there is no place any more once the free ones are taken."""
        self._free.put(_CLOSED)


_PLACE, _CLOSED = "place", "closed"


class Slot:
    """A place that was taken."""

    __slots__ = ("_free", "held")

    def __init__(self, free: queue.SimpleQueue[object]) -> None:
        self._free = free
        self.held: list[object] = []

    def release(self) -> None:
        """Give the place back; may be repeated."""
        try:
            move(self.held.pop, self._free.put)
        except (AttributeError, IndexError):
            return  # it is back already, or was never made whole

    __del__ = release
