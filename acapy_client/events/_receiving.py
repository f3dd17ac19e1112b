"""A webhook, whichever way it comes: what is asked of it, how it is counted and answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import responses
from typing import TYPE_CHECKING, Any, NamedTuple

from acapy_client.events._parsing import event_of
from acapy_client.events._webhooks import (
    Headers,
    Refused,
    WebhookKey,
    check_key,
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


class Receiver:
    """Takes the webhooks that have a key.

    :param key: as `Events.serve` has it
    """

    def __init__(self, events: Events, key: WebhookKey | None) -> None:
        check_key(key)
        self._events, self._key = events, key

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
        with self.counted():
            topic = topic_of(path)
            wallet_id = wallet_of(headers, self._key) or wallet_id
            payload = payload_of(body, events.max_size, events.configuration.json)
        event = event_of(topic, payload, wallet_id, events._clients)
        return event, events._offer(event, body)

    @property
    def blocks(self) -> bool:
        """Whether `take` talks to a hub."""
        return self._events._has_hub

    @contextmanager
    def reading(self, method: str) -> Iterator[None]:
        """While the body of a request is read: what is refused then is counted, too.

        :raises Refused: 405, another method than POST
        """
        with self.counted():
            if method != "POST":
                raise Refused(405, "webhook: expected POST")
            yield

    def answer(self, method: str, path: str, headers: Headers, body: Callable[[], bytes]) -> Answer:
        """What a request is answered, once its event is queued, or handled where that is asked for.

        :param body: reads it
        """
        try:
            with self.reading(method):
                content = body()
            _, handled = self.take(path, content, headers)
        except Refused as refused:
            return refusal(refused)
        return Answer(204) if handled is None else outcome(handled.result())

    @contextmanager
    def counted(self) -> Iterator[None]:
        """While it is looked at what came: what is refused is counted."""
        try:
            yield
        except Refused:
            self._events._count("refused")
            raise


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
