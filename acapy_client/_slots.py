"""A number of places that cannot get lost, whatever exception strikes and wherever.

A signal handler may raise between any two steps of the interpreter. So a place moves in one step
from those that are free to who takes it, and back; and one that is dropped comes back by itself.
"""

from __future__ import annotations

import functools
import queue
import weakref
from collections.abc import Callable
from itertools import islice
from typing import Any

MOST_PLACES = 100_000  # connections or threads: more would only cost memory


def move(take: Callable[[], Any], give: Callable[[Any], None]) -> None:
    """``give(take())`` in one step of the interpreter: nothing can strike in between.

    What is moved is never None. An error of ``take`` passes.
    """
    any(map(give, islice(iter(take, None), 1)))


class Slots:
    """``count`` places."""

    def __init__(self, count: int) -> None:
        # looked up now: gevent and eventlet put their own in its place
        self.free: queue.SimpleQueue[Any] = queue.SimpleQueue()
        for _ in range(count):
            self.add()

    def add(self) -> None:
        """One more place."""
        self.free.put(_Place(self))

    def close(self) -> None:
        """Wake all that wait; there is no place any more once the free ones are taken."""
        self.free.put(_CLOSED)


_CLOSED = "closed"


class _Place:
    """Goes to and fro for as long as its pool is there; one that is dropped is replaced.

    It is the place that has a finaliser, not who takes it: Python swallows what strikes in one, and
    in a call that goes well none runs.
    """

    _home: Callable[[], Slots | None] | None = None

    def __init__(self, home: Slots) -> None:
        self._home = weakref.ref(home)

    def __del__(self) -> None:
        home = None if self._home is None else self._home()
        if home is not None:
            home.add()


class Slot:
    """What holds a place, once it has taken one."""

    __slots__ = ("_free", "held")

    def __init__(self, slots: Slots) -> None:
        self._free = slots.free
        self.held: list[object] = []

    def take(self, timeout: float | None = None) -> None:
        """Take a place, as soon as there is a free one; release() is due whatever comes of it.

        :param timeout: seconds to wait for it; None for as long as it takes
        :raises queue.Empty: there was none in time, or they are closed
        """
        move(functools.partial(self._free.get, True, timeout), self.held.append)
        if self.held[-1] is _CLOSED:
            raise queue.Empty  # and what is released wakes the next that waits

    def release(self) -> None:
        """Give the place back; may be repeated."""
        if self.held:
            try:
                move(self.held.pop, self._free.put)
            except IndexError:
                return  # another thread did
