"""The events of all wallets, or of one: what can be asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from acapy_client.events._by_topic import ByTopic
from acapy_client.events._expected import Expected
from acapy_client.events._registry import AnyWallet, Handler, check_topic, states_of
from acapy_client.events._waiting import Stream

if TYPE_CHECKING:
    from acapy_client.events._events import Events

F = TypeVar("F", bound=Callable[..., object])


class View(ByTopic):
    """The events of all wallets, or of one."""

    _wallet: Any = AnyWallet

    def __init__(self, events: Events) -> None:
        self._events = events

    def otherwise(self, function: F) -> F:
        """Have a function called for each event for which no other is: ``@events.otherwise``."""
        self._events._registry.add(None, Handler(function, None, self._wallet))
        return function

    def _on(self, topic: str, state: Any, again: bool) -> Callable[[F], F]:
        states = states_of(check_topic(topic), state)

        def register(function: F) -> F:
            handler = Handler(function, states, self._wallet, bool(again))
            self._events._registry.add(topic, handler)
            return function

        return register

    def _expect(self, topic: str, state: Any, look_back: float) -> Expected[Any]:
        events, states = self._events, states_of(check_topic(topic), state)
        events._check_look_back(look_back)
        return Expected(events, topic, states, self._wallet, look_back)

    def _stream(self, topic: str | None, state: Any, look_back: float) -> Stream[Any]:
        if topic is not None:
            check_topic(topic)
        events, states = self._events, states_of(topic, state)
        events._check_look_back(look_back)
        return Stream(events, topic, states, self._wallet, look_back)


class WalletEvents(View):
    """What `Events.of` gives: the events of one wallet alone."""

    def __init__(self, events: Events, wallet_id: str | None) -> None:
        super().__init__(events)
        self._wallet = wallet_id
