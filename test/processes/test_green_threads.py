"""gevent and eventlet, whose patches come early, late, or when a client is in use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from support.processes.apart import FULL, Agent, apart
from support.processes.asking import api_for, ask

GREEN_THREADS = 500 if FULL else 40
# both have things of their own to say about late patches, and about newer Pythons
NO_WARNINGS = ("-W", "ignore")


def patched_by_gevent() -> Callable[..., Any]:
    """What starts a green thread, after the patch."""
    import gevent.monkey

    gevent.monkey.patch_all()
    return gevent.spawn


def patched_by_eventlet() -> Callable[..., Any]:
    import eventlet

    eventlet.monkey_patch()
    return eventlet.spawn


def apis_of(agent: Agent, size: int = 3) -> list[Any]:
    """One for each scheme."""
    return [api_for(agent, url, connection_pool_maxsize=size) for url in (agent.url, agent.tls_url)]


def calls(spawn: Callable[..., Any], *apis: Any) -> None:
    """Many green threads share few connections; limits hold; and nothing stands still meanwhile."""
    import time

    from acapy_client import ApiTimeoutError, ApiValueError

    results: list[int] = []

    def asks(number: int) -> None:
        results.extend(ask(api, f"green{number}", 3) for api in apis)

    turns = 0

    def turn() -> None:
        nonlocal turns
        while len(results) < GREEN_THREADS * len(apis):
            turns += 1
            time.sleep(0.001)

    spawned = [spawn(asks, number) for number in range(GREEN_THREADS)]
    spawned.append(spawn(turn))
    for each in spawned:
        wait = getattr(each, "get", None) or each.wait
        wait()
    assert results == [3] * GREEN_THREADS * len(apis)
    assert turns > 1
    for api in apis:
        assert api.get_connection.submit("background").get(20).connection_id == "background"
        with pytest.raises(ApiTimeoutError, match=r"0\.4 s"):
            api.get_connection("silent", _request_timeout=0.4)
        with pytest.raises(ApiTimeoutError, match=r"0\.4 s"):
            api.get_connection.submit("silent", _request_timeout=0.4).get(20)
        ask(api, "after")
        api.api_client.close()
        with pytest.raises(ApiValueError, match="closed"):
            ask(api, "closed")


@apart(*NO_WARNINGS, needs=("gevent",))
def test_gevent_patches_first(agent: Agent) -> None:
    spawn = patched_by_gevent()
    calls(spawn, *apis_of(agent))


@apart(*NO_WARNINGS, needs=("gevent",))
def test_gevent_patches_after_the_import(agent: Agent) -> None:
    import acapy_client.api_client  # noqa: F401  # what is tried here

    spawn = patched_by_gevent()
    calls(spawn, *apis_of(agent))


@apart(*NO_WARNINGS, needs=("gevent",))
def test_gevent_patches_after_a_client_was_made(agent: Agent) -> None:
    apis = apis_of(agent)
    spawn = patched_by_gevent()
    calls(spawn, *apis)


@apart(*NO_WARNINGS, needs=("gevent",))
def test_gevent_patches_after_a_client_was_used(agent: Agent) -> None:
    apis = apis_of(agent)
    for api in apis:
        ask(api, "first")
        assert api.get_connection.submit("background").get(20).connection_id == "background"
    spawn = patched_by_gevent()
    calls(spawn, *apis)


@apart(*NO_WARNINGS, needs=("gevent",))
def test_gevent_patches_all_but_tls_after_a_client_was_used(agent: Agent) -> None:
    import gevent.monkey

    (api, _) = apis_of(agent)
    ask(api, "first")
    gevent.monkey.patch_all(ssl=False)
    calls(gevent.spawn, api)


@apart(*NO_WARNINGS, needs=("eventlet",))
def test_eventlet_patches_first(agent: Agent) -> None:
    spawn = patched_by_eventlet()
    calls(spawn, *apis_of(agent))


@apart(*NO_WARNINGS, needs=("eventlet",))
def test_eventlet_patches_after_the_import(agent: Agent) -> None:
    import acapy_client.api_client  # noqa: F401  # what is tried here

    spawn = patched_by_eventlet()
    calls(spawn, *apis_of(agent))


@apart(*NO_WARNINGS, needs=("eventlet",))
def test_eventlet_patches_after_a_client_was_used(agent: Agent) -> None:
    apis = apis_of(agent)
    for api in apis:
        ask(api, "first")
    spawn = patched_by_eventlet()
    calls(spawn, *apis)


# --- events ---------------------------------------------------------------------------------------


def hears(spawn: Callable[..., Any]) -> None:
    """Webhooks and a websocket are heard, and waited for, while nothing stands still."""
    import json
    import time
    from http.client import HTTPConnection

    from acapy_client import Configuration
    from acapy_client.events import Events
    from support.events.telling import Listener, telling
    from support.server import Server

    def script(listener: Listener) -> None:
        listener.settings()
        listener.event("connections", {"connection_id": "by websocket", "state": "active"})
        listener.wait()

    def post(port: int, number: int) -> int:
        connection = HTTPConnection("127.0.0.1", port)
        said = json.dumps({"connection_id": f"c{number}", "state": "request"})
        connection.request("POST", "/topic/connections/", said)
        status = connection.getresponse().status
        connection.close()
        return status

    turns = 0

    def turn() -> None:
        nonlocal turns
        while not events.wait_closed(0):
            turns += 1
            time.sleep(0.001)

    seen: set[str] = set()
    with Server(default=telling(script)) as agent, Events(Configuration(agent.url)) as events:
        events.on("connections")(lambda event: seen.add(event.connection_id))
        spawn(turn)
        with events.serve() as serving, events.expect("connections", state="active") as expected:
            with events.listen():
                assert expected.event(timeout=20).id == "by websocket"
            posted = [spawn(post, serving.port, number) for number in range(GREEN_THREADS)]
            answers = [(getattr(each, "get", None) or each.wait)() for each in posted]
            assert answers == [204] * GREEN_THREADS
            deadline = time.monotonic() + 20
            while len(seen) <= GREEN_THREADS and time.monotonic() < deadline:
                time.sleep(0.01)
    assert seen == {"by websocket", *(f"c{number}" for number in range(GREEN_THREADS))}
    assert events.counts.handled == GREEN_THREADS + 1
    assert turns > 1


@apart(*NO_WARNINGS, needs=("gevent", "websockets"))
def test_events_where_gevent_patches_first(agent: Agent) -> None:
    hears(patched_by_gevent())


@apart(*NO_WARNINGS, needs=("gevent", "websockets"))
def test_events_where_gevent_patches_after_the_import(agent: Agent) -> None:
    import acapy_client.events._events  # noqa: F401  # what is tried here

    hears(patched_by_gevent())


@apart(*NO_WARNINGS, needs=("eventlet", "websockets"))
def test_events_where_eventlet_patches_first(agent: Agent) -> None:
    hears(patched_by_eventlet())


@apart(*NO_WARNINGS, needs=("eventlet", "websockets"))
def test_events_where_eventlet_patches_after_the_import(agent: Agent) -> None:
    import acapy_client.events._events  # noqa: F401  # what is tried here

    hears(patched_by_eventlet())
