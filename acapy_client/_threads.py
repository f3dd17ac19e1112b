"""Calls in the background: threads that live while there is work and never hold up the interpreter.

By hand, since the standard library's pool joins its threads when the interpreter exits, which a
call that hangs would hold up, and keeps a task whose thread could not be started.
"""

from __future__ import annotations

import contextvars
import os
import queue
import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from acapy_client._frames import emptied
from acapy_client._masking import brief
from acapy_client._slots import MOST_PLACES, Slot, Slots
from acapy_client.exceptions import ApiTimeoutError, ApiTypeError, ApiValueError

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
        future = self._future
        try:
            return future.result()
        finally:
            del self, future  # else what failed holds this frame, and in a circle itself

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the call is done, ``timeout`` seconds at most; gives `ready`."""
        from concurrent.futures import wait

        if timeout is not None:
            if isinstance(timeout, bool) or not isinstance(timeout, (int, float)):
                raise ApiTypeError("timeout: expected seconds or None")
            if timeout != timeout:
                raise ApiValueError("timeout: expected seconds or None, got no number")
            if timeout > threading.TIMEOUT_MAX:
                timeout = None
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


# no closure: its frame would hold what failed, in a circle
_Task: TypeAlias = "tuple[contextvars.Context, Future[Any], Callable[[], Any]]"


class Threads:
    """At most ``size`` daemon threads."""

    def __init__(self, size: int) -> None:
        if isinstance(size, bool) or not isinstance(size, int) or not 1 <= size <= MOST_PLACES:
            raise ApiValueError(
                f"pool_threads: expected a number of 1 to {MOST_PLACES}, got {brief(size)}"
            )
        self._size = size
        self._closed = False
        self._work = _Work(size)

    def submit(self, task: Callable[[], R]) -> Handle[R]:
        """Run a task in a thread, in the context of who asks for it.

        :raises ApiValueError: closed
        :raises RuntimeError: no thread can be started
        """
        from concurrent.futures import Future

        if self._closed:
            raise ApiValueError("this ApiClient is closed")
        if self._work.process != os.getpid():  # its threads are the parent's
            self._work = _Work(self._size)
        future: Future[R] = Future()
        context = contextvars.copy_context()
        self._work.add((context, future, task))
        return Handle(future)

    def close(self) -> None:
        """Take no further task; those that were submitted are done; final."""
        self._closed = True


def _run(future: Future[Any], task: Callable[[], Any]) -> None:
    try:
        future.set_result(task())
    except BaseException as error:  # whatever it is, it belongs to who asked
        emptied(error)
        future.set_exception(error)
    finally:
        del future, task  # else a traceback of the error would hold them


class _Work:
    """The tasks and threads of one process. Threads hold this alone, not the client."""

    def __init__(self, size: int) -> None:
        self.process = os.getpid()
        self._tasks: deque[_Task] = deque()
        self._places = Slots(size)

    def add(self, task: _Task) -> None:
        self._tasks.append(task)
        place = self._place()
        if place is None:
            return  # all threads are at work, and take it when they are through
        try:
            # which some interpreters refuse to make, and some systems to start
            threading.Thread(
                target=self._drain, args=([place],), name="acapy_client", daemon=True
            ).start()
        except RuntimeError:
            place.release()
            try:
                self._tasks.remove(task)
            except ValueError:
                return  # another thread took it
            raise

    def _place(self) -> Slot | None:
        place = Slot(self._places)
        try:
            place.take(0)
        except queue.Empty:
            return None
        return place

    def _drain(self, places: list[Slot]) -> None:
        """Work until there is nothing left, then give back the thread's place."""
        place: Slot | None = places.pop()
        while place is not None:
            while self._tasks:
                try:
                    task = self._tasks.popleft()
                except IndexError:
                    break  # another thread took the last
                task[0].run(_run, task[1], task[2])
                del task  # and with it the client, and what came of the call
            place.release()
            # a task that was added just now may have found no place
            place = self._place() if self._tasks else None
