"""Handling what a hub gives, in this process: at least once, a record's events in order."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from acapy_client.configuration import LOGGER
from acapy_client.events._event import Event
from acapy_client.events._order import Memory, Place
from acapy_client.events._process import Attempt, Process
from acapy_client.events._sharing import GAP, event_from
from acapy_client.hub import Delivery

if TYPE_CHECKING:
    from acapy_client.events._events import Events

_TICK = 0.5  # seconds between two looks at Ctrl-C


class Working:
    """Events are handled here until this is closed.

    :param stop: closes it, too
    """

    def __init__(self, events: Events, here: Process, stop: threading.Event) -> None:
        self._events, self._here, self._stop = events, here, stop
        self._memory = Memory()
        self._error: BaseException | None = None

    def close(self) -> None:
        self._stop.set()

    def run(self, threads: int, attempts: int, pause: float) -> None:
        """Handle events; returns when what is in hand at the stop is handled."""
        hub, stop = self._events._the_hub(), self._stop

        def work() -> None:
            try:
                hub.work(self._handle, stop, threads=threads, attempts=attempts, pause=pause)
            except BaseException as error:
                self._error = error

        thread = threading.Thread(target=work, name="acapy_client work", daemon=True)
        self._here.opened(self)
        try:
            thread.start()
            while thread.is_alive():
                thread.join(_TICK)
        except BaseException:
            stop.set()
            if thread.ident is not None:
                thread.join()  # what is in hand is handled; who cannot wait strikes again
            raise
        finally:
            self._here.ended(self)
        if self._error is not None:
            raise self._error

    def _handle(self, delivery: Delivery) -> None:
        envelope, attempt, connection = delivery
        if envelope.topic == GAP:
            return
        here, registry = self._here, self._events._registry
        event: Event = event_from(envelope, self._events, attempt, connection)
        here.count("received")
        self._memory.arrived(event, Place(event))
        if event.stale:
            here.count("stale")
        handlers = registry.wanting(event)
        if not handlers:
            here.count("unheard")
            return
        began = time.monotonic()
        waited = max(0.0, time.time() - event.received_at)
        try:
            for handler in sorted(handlers, key=lambda each: not each.again):
                handler.call(event)
        except BaseException as error:
            here.count("failed")
            self._tell(Attempt(event, waited, time.monotonic() - began, error))
            raise
        here.count("handled")
        self._tell(Attempt(event, waited, time.monotonic() - began, None))

    def _tell(self, attempt: Attempt) -> None:
        """A function for metrics that fails must not have the event handled again."""
        for function in self._events._registry.on_attempt:
            try:
                function(attempt)
            except Exception:
                LOGGER.exception("events: on_attempt: a function failed")
