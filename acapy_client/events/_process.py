"""The events of one process: who waits for them, who handles them, what became of each."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from acapy_client.configuration import LOGGER
from acapy_client.events._dispatch import Dispatcher, Full, Job
from acapy_client.events._event import Event
from acapy_client.events._order import Memory, Place
from acapy_client.events._registry import Handler, Registry
from acapy_client.events._waiting import Sink
from acapy_client.events._webhooks import Refused

if TYPE_CHECKING:
    from acapy_client.events._sharing import Shared

Handled: TypeAlias = "Future[BaseException | None]"
"""Is done once those who want an event again were called; holds what one of them raised."""


class Counts(NamedTuple):
    """What became of events so far.

    ``received`` is the sum of ``handled``, ``failed`` (a function raised), ``repeats`` (dropped,
    since handled before), ``unheard`` (no function was to be called), ``full`` (no room in the
    queue, no thread to be had, the hub is away, or closed), ``left`` (queued at the close, and not
    handled), ``published`` (given to the hub) and ``waiting``. With a hub an event counts where it
    is received, and at each attempt to handle it. Besides: ``stale`` events came after a later one
    of their record; ``refused`` webhooks were answered with an error before they became events;
    ``too_large`` and ``unreadable`` messages of the websocket were skipped; ``gaps`` are times
    without it, or without the hub, in which events may have been lost.
    """

    received: int = 0
    handled: int = 0
    failed: int = 0
    repeats: int = 0
    unheard: int = 0
    full: int = 0
    left: int = 0
    waiting: int = 0
    stale: int = 0
    refused: int = 0
    too_large: int = 0
    unreadable: int = 0
    gaps: int = 0
    published: int = 0


class Gap(NamedTuple):
    """A time in which events may have been lost, as `time.time` counts."""

    since: float
    until: float


class Attempt(NamedTuple):
    """What became of an event that was handled once, for metrics.

    :param event: the event; ``event.attempt`` says which attempt it was
    :param waited: seconds from when the event was received until its functions were called
    :param seconds: that the functions took
    :param error: what one of them raised; the event is tried again, or parked
    """

    event: Event
    waited: float
    seconds: float
    error: BaseException | None


class Process:
    """What one process has: threads and locks do not survive a fork."""

    def __init__(self, workers: int, queue_size: int) -> None:
        self.pid = os.getpid()
        self.closed = threading.Event()
        self.shared: Shared | None = None
        self.error: BaseException | None = None
        self._dispatcher = Dispatcher(workers, queue_size)
        self._memory = Memory()
        self._lock = threading.RLock()  # a signal's handler may close in the midst of anything
        self._counts = dict.fromkeys(Counts._fields, 0)
        self.sinks: tuple[Sink, ...] = ()
        self._ways: tuple[Any, ...] = ()

    @property
    def counts(self) -> Counts:
        with self._lock:
            counts = Counts(**self._counts)
        ended = sum(counts[1:7]) + counts.published
        return counts._replace(waiting=max(0, counts.received - ended))

    def count(self, what: str, more: int = 1) -> None:
        with self._lock:
            self._counts[what] += more

    # --- who waits, and ways in ------------------------------------------------------------------

    def add(self, sink: Sink) -> None:
        with self._lock:
            self.sinks += (sink,)

    def drop(self, sink: Sink) -> None:
        with self._lock:
            self.sinks = tuple(each for each in self.sinks if each is not sink)

    def opened(self, way: Any) -> None:
        """Note a way in, which is to be closed with this."""
        with self._lock:
            self._ways += (way,)

    def ended(self, way: Any, error: BaseException | None = None) -> None:
        """Note that a way in was closed, or what ended it."""
        with self._lock:
            self._ways = tuple(each for each in self._ways if each is not way)
            self.error = self.error or error

    @property
    def connected(self) -> bool:
        """Whether a websocket is open now, so that every event comes here."""
        if self.shared is not None and self.shared.away:
            return False
        return any(getattr(way, "connected", False) for way in self._ways)

    def close(self, wait: float) -> None:
        """Close all ways in and all who wait; count what is left after that many seconds."""
        with self._lock:
            ways, self._ways = self._ways, ()
            sinks, self.sinks = self.sinks, ()
            self.closed.set()
        for each in (*ways, *sinks, *([self.shared] if self.shared else [])):
            each.close()
        for job in self._dispatcher.close(wait):
            if isinstance(job.run, _Handling):
                job.run.leave()

    # --- what comes ------------------------------------------------------------------------------

    def offer(self, event: Event, registry: Registry, wait: bool) -> Handled | None:
        """Tell who waits, and queue the event; gives what tells that it was handled.

        Nothing is given to a function that handles an event: it would wait for itself where the two
        are about one record, or it is in the only thread.

        :param wait: for room in the queue
        :raises Refused: 503, there is no room
        """
        self.count("received")
        if self.closed.is_set():
            self.count("full")
            raise Refused(503, "events: closed")
        place = Place(event)
        came_before = self._memory.arrived(event, place)
        if not came_before:
            if event.stale:
                self.count("stale")
            for sink in self.sinks:
                sink._tell(event)
        if came_before and self._memory.was_handled(place):
            self.count("repeats")
            return None
        handlers = registry.wanting(event)
        if not handlers:
            self.count("unheard")
            return None
        handling = _Handling(self, event, handlers, place, came_before)
        key = object() if place.key is None else place.key
        try:
            self._dispatcher.put(Job(key, place.position, handling), wait)
        except Full as full:
            self.count("full")
            LOGGER.warning("events: %s: %r is refused", full, event)
            raise Refused(503, f"events: {full}") from None
        return None if self._dispatcher.inside else handling.done

    def gap(self, since: float, registry: Registry) -> None:
        """Events may have been lost: let all who wait look for themselves."""
        self.count("gaps")
        for sink in self.sinks:
            sink._gap()
        gap = Gap(since, time.time())
        for function in registry.on_gap:
            try:
                self._dispatcher.put(Job(_Gaps, None, _Calling(function, gap)), wait=True)
            except Full as full:
                if not self.closed.is_set():
                    LOGGER.warning("events: on_gap: %s: a function is not called", full)


class _Handling:
    """An event for some functions, which are called when this is."""

    def __init__(
        self, here: Process, event: Event, handlers: list[Handler], place: Place, came_before: bool
    ) -> None:
        self._here, self._event, self._handlers = here, event, handlers
        self._place, self._came_before = place, came_before
        self.done: Handled | None = None
        if any(each.again for each in handlers):
            self.done = Future()
            # who is cancelled while he waits for it must not cancel the functions
            self.done.set_running_or_notify_cancel()

    def __call__(self) -> None:
        here = self._here
        if self._came_before and here._memory.was_handled(self._place):
            here.count("repeats")
            self._tell(None)
        elif self._call_all():
            here._memory.handled(self._place)
            here.count("handled")
        else:
            here.count("failed")

    def leave(self) -> None:
        """It is not handled any more."""
        self._here.count("left")
        self._tell(Refused(503, "events: closed"))

    def _call_all(self) -> bool:
        """Whether all went well.

        Those declared with ``again`` come first: if one fails no other is called, since all are
        called again for the repeat.
        """
        for each in self._handlers:
            if each.again and (error := self._call(each)) is not None:
                self._tell(error)
                return False
        self._tell(None)
        return not [
            each for each in self._handlers if not each.again and self._call(each) is not None
        ]

    def _call(self, handler: Handler) -> BaseException | None:
        """What a function raised."""
        try:
            handler.call(self._event)
        except BaseException as error:
            LOGGER.exception("events: a function failed for %r", self._event)
            return error
        return None

    def _tell(self, error: BaseException | None) -> None:
        if self.done is not None:
            self.done.set_result(error)


class _Gaps:
    """What calls about gaps have in common: they are made one at a time."""


class _Calling:
    def __init__(self, function: Callable[[Gap], object], gap: Gap) -> None:
        self._function, self._gap = function, gap

    def __call__(self) -> None:
        try:
            self._function(self._gap)
        except BaseException:
            LOGGER.exception("events: on_gap: a function failed")
