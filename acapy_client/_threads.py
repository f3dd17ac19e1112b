"""Calls in the background: threads that exist only once used and never hold up the interpreter."""

from __future__ import annotations

import os
import queue
import threading
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from acapy_client.exceptions import ApiTimeoutError, ApiValueError

if TYPE_CHECKING:
    from concurrent.futures import Future

R = TypeVar("R")


class Handle(Generic[R]):
    """A call that goes on in the background."""

    def __init__(self, future: Future[R]) -> None:
        self._future = future

    def __repr__(self) -> str:
        return f"<Handle of a call, {'done' if self.ready() else 'under way'}>"

    def get(self, timeout: float | None = None) -> R:
        """What the call gives, or raises.

        :param timeout: seconds to wait for it; None for as long as it takes
        :raises ApiTimeoutError: not done by then (the call goes on)
        """
        if not self.wait(timeout):
            raise ApiTimeoutError(problem=f"not done after {timeout:g} s; the call goes on")
        return self._future.result()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the call is done, ``timeout`` seconds at most; gives `ready`."""
        from concurrent.futures import wait

        wait([self._future], timeout)
        return self.ready()

    def ready(self) -> bool:
        """Whether the call is done."""
        return self._future.done()

    def successful(self) -> bool:
        """Whether it ended without an error.

        :raises ApiValueError: it is not done
        """
        if not self.ready():
            raise ApiValueError("the call is not done: wait() for it first")
        return self._future.exception() is None


class Threads:
    """At most ``size`` daemon threads.

    ``concurrent.futures`` joins its threads when the interpreter exits, which a call that hangs
    would hold up; daemon threads do not.
    """

    def __init__(self, size: int) -> None:
        if isinstance(size, bool) or not isinstance(size, int) or size < 1:
            raise ApiValueError(f"pool_threads: expected a number of at least 1, got {size!r}")
        self._size = size
        self._closed = False
        self.start_anew()
        _all.add(self)

    def start_anew(self) -> None:
        """Begin without threads: a forked child has none of its parent's."""
        self._lock = threading.Lock()
        self._tasks: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None]
        self._tasks = queue.SimpleQueue()
        self._started = self._busy = 0

    def submit(self, task: Callable[[], R]) -> Handle[R]:
        """Run a task in a thread.

        :raises ApiValueError: closed
        """
        from concurrent.futures import Future

        future: Future[R] = Future()
        with self._lock:
            if self._closed:
                raise ApiValueError("this ApiClient is closed")
            self._busy += 1
            if self._started < min(self._busy, self._size):
                self._started += 1
                threading.Thread(target=self._work, name="acapy_client", daemon=True).start()
            self._tasks.put((future, task))
        return Handle(future)

    def _work(self) -> None:
        while (item := self._tasks.get()) is not None:
            future, task = item
            try:
                future.set_result(task())
            except BaseException as error:  # whatever it is, it belongs to who asked
                future.set_exception(error)
            with self._lock:
                self._busy -= 1

    def close(self) -> None:
        """Let the threads end once the calls that were submitted are done; final."""
        with self._lock:
            started = 0 if self._closed else self._started
            self._closed = True
            for _ in range(started):
                self._tasks.put(None)


_all: weakref.WeakSet[Threads] = weakref.WeakSet()


def _start_anew() -> None:
    for threads in list(_all):
        threads.start_anew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_start_anew)
