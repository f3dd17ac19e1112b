"""Calls in the background: threads that exist only once used and never hold up the interpreter."""

from __future__ import annotations

import queue
import threading
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
        self._size = size
        self._lock = threading.Lock()
        self._tasks: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None]
        self._tasks = queue.SimpleQueue()
        self._started = self._busy = 0

    def submit(self, task: Callable[[], R]) -> Handle[R]:
        from concurrent.futures import Future

        future: Future[R] = Future()
        with self._lock:
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
        """Let the threads end once the calls that were submitted are done."""
        for _ in range(self._started):
            self._tasks.put(None)
