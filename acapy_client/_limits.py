"""How long a call may take."""

from __future__ import annotations

import functools
import threading
from typing import Any, TypeAlias

import urllib3

from acapy_client._masking import brief
from acapy_client.exceptions import ApiValueError

Timeout: TypeAlias = float | tuple[float | None, float | None] | None

_CEILING = 10  # with a pair of limits, a whole attempt may take so many times their sum
ENDLESS = float("inf")


class Limits:
    """The limits of a call, in seconds; None where there is none.

    A setting that is a number limits the ``whole`` call, a pair each ``connect`` and each ``read``.
    Where a record is waited for, both hold.
    """

    __slots__ = ("connect", "read", "whole")

    def __init__(
        self,
        whole: float | None = None,
        connect: float | None = None,
        read: float | None = None,
    ) -> None:
        self.whole: float | None = whole
        self.connect: float | None = connect
        self.read: float | None = read

    @classmethod
    def of(cls, timeout: Timeout) -> Limits:
        """The limits that a setting stands for."""
        if isinstance(timeout, Limits):
            return timeout
        return cls(None, *timeout) if isinstance(timeout, (tuple, list)) else cls(timeout)

    def within(self, seconds: float) -> Limits:
        """The same, and the whole call in so many seconds at most."""
        return Limits(min(seconds, self.whole or seconds), self.connect, self.read)

    def deadline(self, now: float) -> float:
        """When the call must be over, all its attempts included."""
        return ENDLESS if self.whole is None else now + self.whole

    def end_of_attempt(self, now: float, deadline: float) -> float:
        """When an attempt that begins now must be over."""
        if self.connect is None or self.read is None:
            return deadline
        return min(deadline, now + self._ceiling)

    @property
    def _ceiling(self) -> float:
        return _CEILING * ((self.connect or 0) + (self.read or 0))

    @property
    def of_urllib3(self) -> urllib3.Timeout:
        """The same for urllib3, which holds a limit for each wait of its own."""
        return _of_urllib3(_least(self.connect, self.whole), _least(self.read, self.whole))

    def late(self, what: str) -> str:
        """The words for what did not come in time: a connection, an answer, the whole answer."""
        own = self.connect if what == "a connection" else self.read
        if what == "the whole answer":
            own = self._ceiling
        seconds = _least(own, self.whole)
        return f"waited {seconds:g} s for {what}" if seconds else f"no {what} in time"


def _least(*limits: float | None) -> float | None:
    return min(filter(None, limits), default=None)


@functools.lru_cache(maxsize=64)
def _of_urllib3(connect: float | None, read: float | None) -> urllib3.Timeout:
    return urllib3.Timeout(connect=connect, read=read)


def check_timeout(name: str, value: Any) -> None:
    """None, a number of seconds above zero, or a pair (connect, read) of such."""
    if isinstance(value, Limits):
        return  # made of a setting that was looked at
    parts: list[Any] = list(value) if isinstance(value, (tuple, list)) else [value]
    pair = len(parts) == 2 or not isinstance(value, (tuple, list))
    if not pair or not all(map(_is_duration, parts)):
        raise ApiValueError(
            f"{name}: expected seconds above zero, a pair (connect, read) of them,"
            f" or None for no limit, got {brief(value)}"
        )


def _is_duration(value: Any) -> bool:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return 0 < value <= threading.TIMEOUT_MAX
    return value is None
