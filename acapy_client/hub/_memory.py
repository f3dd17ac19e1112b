"""The hub of one process, and the model of all others."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from acapy_client._tokens import Turns
from acapy_client.configuration import LOGGER
from acapy_client.hub._envelope import Envelope, Past
from acapy_client.hub._lines import Lines
from acapy_client.hub._protocol import Delivery, Gap, Numbers, OfTopic, Parked
from acapy_client.hub._working import check_work, in_threads, pause_after, told

_KEPT = 600.0  # seconds for those who look back
_KNOWN = 3600.0  # seconds in which a repeat is known as one
_TICK = 0.5  # seconds between two looks at ``stop``


class _Kept(NamedTuple):
    envelope: Envelope
    at: float  # by time.monotonic()


class _Open(NamedTuple):
    envelope: Envelope
    at: float  # by time.time()
    attempt: int = 1


class _Here:
    """What one process has: locks do not survive a fork."""

    def __init__(self) -> None:
        self.pid = os.getpid()
        self.told = threading.Condition()
        self.kept: deque[_Kept] = deque()
        self.gone = 0  # how many were kept before the first of them
        self.ids: OrderedDict[str, float] = OrderedDict()
        self.lines: Lines[_Open] = Lines()
        self.backlog: dict[str, _Open] = {}
        self.parked: dict[str, Parked] = {}
        self.values: dict[str, bytes] = {}
        self.turns: dict[str, Turns] = {}
        self.followers = self.threads = 0


class MemoryHub:
    """Events and tokens of one process alone, for its threads. A forked child begins anew."""

    def __init__(self, name: str = "acapy") -> None:
        self._name = name
        self._process = _Here()

    def __repr__(self) -> str:
        return f"<MemoryHub {self._name}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Travels without what it keeps: another process begins anew."""
        return MemoryHub, (self._name,)

    def _here(self) -> _Here:
        if self._process.pid != os.getpid():
            self._process = _Here()
        return self._process

    def publish(self, envelope: Envelope) -> None:
        """Keep an event, as `Hub.publish`."""
        here, now = self._here(), time.monotonic()
        with here.told:
            while here.ids and next(iter(here.ids.values())) < now - _KNOWN:
                here.ids.popitem(last=False)
            if envelope.id in here.ids:
                return
            here.ids[envelope.id] = now
            while here.kept and here.kept[0].at < now - _KEPT:
                here.kept.popleft()
                here.gone += 1
            self._add(here, envelope)

    def _add(self, here: _Here, envelope: Envelope) -> None:
        open_ = _Open(envelope, time.time())
        here.kept.append(_Kept(envelope, time.monotonic()))
        here.backlog[envelope.id] = open_
        here.lines.put(envelope.key, open_)
        here.told.notify_all()

    def follow(self, look_back: float, stop: threading.Event) -> Iterator[Envelope | Gap]:
        """Every event, as `Hub.follow`."""
        here, since = self._here(), time.monotonic() - look_back
        with here.told:
            fresh = sum(kept.at >= since for kept in here.kept)
            now = here.gone + len(here.kept)
        return self._following(here, now - fresh, now, stop)

    def _following(
        self, here: _Here, position: int, now: int, stop: threading.Event
    ) -> Iterator[Envelope | Gap]:
        sure = time.time()
        with here.told:
            here.followers += 1
        try:
            while not stop.is_set():
                with here.told:
                    if position == here.gone + len(here.kept):
                        here.told.wait(_TICK)
                    late = position < here.gone
                    position = max(position, here.gone)
                    new = [here.kept[at] for at in range(position - here.gone, len(here.kept))]
                    past = max(0, now - position)
                    position += len(new)
                if late:
                    yield Gap(sure, "events were not taken within ten minutes", False, True)
                for number, kept in enumerate(new):
                    yield Past(**vars(kept.envelope)) if number < past else kept.envelope
                sure = time.time()
        finally:
            with here.told:
                here.followers -= 1

    def work(
        self,
        handle: Callable[[Delivery], object],
        stop: threading.Event,
        *,
        threads: int = 4,
        attempts: int = 8,
        pause: float = 1.0,
    ) -> None:
        """Have events handled, as `Hub.work`."""
        check_work(handle, threads, attempts, pause)
        here = self._here()

        def run() -> None:
            with here.told:
                here.threads += 1
            while not stop.is_set():
                if (taken := here.lines.take(_TICK)) is not None:
                    self._handle(here, taken[1], handle, attempts, pause)
            with here.told:
                here.threads -= 1

        in_threads(threads, run, "acapy_client hub")

    def _handle(
        self,
        here: _Here,
        open_: _Open,
        handle: Callable[[Delivery], object],
        attempts: int,
        pause: float,
    ) -> None:
        envelope, _, attempt = open_
        try:
            handle(Delivery(envelope, attempt))
        except BaseException as error:
            LOGGER.exception("hub: attempt %d at %r failed", attempt, envelope)
            if attempt < attempts:
                later = open_._replace(attempt=attempt + 1)
                here.lines.again(envelope.key, later, pause_after(attempt, pause))
                return
            parked = Parked(envelope, attempt, told(error), time.time())
            with here.told:
                here.parked[envelope.id] = parked
        with here.told:
            here.backlog.pop(envelope.id, None)
        here.lines.done(envelope.key)

    def renew(
        self, name: str, stale: bytes | None, make: Callable[[], bytes], seconds: float
    ) -> bytes:
        """A value made by one thread at a time, as `Hub.renew`; it never loses its turn."""
        here = self._here()
        with here.turns.setdefault(name, Turns()).here():
            value = here.values.get(name)
            if value is None or value == stale:
                value = here.values[name] = make()
            return value

    # --- for operators ---------------------------------------------------------------------------

    def numbers(self) -> Numbers:
        """How it does now, as `Inspectable.numbers`."""
        here = self._here()
        with here.told:
            backlog, parked = list(here.backlog.values()), list(here.parked.values())
        waiting = Counter(each.envelope.topic for each in backlog)
        failed = Counter(each.envelope.topic for each in parked)
        oldest = min((each.at for each in backlog), default=None)
        return Numbers(
            backlog=len(backlog),
            lag=0.0 if oldest is None else max(0.0, time.time() - oldest),
            parked=len(parked),
            owners={f"process {here.pid}": here.threads} if here.threads else {},
            followers=here.followers,
            topics={
                topic: OfTopic(waiting[topic], failed[topic]) for topic in {**waiting, **failed}
            },
        )

    def parked(self) -> list[Parked]:
        """The events that failed too often, as `Inspectable.parked`."""
        here = self._here()
        with here.told:
            return list(here.parked.values())

    def resend(self, id: str) -> bool:
        """Have a parked event handled again, as `Inspectable.resend`."""
        here = self._here()
        with here.told:
            parked = here.parked.pop(id, None)
            if parked is not None:
                self._add(here, parked.envelope)
        return parked is not None

    def discard(self, id: str) -> bool:
        """Forget a parked event, as `Inspectable.discard`."""
        here = self._here()
        with here.told:
            return here.parked.pop(id, None) is not None
