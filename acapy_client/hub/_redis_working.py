"""Handling the events of a Redis hub: one thread keeps leases, one reads, others handle."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from acapy_client.configuration import LOGGER
from acapy_client.hub._protocol import Delivery, HubError
from acapy_client.hub._redis_engine import RedisEngine
from acapy_client.hub._redis_following import keep_up
from acapy_client.hub._redis_leases import Item, Leases
from acapy_client.hub._redis_parked import about_parked
from acapy_client.hub._redis_scripts import ACKNOWLEDGE, PARK, TRY
from acapy_client.hub._working import DIED, in_threads, pause_after, told

_PAUSE = 0.2  # seconds after an error of the engine
_FULL = 0.02  # seconds between two looks whether there is room
_TICK = 0.5  # seconds
_TICKS = 6  # in a lease: how often it is kept
_UPKEEP = 5.0  # seconds between two times of it
_LAST = 5.0  # seconds in which one who ends tries to say what he has handled


class Worker:
    """What one call of `Hub.work` does."""

    def __init__(
        self,
        engine: RedisEngine,
        leases: Leases,
        handle: Callable[[Delivery], object],
        stop: threading.Event,
        attempts: int,
        pause: float,
    ) -> None:
        self._engine, self._leases = engine, leases
        self._handle, self._attempts, self._pause = handle, attempts, pause
        self._stop = stop
        self._ended = threading.Event()  # when what is in hand at the stop is handled

    def run(self, threads: int) -> None:
        """Handle events until it is stopped."""
        helpers = [
            threading.Thread(target=each, name="acapy_client hub", daemon=True)
            for each in (self._keep_leases, self._read_all)
        ]
        for helper in helpers:
            helper.start()
        try:
            in_threads(threads, self._handle_all, "acapy_client hub")
        finally:
            # where an exception strikes, what is in hand keeps its lease until that runs out
            self._ended.set()
            self._leases.lines.close()
            for helper in helpers:
                helper.join()
            self._leases.hand_over(all_of_them=True)

    def _keep_leases(self) -> None:
        tick = self._leases.seconds / _TICKS
        kept_up, away = 0.0, False
        while not self._ended.is_set():
            try:
                self._leases.hold(ends=self._stop.is_set())
                if time.monotonic() - kept_up > _UPKEEP:
                    with self._engine.errors_told():
                        keep_up(self._engine, self._engine.client)
                    kept_up = time.monotonic()
                away = False
            except HubError as error:
                if not away:
                    LOGGER.warning("hub: handling: %s", error)
                away = True
            if self._leases.lines.closed:
                self._ended.wait(tick)
            elif self._stop.wait(tick):
                self._leases.lines.close()

    def _read_all(self) -> None:
        leases = self._leases
        while not leases.lines.closed:
            shares = leases.shares()
            if not shares:
                leases.dealt.wait(_TICK)
            elif leases.is_full:
                self._stop.wait(_FULL)
            else:
                try:
                    if not leases.read(shares):
                        leases.wait_for_more(shares)
                except HubError:  # the other thread tells of it
                    self._stop.wait(_PAUSE)

    def _handle_all(self) -> None:
        leases = self._leases
        while not leases.lines.closed:
            taken = leases.lines.take(_TICK)
            if taken is not None and leases.begin(item := taken[1]):
                pause: float | None = _PAUSE
                try:
                    pause = self._one(item)
                except HubError as error:
                    LOGGER.warning("hub: handling: %s", error)
                finally:
                    leases.end(item, pause)

    def _one(self, item: Item) -> float | None:
        """Handle an event; gives the seconds until it is tried again, None for never.

        :raises HubError: what became of it could not be written down
        """
        if item.envelope is None:
            self._park(item, item.error)
            return None
        if item.again and not item.noted:
            # who had it may have died of it
            attempt = self._try(item)
            if attempt is None:
                return None
            item.attempt, item.noted = attempt, True
            if attempt > self._attempts:
                self._park(item, DIED)
                return None
        try:
            self._handle(Delivery(item.envelope, item.attempt))
        except BaseException as error:
            LOGGER.exception("hub: attempt %d at %r failed", item.attempt, item.envelope)
            if item.attempt >= self._attempts:
                self._park(item, told(error))
                return None
            pause = pause_after(item.attempt, self._pause)
            if not item.noted and self._try(item) is None:
                return None
            item.attempt, item.noted, item.again = item.attempt + 1, False, False
            return pause
        self._acknowledge(item)
        return None

    def _try(self, item: Item) -> int | None:
        """Write an attempt down; gives the number of those so far, None if it is not ours."""
        engine = self._engine
        keys = [engine.lease(item.share.partition), engine.key("tries")]
        attempts: int = engine.run(TRY, keys, self._leases.me, item.id)
        if not attempts:
            self._leases.lose(item.share)
        return attempts or None

    def _park(self, item: Item, error: str) -> None:
        engine, partition = self._engine, item.share.partition
        keys = [engine.lease(partition), engine.stream(partition)]
        keys += [engine.key(name) for name in ("tries", "counts", "parked", "envelopes")]
        about = about_parked(item.topic, partition, item.attempt, error)
        arguments = [item.entry, item.id, item.topic, about]
        if not engine.run(PARK, keys, self._leases.me, *arguments):
            self._leases.lose(item.share)

    def _acknowledge(self, item: Item) -> None:
        """Say that an event is handled, however long the engine is away."""
        engine, partition = self._engine, item.share.partition
        keys = [engine.lease(partition), engine.stream(partition)]
        keys += [engine.key("tries"), engine.key("counts")]
        deadline = 0.0
        while True:
            try:
                ours = engine.run(
                    ACKNOWLEDGE, keys, self._leases.me, item.entry, item.id, item.topic
                )
            except HubError:
                if self._stop.is_set():
                    deadline = deadline or time.monotonic() + _LAST
                    if time.monotonic() > deadline:
                        raise
                time.sleep(_PAUSE)
            else:
                if not ours:
                    self._leases.lose(item.share)
                return
