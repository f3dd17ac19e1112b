"""Signal and log handlers that make calls of their own, and garbage, in the middle of a call."""

from __future__ import annotations

import contextvars
import gc
import logging
import signal
import socket
from typing import Any

import pytest

from support.processes.apart import Agent, apart


def client_of(agent: Agent) -> Any:
    from acapy_client import ApiClient, Configuration

    return ApiClient(Configuration(agent.url, connection_pool_maxsize=2))


class Inner:
    """A read within another call, by the client that it is given."""

    def __init__(self, client: Any) -> None:
        from acapy_client.apis import ConnectionApi

        self.api = ConnectionApi(client)
        self.count = 0
        self._is_reading = False

    def __call__(self, *_: object) -> None:
        if self._is_reading:  # a handler of its own read's lines
            return
        self._is_reading = True
        self.count += 1
        name = f"inner-{self.count}"
        assert self.api.get_connection(name).connection_id == name
        self._is_reading = False


def writes_once(agent: Agent, inner: Inner, *clients: Any) -> None:
    """A write that is answered, one that breaks, one out of time: each is on the wire once."""
    from acapy_client import ApiConnectionError, ApiTimeoutError

    first, second, third = clients
    assert first.call_api("POST", "/a/after-0.3") == {"connection_id": "after-0.3"}
    with pytest.raises(ApiConnectionError) as broken:
        second.call_api("POST", "/a/broken")
    with pytest.raises(ApiTimeoutError) as late:
        third.call_api("POST", "/a/after-0.8", _request_timeout=0.4)
    assert broken.value.in_doubt
    assert late.value.in_doubt
    count, asked = inner.count, agent.asked()
    assert [each for each in asked if each.startswith("POST")] == [
        "POST /a/after-0.3",
        "POST /a/broken",
        "POST /a/after-0.8",
    ]
    assert [each for each in asked if each.startswith("GET")] == [
        f"GET /connections/inner-{number + 1}" for number in range(count)
    ]
    assert count > 3


@apart()
def test_a_signal_handler_calls_while_a_write_waits_for_its_answer(agent: Agent) -> None:
    writer = client_of(agent)
    for within in (client_of(agent), writer):
        inner = Inner(within)
        inner()  # imports what a first call needs
        signal.signal(signal.SIGALRM, inner)
        signal.setitimer(signal.ITIMER_REAL, 0.05, 0.1)
        try:
            writes_once(agent, inner, writer, writer, writer)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


@apart()
def test_a_signal_handler_calls_while_a_write_looks_up_its_host(agent: Agent) -> None:
    inner = Inner(client_of(agent))
    inner()  # keeps its connection
    signal.signal(signal.SIGALRM, inner)
    look_up = socket.getaddrinfo

    def looks_up(*args: Any, **kwargs: Any) -> Any:
        signal.raise_signal(signal.SIGALRM)
        return look_up(*args, **kwargs)

    socket.getaddrinfo = looks_up
    writes_once(agent, inner, *(client_of(agent) for _ in range(3)))


@apart()
def test_a_log_handler_calls_at_each_line_of_urllib3(agent: Agent) -> None:
    inner = Inner(client_of(agent))
    inner()
    handler = logging.Handler()
    handler.emit = inner
    logger = logging.getLogger("urllib3")
    logger.setLevel(logging.DEBUG)
    logger.addHandler(handler)
    writes_once(agent, inner, *(client_of(agent) for _ in range(3)))


@apart()
def test_garbage_that_is_collected_as_a_call_ends_closes_its_connections(agent: Agent) -> None:
    """Python up to 3.11 collects wherever memory is taken, also while a context changes."""
    from acapy_client._exchange import Exchange, current
    from acapy_client._limits import ENDLESS, Limits

    others = [contextvars.ContextVar[int](f"other {number}") for number in range(20)]
    for number, other in enumerate(others):
        other.set(number)
    gc.disable()
    for further in range(40):  # things that are made until garbage is collected
        garbage = [client_of(agent)]
        garbage.append(garbage)  # type: ignore[arg-type]  # a cycle
        garbage[0].call_api("GET", "/connections/kept")
        del garbage
        with Exchange(Limits(), ENDLESS) as exchange:
            assert current() is exchange
            gc.set_threshold(gc.get_count()[0] + further)
            gc.enable()
        gc.disable()
        assert current() is None
        gc.collect()
