"""Work that waits for threads: each key has a line of its own, of which one piece is in hand."""

from __future__ import annotations

import heapq
import threading
import time
from collections import deque
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class _Line(Generic[T]):
    __slots__ = ("due", "taken", "waiting")

    def __init__(self) -> None:
        self.waiting: deque[T] = deque()
        self.taken = False
        self.due = 0.0  # by time.monotonic(); before that nothing of it is taken


class Lines(Generic[T]):
    """Pieces of work by key. The first of a line may be taken; the next once that is given back."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._lines: dict[Hashable, _Line[T]] = {}
        self._ready: deque[Hashable] = deque()
        self._later: list[tuple[float, int, Hashable]] = []  # a heap
        self._count = 0  # so that keys in the heap are never compared
        self.closed = False

    def put(self, key: Hashable, item: T) -> None:
        """Add a piece at the end of the line of its key."""
        with self._changed:
            line = self._lines.get(key)
            if line is None:
                line = self._lines[key] = _Line()
            line.waiting.append(item)
            if len(line.waiting) == 1 and not line.taken:
                self._is_ready(key, line)

    def take(self, seconds: float) -> tuple[Hashable, T] | None:
        """A piece whose turn it is, to be given back; None if there is none for that long."""
        deadline = time.monotonic() + seconds
        with self._changed:
            while not self.closed:
                now = time.monotonic()
                while self._later and self._later[0][0] <= now:
                    self._ready.append(heapq.heappop(self._later)[2])
                while self._ready:
                    key = self._ready.popleft()
                    line = self._lines.get(key)
                    # it may have been dropped meanwhile, and another have begun
                    if line and line.waiting and not line.taken and line.due <= now:
                        line.taken = True
                        return key, line.waiting.popleft()
                if deadline <= now:
                    break
                until = min(deadline, self._later[0][0]) if self._later else deadline
                self._changed.wait(until - now)
        return None

    def close(self) -> None:
        """Let nothing more be taken."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def done(self, key: Hashable) -> None:
        """Give back a piece that needs no further work."""
        self._give_back(key, [], 0.0)

    def again(self, key: Hashable, item: T, seconds: float) -> None:
        """Give back a piece that is to be taken again, after a pause, before others of its line."""
        self._give_back(key, [item], time.monotonic() + seconds)

    def _give_back(self, key: Hashable, items: list[T], due: float) -> None:
        with self._changed:
            line = self._lines[key]
            line.taken, line.due = False, due
            line.waiting.extendleft(items)
            if line.waiting:
                self._is_ready(key, line)
            else:
                del self._lines[key]

    def _is_ready(self, key: Hashable, line: _Line[T]) -> None:
        if line.due > time.monotonic():
            self._count += 1
            heapq.heappush(self._later, (line.due, self._count, key))
        else:
            self._ready.append(key)
        self._changed.notify()

    def drop(self, which: Callable[[Hashable], bool]) -> list[T]:
        """Forget what waits in the lines of some keys. What is in hand is given back as ever."""
        dropped: list[T] = []
        with self._changed:
            for key in [key for key in self._lines if which(key)]:
                line = self._lines[key]
                dropped += line.waiting
                line.waiting.clear()
                line.due = 0.0
                if not line.taken:
                    del self._lines[key]
        return dropped
