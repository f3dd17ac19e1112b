"""Waiting for events: those that are expected, a stream of them, a watch over one record."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from acapy_client._limits import ENDLESS, check_timeout
from acapy_client._masking import brief, line
from acapy_client._states import plain
from acapy_client._typing import Self
from acapy_client.events._event import Event
from acapy_client.events._registry import AnyWallet, States, is_in
from acapy_client.exceptions import (
    ApiStateError,
    ApiTimeoutError,
    ApiTypeError,
    ApiValueError,
    NotFoundException,
    OpenApiException,
)
from acapy_client.model_utils import Model

if TYPE_CHECKING:
    from acapy_client.events._events import Events

R = TypeVar("R")
E_co = TypeVar("E_co", bound=Event, covariant=True)

_KEPT = 10_000  # events


class Sink:
    """Is told every event, at once, in the thread that received it."""

    def __init__(self, events: Events, topic: str | None, wallet: Any) -> None:
        self._hub, self._topic, self._wallet = events, topic, wallet
        self._heard = threading.Condition()
        self._kept: deque[Event] = deque()
        self._gaps = 0
        self._ended = False
        self.missed = 0
        """How many events did not fit in, since nobody took those before them."""
        events._add(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Keep no further events."""
        self._hub._drop(self)
        self._end()

    def _end(self) -> None:
        with self._heard:
            self._ended = True
            self._heard.notify_all()

    def _wants(self, event: Event) -> bool:
        return self._topic in (None, event.topic) and (
            self._wallet is AnyWallet or self._wallet == event.wallet_id
        )

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
        return self._hub.connected

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

    def __init__(self, events: Events, topic: str | None, states: States, wallet: Any) -> None:
        self._states = states
        super().__init__(events, topic, wallet)

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
        :raises StopIteration: it is closed, and all were given
        """
        check_timeout("timeout", timeout)
        deadline = time.monotonic() + (ENDLESS if timeout is None else timeout)
        with self._heard:
            while not self._kept:
                if self._ended:
                    raise StopIteration
                if (left := deadline - time.monotonic()) <= 0:
                    raise ApiTimeoutError(problem=f"no event came within {timeout:g} s")
                self._heard.wait(min(left, threading.TIMEOUT_MAX))
            return cast(E_co, self._kept.popleft())


class Expected(Sink, Generic[R]):
    """Events that are kept from before a call on, and the record that they are about.

    A context manager, which ends the keeping.
    """

    def __init__(self, events: Events, topic: str, states: States, wallet: Any) -> None:
        self._states = states
        self._where: dict[str, Any] = {}
        self._ids: set[str] = set()
        self._last: Event | None = None
        self._by_wallet = wallet
        super().__init__(events, topic, wallet)

    def where(self, fields: Mapping[str, Any] | None = None, /, **more: Any) -> Self:
        """Wait for the record whose events have these values, in what has come, too.

        Later events of that record count even without them.

        :param fields: the same as a dict
        """
        given = {**(fields or {}), **more}
        for name, value in given.items():
            if value is None:
                raise ApiTypeError(f"where: {name}: expected a value, got None")
        with self._heard:
            self._where.update(given)
            self._ids.clear()
        return self

    def event(self, timeout: float | None = 30.0) -> Event:
        """The event itself, whose record may hold less; otherwise as `result`."""
        found = self._found(timeout, False)
        assert isinstance(found, Event)
        return found

    def result(self, timeout: float | None = 30.0) -> R:
        """The whole record, fetched when its event has come.

        A record that was removed since, as `auto_remove` does, is given as far as its events tell.

        :param timeout: seconds to wait; None for ever
        :raises ApiTimeoutError: nothing came; ``last_record`` is what was told last
        :raises ApiStateError: the record ended otherwise; ``last_record`` may hold ``error_msg``
        :raises ApiValueError: the `Events` were closed
        """
        found: Any = self._found(timeout, True)
        if not isinstance(found, Event):
            return found  # type: ignore[no-any-return]  # the answer, found by looking
        event = found
        if event.facts.read is None:
            return event.record  # type: ignore[no-any-return]  # of the class that it declares
        try:
            record: R = event.fetch()
        except NotFoundException:
            record = told(event)
        return record

    def _found(self, timeout: float | None, whole: bool) -> Any:
        check_timeout("timeout", timeout)
        deadline = time.monotonic() + (ENDLESS if timeout is None else timeout)
        gaps = 0
        while True:
            with self._heard:
                while (event := self._look()) is None and self._gaps == gaps:
                    if self._ended:
                        raise ApiValueError("expect: it is closed, nothing can come any more")
                    if (left := deadline - time.monotonic()) <= 0:
                        raise self._late(timeout)
                    self._heard.wait(min(left, threading.TIMEOUT_MAX))
                gaps = self._gaps
            if event is not None:
                return event
            answer = self._look_by_get()
            if answer is not None:
                return answer if whole else self._as_event(answer)

    def _look(self) -> Event | None:
        """The first event that was expected."""
        if self._where:
            self._ids.update(e.id for e in self._kept if e.id and self._matches(e.get))
        for event in self._kept:
            if self._where and event.id not in self._ids and not self._matches(event.get):
                continue
            self._last = event
            if is_in(event, self._states):
                return event
            if self._where and (event.failed or event.deleted):
                raise _ended(event)
        return None

    def _matches(self, get: Any) -> bool:
        return all(get(name) == value for name, value in self._where.items())

    def _look_by_get(self) -> Any:
        """The record as the agent has it, after events may have been lost."""
        if not self._where:
            return None  # nothing says which it would be
        facts = self._facts()
        client = self._hub._clients.client(None if self._by_wallet is AnyWallet else self._wallet)
        held_in = facts.read.held_in if facts.read else ""
        if self._ids and facts.read and facts.read.by == facts.key:
            api = getattr(import_module(facts.read.module), facts.read.api)(client)
            answers = []
            for identifier in sorted(self._ids):
                try:
                    answers.append(getattr(api, facts.read.method)(identifier))
                except NotFoundException:
                    continue
        elif facts.list:
            held_in = facts.list.item
            api = getattr(import_module(facts.list.module), facts.list.api)(client)
            listed = getattr(api, facts.list.method)()
            answers = listed.get(facts.list.items) or [] if facts.list.items else listed
        else:
            return None
        for answer in answers:
            record = answer.get(held_in) if held_in else answer
            if not isinstance(record, Model):
                continue
            if record.get(facts.key) not in self._ids and not self._matches(record.get):
                continue
            state = str(record.get("state"))
            if self._states is None or plain(state) in self._states:
                return answer
        return None

    def _facts(self) -> Any:
        from acapy_client.events._classes import CLASSES

        return CLASSES.get(self._topic or "", Event).facts

    def _as_event(self, answer: Any) -> Event:
        from acapy_client.events._parsing import event_of

        facts = self._facts()
        held = answer.get(facts.read.held_in) if facts.read and facts.read.held_in else answer
        wallet = None if self._wallet is AnyWallet else self._wallet
        return event_of(self._topic or "", held.to_wire(), wallet, self._hub._clients)

    def _late(self, timeout: float | None) -> ApiTimeoutError:
        about = f" with {brief(self._where)}" if self._where else ""
        last = self._last
        seen = f"; last was {line(str(last.state))}" if last is not None else ""
        states = f" {' or '.join(sorted(self._states))}" if self._states else ""
        error = ApiTimeoutError(
            problem=f"waited {timeout:g} s for {self._topic}{states}{about}{seen}"
        )
        error.last_record = _record(last)
        return error


def told(event: Event) -> Any:
    """The answer that a fetch of the record would give, as far as its event tells."""
    read = event.facts.read
    assert read is not None
    operation = getattr(getattr(import_module(read.module), read.api), read.method)
    model: type[Model] = operation.plan.result.model
    return model.from_wire({read.held_in: event.payload} if read.held_in else event.payload)


def _ended(event: Event) -> ApiStateError:
    said = event.get("error_msg")
    because = f": {line(str(said))}" if said else ""
    error = ApiStateError(
        problem=f"{event.topic} {event.id} ended in state {line(str(event.state))}{because}"
    )
    error.last_record = _record(event)
    return error


def _record(event: Event | None) -> Any:
    try:
        return None if event is None else event.record
    except OpenApiException:
        return None
