"""The hub on Redis: what it does besides the contract, and what it says of its server."""

from __future__ import annotations

import threading
from functools import partial
from typing import Any

import pytest

from acapy_client import Configuration
from acapy_client.events import Events
from acapy_client.exceptions import ApiTypeError, ApiValueError
from acapy_client.hub import Delivery, HubError, hub_of
from acapy_client.testing._hub_journal import Journal, event, following, until, working
from acapy_client.testing.hub_contract import who_stops_hands_over
from support.engines import RedisServer
from support.needs import need
from support.server import Server, answer


@pytest.fixture(autouse=True)
def _redis() -> None:
    need("hub", "redis")


def hub_on(server: RedisServer | str, name: str = "acapy", **options: Any) -> Any:
    from acapy_client.hub.redis import RedisHub

    return RedisHub(getattr(server, "url", server), name, **options)


def commands(server: RedisServer, *command: str) -> Any:
    import redis

    with redis.Redis.from_url(server.url) as client:
        return client.execute_command(*command)


# --- what it says of its server ------------------------------------------------------------------


def test_what_is_dangerous_is_said(caplog: pytest.LogCaptureFixture) -> None:
    options = ("--appendonly", "no", "--maxmemory-policy", "allkeys-lru")
    with RedisServer(*options) as server:
        hub = hub_on(server)
        assert not caplog.messages
        for number in range(2):
            hub.publish(event("record", number))
        commands(server, "config", "set", "appendonly", "yes")
        commands(server, "config", "set", "maxmemory-policy", "noeviction")
        said = list(caplog.messages)
        caplog.clear()
        hub_on(server).publish(event("record", 2))
    place = f"hub: redis://127.0.0.1:{server.port}/0: "
    assert said == [
        f"{place}appendonly is off: if it ends, the events that are not handled yet may be lost,"
        " and the leases: set appendonly yes",
        f"{place}maxmemory-policy is allkeys-lru: with its memory full it drops events without a"
        " word: set maxmemory-policy noeviction",
    ]
    assert not caplog.messages


def test_a_password_is_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    with RedisServer("--requirepass", "open sesame") as server:
        place = f"127.0.0.1:{server.port}/0"
        hub = hub_of(f"redis://:open%20sesame@{place}?name=issuer")
        assert repr(hub) == f"<RedisHub issuer at redis://***@{place}>"
        hub.publish(event("record", 0))
        wrong = hub_on(f"redis://user:knock-knock@{place}")
        with pytest.raises(HubError) as caught:
            wrong.publish(event("record", 1))
    said = f"{caught.value} {caught.value!r} {caplog.text}"
    assert "WRONGPASS" in said or "invalid username-password" in said
    assert "knock" not in said
    assert "sesame" not in said


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        (("http://localhost",), ApiValueError, "url: Redis URL must specify"),
        (("redis://localhost/0", "a{b}"), ApiValueError, "name: expected 1 to 64 letters"),
        (("redis://localhost/0", 3), ApiTypeError, "name: expected text, got int"),
        ((b"redis://localhost/0",), ApiTypeError, "url: expected text, got bytes"),
    ],
)
def test_what_cannot_be(given: tuple[Any, ...], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        hub_on(*given)


def test_one_that_is_full() -> None:
    with RedisServer("--maxmemory", "4mb") as server:
        hub, taken = hub_on(server), []

        def fill() -> None:
            while len(taken) < 1000:
                hub.publish(event("record", len(taken), bytes(20_000)))
                taken.append(1)

        with pytest.raises(HubError, match="command not allowed when used memory"):
            fill()
        journal = Journal()
        with following(hub) as heard, working(hub, journal.handler("one")):
            until(lambda: journal.ended(len(taken)), "what was taken was not handled")
        assert not heard.gaps


def test_who_stops_leaves_nothing_to_his_lease(redis_server: RedisServer) -> None:
    """It would be waited for longer than others may take to go on."""
    who_stops_hands_over(partial(hub_on, redis_server, lease=30.0))


# --- its data ------------------------------------------------------------------------------------


def test_data_that_is_deleted(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """Who waits asks the agent, who handles says what is lost and goes on."""
    journal = Journal()
    record = {"connection_id": "c", "state": "active", "updated_at": "1"}
    with (
        RedisServer() as redis,
        Events(Configuration(server.url, timeout=10), hub=redis.url) as events,
        events.expect("connections", state="active").where(connection_id="c") as expected,
        working(hub_on(redis), journal.handler("one")),
    ):
        hub_on(redis).publish(event("record", 0))
        until(lambda: journal.ended(1), "not handled")
        server.answers.append(answer({"results": [record]}))
        commands(redis, "flushall")
        assert expected.event(60).id == "c"
        hub_on(redis).publish(event("record", 1))
        until(lambda: journal.ended(2), "not handled")
    assert "hub: following: events may be missing: its data was deleted" in caplog.text
    assert "and with it went the events that were not handled: set appendonly yes" in caplog.text


def test_what_is_handled_does_not_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """For longer than others look back; what is not handled does."""
    monkeypatch.setattr("acapy_client.hub._redis_following.KEPT", 0.5)
    monkeypatch.setattr("acapy_client.hub._redis_working._UPKEEP", 1.0)
    journal, stays = Journal(), threading.Event()

    def handle(delivery: Delivery) -> None:
        if delivery.envelope.id == "stays.0":
            stays.wait(60)
        journal.handler("one")(delivery)

    with RedisServer() as redis, working(hub_on(redis), handle):
        hub = hub_on(redis)
        hub.publish(event("stays", 0))
        for number in range(500):
            hub.publish(event(f"record-{number % 50}", number))
        until(lambda: journal.ended(500), "not handled")

        def kept() -> int:
            return sum(commands(redis, "xlen", stream) for stream in hub._engine.streams)

        # those behind the one that stays, in its stream
        until(lambda: kept() < 100, "what is handled is kept")
        assert hub.numbers().backlog == 1
        stays.set()
        # the last one of each stream stays, and says how far it was read
        until(lambda: kept() <= len(hub._engine.streams), "what came behind it is kept")
    assert journal.ended(501)
