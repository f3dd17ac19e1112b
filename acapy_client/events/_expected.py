"""Events that are expected, from before the call that leads to them."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from acapy_client._limits import ENDLESS, check_timeout
from acapy_client._masking import brief, line
from acapy_client._states import plain
from acapy_client._typing import Self
from acapy_client.events._event import Event
from acapy_client.events._registry import AnyWallet, States, is_in
from acapy_client.events._waiting import Sink, told
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


class Expected(Sink, Generic[R]):
    """Events that are kept from before a call on, and the record that they are about.

    A context manager, which ends the keeping.
    """

    def __init__(
        self, events: Events, topic: str, states: States, wallet: Any, look_back: float
    ) -> None:
        self._states = states
        self._where: dict[str, Any] = {}
        self._ids: set[str] = set()
        self._last: Event | None = None
        super().__init__(events, topic, wallet, look_back)

    def where(self, fields: Mapping[str, Any] | None = None, /, **more: Any) -> Self:
        """Wait for the record whose events have these values, in what has come, too.

        Later events of that record count even without them.

        :param fields: the same as a dict
        """
        given = {**(fields or {}), **more}
        for name, value in given.items():
            if value is None:
                raise ApiTypeError(f"where: {name}: expected a value, got None")
        self._check_process()
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
        :raises ApiValueError: the `Events` were closed, or another process made this
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
        self._check_process()
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
        client = self._events._clients.client(self._wallet_id)
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
        clients = self._events._clients
        return event_of(self._topic or "", held.to_wire(), self._wallet_id, clients)

    @property
    def _wallet_id(self) -> str | None:
        """Whose record it is; the agent's own, as long as nothing says whose."""
        return None if self._wallet is AnyWallet else self._wallet

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
