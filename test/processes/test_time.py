"""Limits of time: whatever takes long counts, and each concerns its own exchange alone."""

from __future__ import annotations

import socket
import sys
import threading
import time
from typing import Any

import pytest

from support.processes.apart import FULL, Agent, apart, in_threads
from support.processes.hosts import Deaf, loopback, resolve_to


@apart()
def test_all_addresses_of_a_name_share_one_limit(agent: Agent) -> None:
    from acapy_client import ApiClient, ApiTimeoutError, Configuration

    with Deaf(5) as port:
        resolve_to([(loopback(number), port) for number in range(5)])
        for limit in (0.6, (0.6, 30)):
            with ApiClient(Configuration(f"http://agent.test:{port}", retries=0)) as client:
                began = time.monotonic()
                with pytest.raises(ApiTimeoutError):
                    client.call_api("POST", "/a/b", _request_timeout=limit)
                assert 0.5 < time.monotonic() - began < 2.5, limit


@apart()
def test_an_address_that_answers_is_found_behind_four_that_do_not(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration

    with Deaf(4) as port:
        deaf = [(loopback(number), port) for number in range(4)]
        resolve_to([*deaf, ("127.0.0.1", agent.port)])
        with ApiClient(Configuration(f"http://agent.test:{port}")) as client:
            answer = client.call_api("POST", "/connections/a", _request_timeout=5)
    assert answer == {"connection_id": "a"}
    assert agent.asked() == ["POST /connections/a"]


@apart()
def test_nothing_is_sent_after_a_lookup_a_hook_or_a_handshake_that_took_too_long(
    agent: Agent,
) -> None:
    from acapy_client import ApiClient, ApiTimeoutError, Configuration

    look_up = socket.getaddrinfo

    def slow_look_up(*args: Any, **kwargs: Any) -> Any:
        time.sleep(0.6)
        return look_up(*args, **kwargs)

    def is_late(configuration: Configuration) -> None:
        with ApiClient(configuration) as client, pytest.raises(ApiTimeoutError) as caught:
            client.call_api("POST", "/a/b", _request_timeout=0.3)
        assert not caught.value.in_doubt

    is_late(Configuration(agent.url, on_request=lambda _: time.sleep(0.6)))
    is_late(Configuration(agent.url, access_token=lambda: time.sleep(0.6) or "token"))
    socket.getaddrinfo = slow_look_up
    is_late(Configuration(agent.url))
    is_late(Configuration(agent.tls_url, ssl_ca_cert=agent.authority))
    socket.getaddrinfo = look_up
    with socket.create_server(("127.0.0.1", 0)) as mute:  # takes the connection, and that is all
        port = mute.getsockname()[1]
        is_late(Configuration(f"https://127.0.0.1:{port}", ssl_ca_cert=agent.authority))
    assert agent.asked() == []


@apart()
def test_endless_limits_switch_off_no_other(agent: Agent) -> None:
    from acapy_client import ApiClient, ApiTimeoutError, Configuration
    from acapy_client.apis import ConnectionApi

    api = ConnectionApi(ApiClient(Configuration(agent.url, retries=0)))
    for endless in ((5, 1e9), (1e9, 1e9), 1e9, sys.float_info.max, 10**400, None):
        try:
            api.get_connection("a", _request_timeout=endless)
        except ValueError as error:
            assert "_request_timeout" in str(error)
        began = time.monotonic()
        with pytest.raises(ApiTimeoutError):
            api.get_connection("silent", _request_timeout=0.2)
        assert time.monotonic() - began < 1.5
    for endless in (float("inf"), 1e300, threading.TIMEOUT_MAX * 2, None):
        assert api.get_connection.submit("b").get(endless).connection_id == "b"
        assert api.get_connection.submit("c").wait(endless)
    with pytest.raises(ApiTimeoutError):
        api.get_connection.submit("silent").get(0.1)


@apart(seconds=200)
def test_a_deadline_harms_no_other_call(agent: Agent) -> None:
    """Answers at the edge of it, each followed by a write on the connections that are kept."""
    from acapy_client import ApiClient, ApiTimeoutError, Configuration
    from acapy_client.apis import ConnectionApi

    calls = 60 if FULL else 6
    client = ApiClient(Configuration(agent.url, retries=0, connection_pool_maxsize=120))
    api = ConnectionApi(client)
    ends: list[str] = []

    def work(number: int) -> None:
        for call in range(calls):
            after = 0.3 + ((number * 7 + call * 3) % 13 - 6) / 1000
            try:
                api.get_connection(f"after-{after:.3f}", _request_timeout=0.3)
                ends.append("answer")
            except ApiTimeoutError:
                ends.append("late")
            name = f"w-{number}-{call}"
            answer = client.call_api("POST", f"/a/{name}", _request_timeout=60)
            assert answer == {"connection_id": name}

    in_threads(*(lambda number=number: work(number) for number in range(120)))
    assert len(ends) == 120 * calls
    assert {*ends} == {"answer", "late"}
    written = [each for each in agent.asked() if each.startswith("POST")]
    assert len(written) == len({*written}) == 120 * calls
