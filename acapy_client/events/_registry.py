"""Which functions are to be called for which events."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeAlias

from acapy_client._masking import brief
from acapy_client._states import plain, states_in
from acapy_client.events._classes import CLASSES, STATES
from acapy_client.events._event import Event
from acapy_client.exceptions import ApiTypeError, ApiValueError, did_you_mean, one_slip_from

Call: TypeAlias = Callable[[Any], object]
States: TypeAlias = "frozenset[str] | None"


class AnyWallet:
    """In place of a wallet's identifier: every wallet."""


def states_of(topic: str | None, state: str | Iterable[str] | None) -> States:
    """States in the words of one protocol; None for any.

    :raises ApiTypeError, ApiValueError: what cannot be a state of the topic
    """
    if state is None:
        return None
    states = [state] if isinstance(state, str) else state
    if not isinstance(states, Iterable):
        raise ApiTypeError(f"state: expected a state or several, got {type(state).__name__}")
    states = list(states)
    known = STATES.get(topic or "", ())
    if not states:
        raise ApiValueError("state: expected at least one, got none")
    for each in states:
        if not isinstance(each, str):
            raise ApiTypeError(f"state: expected texts, got {type(each).__name__}")
        if known and each not in known:
            near = did_you_mean(each, known, or_all=False)
            expected = ", ".join(known)
            raise ApiValueError(
                f"{topic}: state: expected one of {expected}, got {brief(each)}{near}"
            )
    return frozenset(map(plain, states))


def check_topic(topic: Any) -> str:
    """A topic; one that is not known may be a plugin's, unless it is a known one misspelt."""
    if not isinstance(topic, str) or not topic:
        raise ApiTypeError(f"topic: expected text, got {brief(topic)}")
    if topic not in CLASSES and one_slip_from(topic, CLASSES):
        near = did_you_mean(topic, CLASSES, or_all=False)
        raise ApiValueError(f"topic: no agent tells of {brief(topic)}{near}")
    return topic


def is_in(event: Event, states: States) -> bool:
    """Whether the record of an event is in one of the states, in either protocol's word."""
    return states is None or not states.isdisjoint(states_in(event.get))


class Handler(NamedTuple):
    """A function, and what it is called for.

    :param wallet: the identifier of a tenant's wallet, None for the agent's own, or `AnyWallet`
    """

    call: Call
    states: States
    wallet: Any
    again: bool = False

    def wants(self, event: Event) -> bool:
        wallet = self.wallet
        return (wallet is AnyWallet or wallet == event.wallet_id) and is_in(event, self.states)


class Registry:
    """All functions. Lists are replaced, never changed: events are handled meanwhile."""

    def __init__(self) -> None:
        self._by_topic: dict[str, tuple[Handler, ...]] = {}
        self._otherwise: tuple[Handler, ...] = ()
        self.on_gap: tuple[Call, ...] = ()
        self.on_attempt: tuple[Call, ...] = ()

    def add(self, topic: str | None, handler: Handler) -> None:
        """Call it for a topic, or for what no other is called for."""
        check_function(handler.call)
        if topic is None:
            self._otherwise += (handler,)
        else:
            self._by_topic[topic] = (*self._by_topic.get(topic, ()), handler)

    def wanting(self, event: Event) -> list[Handler]:
        """Those to call for an event."""
        found = [each for each in self._by_topic.get(event.topic, ()) if each.wants(event)]
        return found or [each for each in self._otherwise if each.wants(event)]


def check_function(call: Any) -> None:
    """Refuse what cannot be called, or would only give a coroutine."""
    if not callable(call):
        raise ApiTypeError(f"expected a function, got {type(call).__name__}")
    if inspect.iscoroutinefunction(call):
        raise ApiTypeError("expected a function, got one with 'async def', which nothing would run")
