"""Waiting for the state of a record: looks at it, again and again or when events tell of it."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from acapy_client._facts import RecordFacts
from acapy_client._limits import ENDLESS, Limits, check_timeout
from acapy_client._masking import brief, line
from acapy_client._operation import BoundOperation
from acapy_client._states import plain, states_in
from acapy_client.exceptions import (
    ApiException,
    ApiResponseError,
    ApiStateError,
    ApiTimeoutError,
    ApiTypeError,
    ApiValueError,
    NotFoundException,
    did_you_mean,
)
from acapy_client.model_utils import Model

if TYPE_CHECKING:
    from acapy_client.api_client import ApiClient
    from acapy_client.events._waiting import Watch

_ENDED = frozenset({"error", "declined"})
_FIRST_POLL, _LAST_POLL = 0.1, 2.0  # seconds between two looks at a record
_BY_EVENTS = 10.0  # the same where an event is sure to come
_LATE_EVENT = 1.0  # seconds to wait for the event of a record that is gone


class Wait:
    """One waiting.

    :param name: of the method, for errors
    """

    def __init__(
        self,
        client: ApiClient,
        read: BoundOperation[..., Any],
        given: Mapping[str, str],
        *,
        name: str,
        facts: RecordFacts,
        until: Iterable[str],
        value: str | None,
        timeout: float | None,
        options: Mapping[str, Any],
    ) -> None:
        check = options.get("_check_input_type")
        checks = client.configuration.client_side_validation if check is None else check
        wanted = _states(name, until, facts.states if checks else ()) if facts.states else []
        if isinstance(timeout, (tuple, list)):
            raise ApiValueError(f"{name}: timeout: expected seconds or None, got {brief(timeout)}")
        check_timeout(f"{name}: timeout", timeout)
        self._client, self._read, self._given = client, read, given
        self._identifier = next(iter(given.values()), "")
        self._name, self._facts, self._value, self._options = name, facts, value, options
        self._goal = {*map(plain, wanted)}
        self._deadline = time.monotonic() + (ENDLESS if timeout is None else timeout)
        what = " or ".join(wanted or facts.shown_by) or name.partition(".wait_for_")[2]
        self._late = f"waited {timeout:g} s for {what}" if timeout else ""
        self._told: list[Any] = []  # events
        self._answer: Any = None  # the last one
        self._record: Any = None  # in it

    def result(self) -> Any:
        """The answer whose record is in one of the states."""
        events = self._client._events
        if events is None or not self._facts.topic:
            return self._looked(None)
        with events._watch(self._facts.topic, self._identifier, self._facts.by) as watch:
            return self._looked(watch)

    def _looked(self, watch: Watch | None) -> Any:
        pause = _FIRST_POLL
        late: ApiException | None = None
        while pause == _FIRST_POLL or time.monotonic() < self._deadline:
            try:
                answer = self._read(**self._given, **self._within())
            except ApiTimeoutError as error:
                if time.monotonic() < self._deadline:
                    raise
                raise self._too_late(late) from error
            except ApiException as error:
                if error.status not in self._facts.late:
                    if isinstance(error, NotFoundException):
                        return self._gone(error, watch)
                    raise
                late = error
            else:
                late = None
                if self._is_done(answer):
                    return self._answer
            left = max(0.0, self._deadline - time.monotonic())
            if watch is None:
                time.sleep(min(pause, left))
            else:
                self._listen(watch, min(_BY_EVENTS if watch.is_sure else pause, left))
            pause = min(pause * 1.5, _LAST_POLL)
        raise self._too_late(late)

    def _is_done(self, answer: Any) -> bool:
        """Whether what is waited for is so.

        :raises ApiStateError: the record has ended otherwise
        """
        facts = self._facts
        if facts.listed_in:
            answer = next(iter(model(self._name, answer).get(facts.listed_in) or ()), None)
        self._answer, self._record = answer, self._held(answer)
        if self._record is None:
            return False
        if not facts.states:
            return self._is_shown()
        states = states_in(self._record.get)
        if states & self._goal or any(map(self._is_goal, self._told)):
            return True
        if states & (_ENDED | {*facts.failed}):
            raise _ended(self._identifier, self._record)
        return False

    def _is_shown(self) -> bool:
        found = [self._record.get(field) for field in self._facts.shown_by]
        if self._value is not None:
            return self._value in found
        return not found or any(each is not None for each in found)

    def _listen(self, watch: Watch, seconds: float) -> None:
        """Until an event says that another look is worth it, events may be lost, or time is up."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            events = watch.wait(left)
            self._told += events
            if not self._facts.states or not events:
                return
            if any(self._is_goal(e) or e.failed or e.deleted for e in events):
                return

    def _is_goal(self, event: Any) -> bool:
        return not self._goal.isdisjoint(states_in(event.get))

    def _gone(self, error: NotFoundException, watch: Watch | None) -> Any:
        """What it means that there is no such record (any more)."""
        until = time.monotonic() + _LATE_EVENT
        while watch is not None and (left := until - time.monotonic()) > 0:
            told = [*watch.before(), *self._told]
            for event in told:
                if self._is_goal(event):
                    return watch.answer(event, self._answer, self._facts.held_in)
            for event in told:
                if event.failed:
                    answer = watch.answer(event, self._answer, self._facts.held_in)
                    raise _ended(self._identifier, self._held(answer)) from error
            if self._told and self._told[-1].deleted and self._record is None:
                break
            self._told += watch.wait(left)
        record = self._record
        error.last_record = record
        if record is not None and record.get("auto_remove") is not False:
            state = record.get("state")
            if state in self._facts.removed_after:
                error.hint = (
                    f"it was in state {line(str(state))}, and auto_remove deletes a record that is"
                    " done: this was a success, unless somebody else deleted it; clients with"
                    " events can tell"
                )
        raise error

    def _held(self, answer: Any) -> Any:
        held_in = self._facts.held_in
        held = model(self._name, answer).get(held_in) if held_in else answer
        if held is None and not self._facts.states:
            return None  # not there yet
        return model(self._name, held)

    def _within(self) -> dict[str, Any]:
        """The options of a call that must not outlast the waiting, nor the limits of a call."""
        own = self._options.get("_request_timeout", self._client.configuration.timeout)
        limits = Limits.of(own)
        if self._deadline != ENDLESS:
            limits = limits.within(max(self._deadline - time.monotonic(), 0.001))
        return {**self._options, "_request_timeout": limits}

    def _too_late(self, late: ApiException | None) -> ApiTimeoutError:
        """
        :param late: how the agent answered last, if what is waited for was not there
        """
        record = self._record
        if late is not None:
            said = line(f"{late.status} {late.detail or late.reason}")
        elif not self._facts.states:
            said = f"{self._identifier}: not yet"
        elif record is None:
            said = f"{self._identifier} was not seen"
        else:
            said = f"{self._identifier} is in state {line(str(record.state))}"
        error = ApiTimeoutError(problem=f"{self._late}: {said}")
        error.last_record = record
        return error


def model(name: str, value: Any) -> Any:
    """The value, which must be a record; without checks of types it may be anything."""
    if isinstance(value, Model):
        return value
    raise ApiResponseError(problem=f"{name}: expected an object, got {type(value).__name__}")


def _states(name: str, until: Any, known: tuple[str, ...]) -> list[str]:
    states = [until] if isinstance(until, str) else until
    texts = isinstance(states, (list, tuple, set, frozenset))
    if not texts or not all(isinstance(state, str) for state in states):
        raise ApiTypeError(f"{name}: until: expected a list of states")
    if not states:
        raise ApiValueError(f"{name}: until: expected at least one state")
    for state in states:
        if known and state not in known:
            near = did_you_mean(state, known, or_all=False)
            listed = ", ".join(known)
            got = f"{brief(state)}{near}"
            raise ApiValueError(f"{name}: until: expected one of {listed}, got {got}")
    return sorted(states)


def _ended(identifier: str, record: Any) -> ApiException:
    said = line(str(record.get("error_msg")))
    error = ApiStateError(problem=f"{identifier} ended in state {line(str(record.state))}: {said}")
    error.last_record = record
    return error
