"""Waiting for events: a stream of them, a watch over one record."""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from acapy_client._limits import ENDLESS, check_timeout
from acapy_client._typing import Self
from acapy_client.events._event import Event
from acapy_client.events._registry import AnyWallet, States, is_in
from acapy_client.exceptions import ApiTimeoutError, ApiValueError
from acapy_client.model_utils import Model

if TYPE_CHECKING:
    from acapy_client.events._events import Events

R = TypeVar("R")
E_co = TypeVar("E_co", bound=Event, covariant=True)

_KEPT = 10_000  # events


class Sink:
    """Is told every event, at once, in the thread that received it."""

    def __init__(
        self, events: Events, topic: str | None, wallet: Any, look_back: float = 0.0
    ) -> None:
        self._events, self._topic, self._wallet = events, topic, wallet
        self._looks_back = look_back > 0
        self._since = time.time() - look_back
        self._heard = threading.Condition()
        self._kept: deque[Event] = deque()
        self._gaps = 0
        self._ended = False
        self._pid = os.getpid()
        self.missed: int = 0
        """How many events did not fit in, since nobody took those before them."""
        events._add(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Keep no further events."""
        self._events._drop(self)
        if self._pid == os.getpid():  # in a forked child its lock may be held for ever
            self._end()

    def _check_process(self) -> None:
        if self._pid != os.getpid():
            what = type(self).__name__
            raise ApiValueError(f"{what}: it is another process's: listen here, and make one here")

    def _end(self) -> None:
        with self._heard:
            self._ended = True
            self._heard.notify_all()

    def _may_want(self, topic: str, wallet_id: str | None) -> bool:
        return self._topic in (None, topic) and (
            self._wallet is AnyWallet or self._wallet == wallet_id
        )

    def _wants(self, event: Event) -> bool:
        return self._may_want(event.topic, event.wallet_id)

    def _tell(self, event: Event) -> None:
        if not self._wants(event):
            return
        with self._heard:
            if len(self._kept) >= _KEPT:
                self.missed += 1
            else:
                self._kept.append(event)
            self._heard.notify_all()

    def _gap(self) -> None:
        with self._heard:
            self._gaps += 1
            self._heard.notify_all()


class Watch(Sink):
    """Wakes who waits for one record."""

    def __init__(self, events: Events, topic: str, identifier: str, by: str) -> None:
        self._identifier, self._by = identifier, by
        super().__init__(events, topic, AnyWallet)

    def _wants(self, event: Event) -> bool:
        by = self._by or (event.facts.read.by if event.facts.read else event.facts.key)
        return super()._wants(event) and event.get(by) == self._identifier

    @property
    def is_sure(self) -> bool:
        """Whether an event is sure to come here."""
        return self._events.connected

    def wait(self, seconds: float) -> list[Event]:
        """The events that came since the last look; none after a gap, and when time is up."""
        with self._heard:
            if not self._kept and not self._gaps and not self._ended:
                self._heard.wait(seconds)
            elif self._ended and not self._kept:
                time.sleep(min(seconds, 0.5))
            self._gaps = 0
            events = list(self._kept)
            self._kept.clear()
        return events

    def before(self) -> list[Event]:
        """The events about it that any process received lately; none without a hub."""
        return self._events._before(self, self._identifier)

    def answer(self, event: Event, last: Any, held_in: str) -> Any:
        """What a read would give of a record that is gone, as far as its event tells.

        :param last: what the last read gave, if any
        """
        if last is None:
            return told(event)
        said = last.to_wire()
        held = said.get(held_in) if held_in else said
        held.update(event.payload)
        return type(last).from_wire(said)


class Stream(Sink, Generic[E_co]):
    """Events one after another, as they come; a context manager.

    Iterating ends when the `Events` are closed, or this.
    """

    def __init__(
        self, events: Events, topic: str | None, states: States, wallet: Any, look_back: float
    ) -> None:
        self._states = states
        super().__init__(events, topic, wallet, look_back)

    def _wants(self, event: Event) -> bool:
        return super()._wants(event) and is_in(event, self._states)

    @property
    def gaps(self) -> int:
        """How often events may have been lost since it began."""
        return self._gaps

    def __iter__(self) -> Iterator[E_co]:
        while True:
            try:
                yield self.get()
            except StopIteration:
                return

    def get(self, timeout: float | None = None) -> E_co:
        """The next event.

        :param timeout: seconds to wait for it; None for ever
        :raises ApiTimeoutError: none came
        :raises ApiValueError: another process made it
        :raises StopIteration: it is closed, and all were given
        """
        check_timeout("timeout", timeout)
        self._check_process()
        deadline = time.monotonic() + (ENDLESS if timeout is None else timeout)
        with self._heard:
            while not self._kept:
                if self._ended:
                    raise StopIteration
                if (left := deadline - time.monotonic()) <= 0:
                    raise ApiTimeoutError(problem=f"no event came within {timeout:g} s")
                self._heard.wait(min(left, threading.TIMEOUT_MAX))
            return cast(E_co, self._kept.popleft())


def told(event: Event) -> Any:
    """The answer that a fetch of the record would give, as far as its event tells."""
    read = event.facts.read
    assert read is not None
    operation = getattr(getattr(import_module(read.module), read.api), read.method)
    model: type[Model] = operation.plan.result.model
    return model.from_wire({read.held_in: event.payload} if read.held_in else event.payload)
