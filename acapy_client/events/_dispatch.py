"""Work done by a few threads: that of one record one piece at a time, in order; bounded."""

from __future__ import annotations

import contextvars
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Hashable
from typing import Any

_IDLE = 5.0  # seconds after which a thread without work ends


class Full(Exception):
    """No more work is taken; the text says why."""


class Job:
    """A piece of work.

    :param key: of what is worked on, one piece at a time
    :param position: among the pieces with that key; None for the last one
    """

    __slots__ = ("context", "key", "position", "run")

    def __init__(self, key: Hashable, position: Any, run: Callable[[], None]) -> None:
        self.key = key
        self.position = position
        self.run = run
        self.context = contextvars.copy_context()


class Dispatcher:
    """A queue, and at most ``workers`` daemon threads, which begin and end as there is work."""

    def __init__(self, workers: int, size: int) -> None:
        self._workers, self._size = workers, size
        self._lock = threading.RLock()  # a signal's handler may close within a call of `put`
        self._work = threading.Condition(self._lock)
        self._room = threading.Condition(self._lock)
        self._waiting: dict[Hashable, deque[Job]] = {}
        self._ready: deque[Hashable] = deque()
        self._length = 0  # of what waits, and of what is worked on
        self._threads = self._idle = 0
        self._wanting_room = 0  # those that wait in put() or close()
        self._closed = False
        self._own = threading.local()

    def put(self, job: Job, wait: bool = False) -> None:
        """Queue a piece of work.

        :param wait: for room, instead of refusing
        :raises Full: there is no room, no thread to be had, or no more work is taken
        """
        with self._lock:
            while wait and self._length >= self._size and not self._closed:
                self._wait_for_room()
            if self._closed:
                raise Full("closed")
            if self._length >= self._size:
                raise Full("the queue is full")
            line = self._waiting.get(job.key)
            if line is None:
                self._waiting[job.key] = deque([job])
                self._ready.append(job.key)
            else:
                _insert(line, job)
            self._length += 1  # last, so that a `close` in the midst of it waits for no more
            if self._idle:
                self._work.notify()
            elif self._threads < self._workers:
                self._start(job)

    def _start(self, job: Job) -> None:
        """Begin a thread; without any, a piece of work would wait for ever."""
        self._threads += 1
        try:
            threading.Thread(target=self._serve, name="acapy_client events", daemon=True).start()
        except RuntimeError:
            self._threads -= 1
            if not self._threads:
                del self._waiting[job.key]  # there is none but this one
                self._ready.clear()
                self._length -= 1
                raise Full("no thread can be started") from None

    @property
    def inside(self) -> bool:
        """Whether this is called by a piece of work, which nothing can be waited for in."""
        return getattr(self._own, "works", False)

    def close(self, wait: float) -> list[Job]:
        """Take no more work, and wait that many seconds for what is queued. Gives what is left."""
        inside = int(self.inside)
        nobody_else = inside and self._workers == 1
        deadline = time.monotonic() + (0 if nobody_else else wait)
        with self._lock:
            self._closed = True
            self._room.notify_all()
            while self._length > inside and (left := deadline - time.monotonic()) > 0:
                self._wait_for_room(left)
            left_over = [job for jobs in self._waiting.values() for job in jobs]
            self._waiting.clear()
            self._ready.clear()
            self._length -= len(left_over)
            self._work.notify_all()
        return left_over

    def _wait_for_room(self, seconds: float | None = None) -> None:
        self._wanting_room += 1
        try:
            self._room.wait(seconds)
        finally:
            self._wanting_room -= 1

    def _serve(self) -> None:
        self._own.works = True
        job = self._next(None)
        while job is not None:
            try:
                job.context.run(job.run)
            except BaseException:  # told as the end of a thread is, but others wait for this one
                told = (*sys.exc_info(), threading.current_thread())
                threading.excepthook(threading.ExceptHookArgs(told))
            done, job = job.key, None  # what was worked on is free while this waits
            job = self._next(done)

    def _next(self, done: Hashable | None) -> Job | None:
        """The next piece of work; None where the thread is to end.

        :param done: the key of the piece before it
        """
        with self._lock:
            if done is not None:
                self._end(done)
            deadline = None
            while not self._ready:
                now = time.monotonic()
                deadline = now + _IDLE if deadline is None else deadline
                if self._closed or now >= deadline:
                    self._threads -= 1
                    return None
                self._idle += 1
                try:
                    self._work.wait(deadline - now)
                finally:
                    self._idle -= 1
            return self._waiting[self._ready.popleft()].popleft()

    def _end(self, key: Hashable) -> None:
        """Note that a piece of work is done."""
        self._length -= 1
        line = self._waiting.get(key)
        if line:
            self._ready.append(key)
        elif line is not None:
            del self._waiting[key]
        if self._wanting_room:
            self._room.notify_all()


def _insert(line: deque[Job], job: Job) -> None:
    """Put a piece before those that come later than it."""
    place = len(line)
    if job.position is not None:
        while place and line[place - 1].position is not None:
            if line[place - 1].position <= job.position:
                break
            place -= 1
    line.insert(place, job)
