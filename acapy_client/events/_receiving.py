"""A webhook, whichever way it comes: what is asked of it, how it is counted and answered."""

from __future__ import annotations

from collections.abc import Callable
from http.client import responses
from typing import TYPE_CHECKING, Any, NamedTuple

from acapy_client.events._parsing import event_of
from acapy_client.events._webhooks import (
    Headers,
    Refused,
    WebhookKey,
    check_key,
    check_method,
    payload_of,
    topic_of,
    wallet_of,
)

if TYPE_CHECKING:
    from acapy_client.events._event import Event
    from acapy_client.events._events import Events
    from acapy_client.events._process import Handled


class Answer(NamedTuple):
    """What a webhook is answered.

    :param text: for people; empty where nothing went wrong
    """

    status: int
    text: str = ""

    @property
    def line(self) -> str:
        return f"{self.status} {responses.get(self.status, 'Refused')}"


class _Counting:
    """While a webhook is looked at: what is refused then is counted."""

    def __init__(self, events: Events) -> None:
        self._events = events

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, Refused):
            self._events._count("refused")


class Receiver:
    """Takes the webhooks that have a key.

    :param key: as `Events.serve` has it
    :ivar counting: the context in which a request is read
    """

    def __init__(self, events: Events, key: WebhookKey | None) -> None:
        check_key(key)
        self._events, self._key = events, key
        self.counting: _Counting = _Counting(events)

    @property
    def max_size(self) -> int:
        """The most bytes of a body."""
        return self._events.max_size

    def take(
        self, path: str, body: Any, headers: Headers, wallet_id: str | None = None
    ) -> tuple[Event, Handled | None]:
        """The event of a webhook, queued or given to the hub, and what to wait for before it is
        answered.

        :raises Refused: it is not taken
        """
        events = self._events
        with self.counting:
            topic = topic_of(path)
            wallet_id = wallet_of(headers, self._key) or wallet_id
            payload = payload_of(body, events.max_size, events.configuration.json)
        event = event_of(topic, payload, wallet_id, events._clients)
        return event, events._offer(event, body)

    @property
    def blocks(self) -> bool:
        """Whether `take` talks to a hub."""
        return self._events._has_hub

    def answer(self, method: str, path: str, headers: Headers, body: Callable[[], bytes]) -> Answer:
        """What a request is answered, once its event is queued, or handled where that is asked for.

        :param body: reads it
        """
        try:
            with self.counting:
                check_method(method)
                content = body()
            _, handled = self.take(path, content, headers)
        except Refused as refused:
            return refusal(refused)
        return Answer(204) if handled is None else outcome(handled.result())


def refusal(refused: Refused) -> Answer:
    """The answer to a webhook that is not taken."""
    return Answer(refused.status, f"{refused}\n")


def outcome(error: BaseException | None) -> Answer:
    """The answer to a webhook that was handled.

    :param error: that a function raised, which wants the event again
    """
    if error is None:
        return Answer(204)
    return refusal(error) if isinstance(error, Refused) else Answer(500, "a function failed\n")
