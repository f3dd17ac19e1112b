"""The seam: what a hub can do, and what is said of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Protocol, runtime_checkable

from acapy_client.exceptions import OpenApiException
from acapy_client.hub._envelope import Envelope


class HubError(OpenApiException):
    """The engine of a hub is away, or refuses; the text says which, without credentials."""


class Gap(NamedTuple):
    """Said by `Hub.follow` when it cannot give every event at its time.

    While the engine is away it comes every second or so: whoever waits has to look by himself. When
    the engine is back it comes once more, with ``away`` False.

    :param since: the time, as `time.time` counts, up to which nothing is missing
    :param reason: for people
    :param away: whether events cannot come now
    :param lost: whether events may be missing; otherwise all that was kept meanwhile follows
    """

    since: float
    reason: str
    away: bool
    lost: bool


class Delivery(NamedTuple):
    """An event that is to be handled.

    :param envelope: the event
    :param attempt: 1 for the first time that it is handled, as far as is known
    :param connection: where the engine is a database: a connection to it, in whose open transaction
        the event is marked as handled. What a function writes through it is written exactly once.
        It must not commit or roll back. None elsewhere
    """

    envelope: Envelope
    attempt: int = 1
    connection: Any = None


class Parked(NamedTuple):
    """An event that failed too often and is not tried any more.

    :param envelope: the event
    :param attempts: how often it was tried
    :param error: the traceback of the last attempt, its secrets masked
    :param at: when it was parked, as `time.time` counts
    """

    envelope: Envelope
    attempts: int
    error: str
    at: float


class OfTopic(NamedTuple):
    """How many events of one topic are not handled yet, and how many are parked."""

    backlog: int = 0
    parked: int = 0


class Numbers(NamedTuple):
    """How a hub does.

    :param backlog: events that are not handled yet, those in hand among them; less those parked
    :param lag: seconds since the oldest of them was published; 0 where there is none
    :param parked: events that failed too often
    :param owners: who handles events now, and how many shares of them are its own (partitions,
        threads: as the engine deals them out)
    :param followers: how many processes follow
    :param topics: the numbers of each topic that has any
    """

    backlog: int
    lag: float
    parked: int
    owners: Mapping[str, int]
    followers: int
    topics: Mapping[str, OfTopic]


@runtime_checkable
class Hub(Protocol):
    """What processes share. Any thread may call it, and a process that was forked, too."""

    def publish(self, envelope: Envelope) -> None:
        """Keep an event; an ``id`` that was kept within the last hour is dropped.

        Once this returns the event is as safe as the engine is set to keep it.

        :raises HubError: it is not kept, or that is not known; publish it again
        """
        ...

    def follow(self, look_back: float, stop: threading.Event) -> Iterator[Envelope | Gap]:
        """Every event that any process publishes from now on, in each process that asks.

        The position is taken before this returns, where the engine can be reached. The iterator
        outlives the engine: it ends when ``stop`` is set, and raises nothing. An event may come
        twice.

        :param look_back: seconds before now, by the engine's clock, from which on events are
            wanted; those from before this call are `Past`. A hub remembers ten minutes at least
        :param stop: ends it, within a second
        """
        ...

    def work(
        self,
        handle: Callable[[Delivery], object],
        stop: threading.Event,
        *,
        threads: int = 4,
        attempts: int = 8,
        pause: float = 1.0,
    ) -> None:
        """Have events handled here, each in one of the processes that do this, until ``stop``.

        Events of one key are handled one at a time, in the order in which they were published. An
        event is handled when ``handle`` returns; if the process dies before, it is handled again,
        elsewhere. If ``handle`` raises, it is tried again after a pause, and what has its key waits
        for it while others go on.

        Returns once ``stop`` is set and what is in hand is handled; outlives the engine.

        :param handle: called in threads
        :param threads: how many events are in hand at a time
        :param attempts: how often ``handle`` is called before the event is parked
        :param pause: seconds before the second attempt; twice as long before each further one, at
            most a minute
        :raises ApiValueError: names the parameter
        """
        ...

    def renew(
        self, name: str, stale: bytes | None, make: Callable[[], bytes], seconds: float
    ) -> bytes:
        """The value kept under a name, made anew if it is stale, by one process at a time.

        :param stale: the value that is no longer good; None if there was none
        :param make: gives a new one; what it raises is raised here, and the next who asks makes one
        :param seconds: the most that ``make`` takes; who takes longer, or dies, loses his turn
        :raises HubError: the engine is away, or refuses
        """
        ...


@runtime_checkable
class Inspectable(Protocol):
    """What a hub may have besides, for operators."""

    def numbers(self) -> Numbers:
        """How it does now.

        :raises HubError: the engine is away, or refuses
        """
        ...

    def parked(self) -> Iterable[Parked]:
        """The events that failed too often, those parked first before others.

        :raises HubError: the engine is away, or refuses
        """
        ...

    def resend(self, id: str) -> bool:
        """Have a parked event handled again, behind what has come of its key since.

        :param id: of its envelope
        :return: whether it was parked
        :raises HubError: the engine is away, or refuses
        """
        ...

    def discard(self, id: str) -> bool:
        """Forget a parked event; as `resend`."""
        ...
