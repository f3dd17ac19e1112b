"""What agents' plugins write to queues, in their three formats: the same events as webhooks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from acapy_client import Configuration
from acapy_client.events import ConnectionEvent, Event, Events, Refused
from acapy_client.hub import MemoryHub

WALLET = "5a1cd3cf-4bcd-4ac8-ae5a-7cf79a9bd5e4"
RECORD = {"connection_id": "c", "state": "active", "updated_at": "2026-01-01T00:00:01.123456Z"}


def told(topic: str, payload: Any, wallet_id: str = "base", category: str | None = None) -> Any:
    """What all three plugins write of an event."""
    return {
        "wallet_id": wallet_id,
        "state": payload.get("state"),
        "topic": topic,
        "category": category,
        "payload": payload,
    }


def by_redis(told: Any) -> Any:
    own = told["wallet_id"] == "base"
    return {"payload": told, "metadata": {} if own else {"x-wallet-id": told["wallet_id"]}}


def by_kafka(told: Any) -> Any:
    return told


def by_nats(told: Any) -> Any:
    return {"payload": told, "metadata": {"time_ns": 1_767_225_601_000_000_000, "origin": "Agent"}}


FORMATS = [by_redis, by_kafka, by_nats]


@pytest.fixture
def events() -> Iterator[Events]:
    with Events(Configuration("http://127.0.0.1:1"), hub=MemoryHub()) as events:
        yield events


@pytest.mark.parametrize("written", FORMATS)
@pytest.mark.parametrize("wallet", ["base", WALLET])
def test_a_record(events: Events, written: Callable[[Any], Any], wallet: str) -> None:
    message = written(told("acapy::record::connections::active", RECORD, wallet, "connections"))
    event = events.receive_queue(json.dumps(message).encode())
    assert isinstance(event, ConnectionEvent)
    assert event.connection_id == "c"
    assert event.wallet_id == (None if wallet == "base" else wallet)
    assert event.payload == RECORD
    # each is written twice, and the webhook may tell of it, too
    events.receive_queue(message)
    events.receive("connections", json.dumps(RECORD), wallet_id=event.wallet_id)
    assert isinstance(events.hub, MemoryHub)
    assert events.hub.numbers().backlog == 1


@pytest.mark.parametrize(
    ("topic", "category", "expected"),
    [
        ("acapy::record::connections", "connections", "connections"),
        ("acapy::record::issue_credential_v2_0::done", None, "issue_credential_v2_0"),
        ("acapy::record::a-plugins::done", "a-plugins", "a-plugins"),
        ("acapy::webhook::drpc_request", None, "drpc_request"),
        ("acapy::webhook::a-plugins", "webhook", "a-plugins"),
        ("acapy::basicmessage::received", None, "basicmessages"),
        ("acapy::problem_report", None, "problem_report"),
        ("acapy::ping::received", None, "ping"),
        ("acapy::ping::response_received", None, "ping"),
        ("acapy::actionmenu::received", None, "actionmenu"),
        ("acapy::actionmenu::get-active-menu", None, "get-active-menu"),
        ("acapy::actionmenu::perform-menu-action", None, "perform-menu-action"),
        ("acapy::keylist::updated", None, "keylist"),
        ("acapy::revocation-notification::received", None, "revocation-notification"),
        ("acapy::revocation-notification-v2::received", None, "revocation-notification-v2"),
        ("acapy::forward::received", None, "forward"),
        (
            "acapy::outbound-message::queued_for_delivery",
            None,
            "acapy::outbound-message::queued_for_delivery",
        ),
        ("anoncreds::revocation-list::finished", None, "anoncreds::revocation-list::finished"),
    ],
)
def test_topics_of_the_agents_bus(
    events: Events, topic: str, category: str | None, expected: str
) -> None:
    event = events.receive_queue(by_redis(told(topic, {"a": 1}, WALLET, category)))
    assert event.topic == expected
    assert event.known is (expected in type(event).topics)
    assert event.wallet_id == WALLET


def test_without_a_hub_it_is_queued() -> None:
    seen: list[Event] = []
    with Events(Configuration("http://127.0.0.1:1")) as events:
        events.on("connections", again=True)(seen.append)
        for _ in range(2):
            events.receive_queue(by_kafka(told("acapy::record::connections::active", RECORD)))
    assert [event.id for event in seen] == ["c"]


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (b"no JSON", "the body is no JSON"),
        (b"[]", "queue: message: expected an object, got list"),
        ({"metadata": {}}, "queue: payload: expected an object, got NoneType"),
        ({"payload": {"wallet_id": "base"}}, "queue: topic: expected one, as the agents' plugins"),
        ({"topic": "acapy::x"}, "queue: payload: expected one, as the agents' plugins write it"),
        ({"topic": 3, "payload": {}}, "queue: topic: expected text, got 3"),
    ],
)
def test_what_is_no_such_message(events: Events, message: Any, said: str) -> None:
    with pytest.raises(Refused, match=said) as refused:
        events.receive_queue(message)
    assert refused.value.status == 400
    assert events.counts.refused == 1
