"""A fork waits, briefly, for the threads that are at work on TLS.

OpenSSL has locks that the whole process shares: that of its random numbers, for one. A child that
is forked while another thread holds one never gets it, and stands still at its first use of TLS,
beyond the reach of any limit. They are held while a context is made and within a handshake, not
while a connection is only used.
"""

from __future__ import annotations

import os
import threading
import time
from weakref import WeakValueDictionary

from acapy_client._typing import Self

_PATIENCE = 0.3  # seconds; who takes longer waits for the network, and holds no lock meanwhile
_PAUSE = 0.001
# which gevent and eventlet leave alone; not every system has it
_this_thread = getattr(threading, "get_native_id", threading.get_ident)


class Undisturbed:
    """As a context manager around work on TLS: a fork by another thread waits for its end."""

    __slots__ = ("__weakref__", "thread")

    def __enter__(self) -> Self:
        self.thread = _this_thread()
        _at_work[id(self)] = self
        while time.monotonic() < _held_until:  # a fork comes first, unless it takes too long
            _at_work.pop(id(self), None)
            time.sleep(_PAUSE)
            _at_work[id(self)] = self
        return self

    def __exit__(self, *exc_info: object) -> None:
        _at_work.pop(id(self), None)


# weakly: should an exception strike before the end, what is dropped counts no more
_at_work: WeakValueDictionary[int, Undisturbed] = WeakValueDictionary()
_held_until = 0.0  # by time.monotonic(): no lock, so nothing that could stay locked


def _before() -> None:
    global _held_until
    _held_until = until = time.monotonic() + _PATIENCE
    own = _this_thread()
    while time.monotonic() < until:
        marks = [reference() for reference in _at_work.valuerefs()]
        if all(mark is None or mark.thread == own for mark in marks):
            return
        time.sleep(_PAUSE)


def _after() -> None:
    global _held_until
    _held_until = 0.0


def _after_in_child() -> None:
    global _at_work
    _at_work = WeakValueDictionary()  # those threads are not here
    _after()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_before, after_in_parent=_after, after_in_child=_after_in_child)
