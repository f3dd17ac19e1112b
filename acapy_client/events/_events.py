"""The events of one agent: who is to be told, and every way in."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from acapy_client._arguments import public
from acapy_client._masking import brief, shown_url
from acapy_client._typing import Self
from acapy_client.api_client import ApiClient
from acapy_client.configuration import Configuration
from acapy_client.events._clients import Clients, ForWallet
from acapy_client.events._event import Event
from acapy_client.events._over_hub import OverHub
from acapy_client.events._process import Counts, Handled, Process
from acapy_client.events._receiving import Receiver
from acapy_client.events._registry import (
    Registry,
    check_function,
)
from acapy_client.events._views import View, WalletEvents
from acapy_client.events._waiting import Sink, Watch
from acapy_client.events._webhooks import Headers, WebhookKey
from acapy_client.exceptions import ApiTypeError, ApiValueError

if TYPE_CHECKING:
    from acapy_client.events._server import Serving
    from acapy_client.events._socket import Listening
    from acapy_client.hub import Hub

F = TypeVar("F", bound=Callable[..., object])

_MAX_SIZE = 4 * 1_048_576  # bytes
_TICK = 0.5  # seconds between two looks at Ctrl-C, where a wait hides it


class Events(View, OverHub):
    """What one agent tells. Nothing is opened or started before a way in is.

    A context manager: leaving it closes all.

    :param configuration: how the agent is reached; by default `Configuration.get_default_copy`
    :param workers: the most threads that functions are called in; events of one record are handled
        one at a time
    :param queue_size: the most events that wait for them
    :param max_size: the most bytes of an event
    :param clients: gives the client of a tenant by the identifier of its wallet, for `Event.fetch`
    :param hub: what the processes of a fleet share: its URL (``redis://…``,
        ``postgresql://…``), or a `acapy_client.hub.Hub`. Then any process takes webhooks, all hear
        what one received, and functions are called where `work` runs
    :param look_back: the most seconds before its beginning that somebody who waits can ask for; a
        process that waits keeps what it hears so long, 10,000 events at most
    """

    @public
    def __init__(
        self,
        configuration: Configuration | None = None,
        *,
        workers: int = 8,
        queue_size: int = 10_000,
        max_size: int = _MAX_SIZE,
        clients: ForWallet | None = None,
        hub: str | Hub | None = None,
        look_back: float = 60.0,
    ) -> None:
        super().__init__(self)
        if configuration is None:
            configuration = Configuration.get_default_copy()
        elif not isinstance(configuration, Configuration):
            got = type(configuration).__name__
            raise ApiTypeError(f"configuration: expected Configuration, got {got}")
        given = {"workers": workers, "queue_size": queue_size, "max_size": max_size}
        for name, value in given.items():
            if isinstance(value, bool) or not isinstance(value, int) or value < 1:
                raise ApiValueError(f"{name}: expected a number from 1 on, got {brief(value)}")
        if clients is not None:
            check_function(clients)
        self._use_hub(hub, look_back)
        self.configuration: Configuration = configuration.copy()
        self.configuration.check()
        self.max_size = max_size
        self._clients = Clients(self.configuration, clients)
        self._registry = Registry()
        self._sizes = workers, queue_size
        self._process = Process(*self._sizes)

    def __repr__(self) -> str:
        return f"<Events of {shown_url(self.configuration.host)}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    # --- who is told -----------------------------------------------------------------------------

    def on_gap(self, function: F) -> F:
        """Have a function called with a `Gap` when events may have been lost."""
        check_function(function)
        self._registry.on_gap += (function,)
        return function

    def on_attempt(self, function: F) -> F:
        """Have a function called with an `Attempt` when functions were called for an event.

        For metrics, where `work` runs, in the thread that handles events.
        """
        check_function(function)
        self._registry.on_attempt += (function,)
        return function

    def of(self, wallet_id: str | None) -> WalletEvents:
        """The events of one tenant's wallet; None for the agent's own."""
        if wallet_id is not None and not isinstance(wallet_id, str):
            raise ApiTypeError(f"wallet_id: expected text, got {type(wallet_id).__name__}")
        return WalletEvents(self, wallet_id)

    @property
    def counts(self) -> Counts:
        """What became of events so far, in this process."""
        return self._here().counts

    # --- ways in ---------------------------------------------------------------------------------

    def listen(self, *, timeout: float | None = 30.0) -> Listening:
        """Listen to the agent's websocket, in a thread, until the `Listening` is left or closed.

        It is opened before this returns, and again whenever it breaks.

        :param timeout: seconds for the first time
        :raises ApiConnectionError, ApiTimeoutError: there is no agent
        :raises UnauthorizedException: the agent tells nothing to who has not the right key
        :raises RuntimeError: ``acapy-client-sync[events]`` is not installed
        """
        from acapy_client.events._socket import Listening

        self._check_open()
        return Listening(self, timeout)

    def serve(
        self, host: str = "127.0.0.1", port: int = 0, *, key: WebhookKey | None = None
    ) -> Serving:
        """Take webhooks at a port of this process, in threads: for scripts and tests.

        ``Serving.url`` is what to give to the agent as ``--webhook-url``.

        :param port: 0 for a free one
        :param key: that the agent sends (behind ``#`` in the URL that it was given), or a function
            from the identifier of a wallet to its key; None takes webhooks from anybody
        :raises OSError: the port is taken
        """
        from acapy_client.events._server import Serving

        self._check_open()
        return Serving(self, host, port, Receiver(self, key))

    def wsgi(self, *, key: WebhookKey | None = None) -> Any:
        """A WSGI application that takes webhooks, to be mounted anywhere.

        :param key: as `serve` has it
        """
        from acapy_client.events._wsgi import application

        return application(Receiver(self, key))

    def asgi(self, *, key: WebhookKey | None = None) -> Any:
        """An ASGI application that takes webhooks, to be mounted anywhere.

        :param key: as `serve` has it
        """
        from acapy_client.events._asgi import application

        return application(Receiver(self, key))

    def receive(
        self,
        path_or_topic: str,
        body: bytes | str,
        headers: Headers = (),
        *,
        key: WebhookKey | None = None,
        wallet_id: str | None = None,
    ) -> Event:
        """Take one event that came any other way: through a view of your own, or a queue.

        Returns once it is queued; functions declared with ``again=True`` have been called then,
        unless this is called by a function that handles an event: they wait for their turn.

        :param body: the bytes that came
        :param headers: that came with them: the key, and whose wallet it is
        :param key: as `serve` has it
        :param wallet_id: whose event it is, where you know it otherwise
        :raises Refused: it is not taken; ``status`` says what to answer
        :raises Exception: what a function declared with ``again=True`` raised
        """
        event, handled = Receiver(self, key).take(path_or_topic, body, headers, wallet_id)
        if handled is not None and (error := handled.result()) is not None:
            raise error
        return event

    def receive_queue(self, message: bytes | str | Mapping[str, Any]) -> Event:
        """Take one message of the agent's plugins redis_events, kafka_events or nats_events.

        Whoever can write to that queue is believed. Returns as `receive` does.

        :param message: as it came, or decoded
        :raises Refused: it is not taken: 400, it is no such message; 503, try again later
        :raises Exception: what a function declared with ``again=True`` raised
        """
        from acapy_client.events._queues import queued

        with Receiver(self, None).counting:
            told = queued(message, self.max_size, self.configuration.json)
        return self.receive(told.topic, json.dumps(told.payload), wallet_id=told.wallet_id)

    # --- the end ---------------------------------------------------------------------------------

    def wait_closed(self, timeout: float | None = None) -> bool:
        """Wait until the events are closed; gives whether they are.

        :param timeout: seconds to wait; None for ever
        :raises ApiException: what ended the listening, such as a key that is no longer valid
        """
        here = self._here()
        deadline = None if timeout is None else time.monotonic() + timeout
        while not here.closed.is_set() and here.error is None:
            left = _TICK if deadline is None else min(_TICK, deadline - time.monotonic())
            if left <= 0:
                break
            here.closed.wait(left)
        if here.error is not None:
            raise here.error
        return here.closed.is_set()

    def close(self, wait: float = 5.0) -> None:
        """End all ways in at once, and what waits for events; final.

        :param wait: seconds for events that are queued; what is left then is counted
        """
        self._here().close(wait)
        self._clients.close()

    # --- what the ways in, and those who wait, call -----------------------------------------------

    def _offer(self, event: Event, body: Any = None, wait: bool = False) -> Handled | None:
        """
        :param body: what its payload was read from, where it is there
        """
        if not self._has_hub:
            return self._here().offer(event, self._registry, wait)
        if body is None:
            body = json.dumps(event.payload)
        if isinstance(body, str):
            body = body.encode("utf-8", "surrogatepass")
        self._shared().publish(event, bytes(body), wait)
        return None

    def _gap(self, since: float) -> None:
        self._here().gap(since, self._registry)
        if self._has_hub:
            self._shared().tell_gap(since)

    def _count(self, what: str) -> None:
        self._here().count(what)

    def _opened(self, way: Any) -> None:
        self._here().opened(way)

    def _ended(self, way: Any, error: BaseException | None = None) -> None:
        self._here().ended(way, error)

    def _add(self, sink: Sink) -> None:
        self._check_open()
        if self._has_hub:
            self._shared().add(sink)
        else:
            self._here().add(sink)

    def _before(self, sink: Sink, text: str) -> list[Event]:
        return self._shared().before(sink, text) if self._has_hub else []

    def _drop(self, sink: Sink) -> None:
        self._here().drop(sink)

    @property
    def connected(self) -> bool:
        """Whether a websocket is open now, so that every event comes here."""
        return self._here().connected

    def _watch(self, topic: str, identifier: str, by: str = "") -> Watch:
        """
        :param by: the field of events that holds the identifier; empty for that of the topic
        """
        return Watch(self, topic, identifier, by)

    def _used_by(self, client: ApiClient) -> None:
        """A client of the agent that is there anyway."""
        self._clients.use(client)

    def _here(self) -> Process:
        if self._process.pid != os.getpid():
            self._process = Process(*self._sizes)
        return self._process

    def _check_open(self) -> None:
        if self._here().closed.is_set():
            raise ApiValueError("these Events are closed")
