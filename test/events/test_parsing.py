"""From what agents send to typed events: nothing is lost, nothing is an error."""

from __future__ import annotations

import json
import pickle
from importlib import import_module
from typing import Any

import pytest

from acapy_client.events import (
    ConnectionEvent,
    CredentialExchangeEvent,
    Event,
    Events,
    MessageEvent,
    OutOfBandEvent,
    PluginEvent,
    PresentationExchangeEvent,
    Refused,
)
from acapy_client.events._classes import CLASSES, STATES
from acapy_client.events._parsing import event_of, frame_of
from acapy_client.exceptions import ApiKeyError, ApiTypeError, ApiValueError
from acapy_client.models import ConnRecord
from support.events.captured import RELEASES, messages, webhooks

WEBHOOKS = "webhooks", "webhooks-second", "mt-webhooks-both"
MESSAGES = "ws", "ws-bob", "mt-ws-header_key"


@pytest.mark.parametrize("version", RELEASES)
@pytest.mark.parametrize("name", WEBHOOKS)
def test_captured_webhooks_load_and_dump_equal(events: Events, version: str, name: str) -> None:
    deliveries = webhooks(version, name)
    for each in deliveries:
        event = events.receive(each.path, each.raw, each.headers)
        assert event.payload == each.body
        assert event.known
        assert event.topic in each.path
        assert event.record.to_wire() == each.body
    assert events.counts.received == len(deliveries) > 0


@pytest.mark.parametrize("version", RELEASES)
@pytest.mark.parametrize("name", MESSAGES)
def test_captured_messages_load_and_dump_equal(version: str, name: str) -> None:
    topics = set()
    for said in messages(version, name):
        frame = frame_of(json.dumps(said).encode(), "auto")
        assert frame is not None
        if said["topic"] in ("settings", "ping"):
            assert frame.topic is None
            assert frame.authenticated is True
            continue
        event = event_of(frame.topic or "", frame.payload, frame.wallet_id)
        assert event.record.to_wire() == said["payload"]
        assert event.wallet_id == said.get("wallet_id")
        topics.add(event.topic)
    assert {"connections", "out_of_band"} <= topics


def test_a_sign_of_life_is_no_event_of_a_ping() -> None:
    life = frame_of(b'{"topic": "ping", "authenticated": false}', "auto")
    assert life is not None
    assert (life.topic, life.authenticated) == (None, False)
    ping = frame_of(b'{"topic": "ping", "payload": {"state": "received"}}', "auto")
    assert ping is not None
    assert ping.topic == "ping"


@pytest.mark.parametrize(
    "payload", ["text", ["array"], 5, None, {}, {"no": "state"}, {"state": 5}, {"state": None}]
)
@pytest.mark.parametrize("topic", ["connections", "my-plugin", "ping", "log-entry"])
def test_any_payload_of_any_topic_is_an_event(events: Events, topic: str, payload: Any) -> None:
    event = events.receive(f"/hooks/topic/{topic}/", json.dumps(payload).encode())
    assert event.payload == payload
    assert event.topic == topic
    assert event.state is None
    assert event.id is None
    assert event.known == (topic != "my-plugin")
    assert repr(event)


def test_an_event_is_of_the_class_of_its_topic(events: Events) -> None:
    payload = {"connection_id": "c1", "state": "active", "their_label": "Bob", "new": 1}
    event = events.receive("connections", json.dumps(payload))
    assert isinstance(event, ConnectionEvent)
    assert event.connection_id == "c1"
    assert event.alias is None
    assert isinstance(event.record, ConnRecord)
    assert event.record.their_label == "Bob"
    assert event.record["new"] == 1
    assert not event.thin


def test_an_event_without_its_identifier_says_so(events: Events) -> None:
    event = events.receive("connections", "{}")
    assert isinstance(event, ConnectionEvent)
    with pytest.raises(ApiKeyError, match="connections: connection_id is absent"):
        _ = event.connection_id
    with pytest.raises(ApiValueError, match="no connection_id to fetch by"):
        event.fetch()


def test_a_thin_event_is_no_whole_record(events: Events) -> None:
    payload = {"pres_ex_id": "p1", "state": "done", "verified": "true", "by_format": {"pres": {}}}
    event = events.receive("present_proof_v2_0", json.dumps(payload))
    assert isinstance(event, PresentationExchangeEvent)
    assert event.thin
    assert event.verified == "true"
    assert type(event.record).__name__ == "PresentationExchangePayload"
    assert not hasattr(event.record, "pres_request")
    assert event.record.to_wire() == payload


def test_a_field_of_another_type_stays_as_it_came(events: Events) -> None:
    payload = {"connection_id": "c1", "state": ["odd"], "alias": 5}
    event = events.receive("connections", json.dumps(payload))
    assert event.record.to_wire() == payload
    assert event.payload == payload


def test_what_is_no_record_says_so(events: Events) -> None:
    with pytest.raises(ApiTypeError, match="connections: payload: expected an object, got list"):
        _ = events.receive("connections", "[]").record
    with pytest.raises(ApiTypeError, match="no model is known"):
        _ = events.receive("drpc_request", "{}").record
    with pytest.raises(ApiValueError, match="no operation gives its record"):
        events.receive("basicmessages", "{}").fetch()


@pytest.mark.parametrize(
    ("path", "topic"),
    [
        ("/topic/connections/", "connections"),
        ("/topic/connections", "connections"),
        ("/a/b/topic/connections/?x=1", "connections"),
        ("/topic/revocation-notification-v2/", "revocation-notification-v2"),
        ("/topic/topic/topic/x/", "x"),
        ("topic/x", None),
        ("connections", "connections"),
        ("/topic/a%20b/", "a b"),
        ("/topic//", None),
        ("/", None),
        ("", None),
        ("/other/connections/", None),
    ],
)
def test_the_topic_of_a_path(events: Events, path: str, topic: str | None) -> None:
    if topic is None:
        with pytest.raises(Refused, match="expected a path that ends in /topic/") as refused:
            events.receive(path, "{}")
        assert refused.value.status == 404
    else:
        assert events.receive(path, "{}").topic == topic


def test_topics_with_dashes_and_underscores_are_spelled_as_agents_do() -> None:
    dashed = sorted(topic for topic in CLASSES if "-" in topic)
    assert dashed == [
        "attested-resource",
        "get-active-menu",
        "log-entry",
        "perform-menu-action",
        "revocation-notification",
        "revocation-notification-v2",
        "status-list",
    ]


@pytest.mark.parametrize("cls", sorted(set(CLASSES.values()), key=lambda cls: cls.__name__))
def test_facts_name_what_is_there(cls: type[Event]) -> None:
    facts = cls.facts
    assert cls.topics
    if facts.record is not None:
        model = getattr(import_module(facts.record[0]), facts.record[1])
        fields = model.from_wire({})._wire
        assert not facts.key or facts.key in fields
        assert set(facts.once) <= fields.keys()
    if facts.read is not None:
        api = getattr(import_module(facts.read.module), facts.read.api)
        assert hasattr(api, facts.read.method)
        answer = getattr(api, facts.read.method).plan.result.model
        assert not facts.read.held_in or facts.read.held_in in answer.from_wire({})._wire
    if facts.list is not None:
        assert hasattr(getattr(import_module(facts.list.module), facts.list.api), facts.list.method)
    assert set(facts.failed) <= set(facts.states + STATES.get(cls.topics[0], ()))


def test_every_topic_of_agents_and_plugins_is_known() -> None:
    assert {
        *("connections", "out_of_band", "oob_invitation", "connection_reuse"),
        *("connection_reuse_accepted", "issue_credential", "issue_credential_v2_0"),
        *("issue_credential_v2_0_indy", "issue_credential_v2_0_ld_proof"),
        *("issue_credential_v2_0_anoncreds", "issue_credential_v2_0_dif", "present_proof"),
        *("present_proof_v2_0", "revocation_registry", "issuer_cred_rev"),
        *("revocation-notification", "revocation-notification-v2", "credential", "keylist"),
        *("w3c_credential", "endorse_transaction", "mediation", "discover_feature"),
        *("discover_feature_v2_0", "basicmessages", "ping", "forward", "actionmenu"),
        *("get-active-menu", "perform-menu-action", "problem_report", "oid4vci", "oid4vp"),
        *("mso_mdoc", "status-list", "drpc_request", "drpc_response", "log-entry"),
        "attested-resource",
    } == CLASSES.keys()
    assert CLASSES["oid4vp"] is PluginEvent


def test_an_event_travels(events: Events) -> None:
    event = events.of("w").stream("basicmessages")
    event.close()
    sent = events.receive("basicmessages", '{"message_id": "m", "content": "hi"}', wallet_id="w")
    came = pickle.loads(pickle.dumps(sent))
    assert isinstance(came, MessageEvent)
    assert came == sent
    assert came.wallet_id == "w"
    assert came.received_at == sent.received_at


def test_events_are_equal_by_what_they_say(events: Events) -> None:
    one, two = (events.receive("out_of_band", '{"oob_id": "o"}') for _ in range(2))
    assert isinstance(one, OutOfBandEvent)
    assert one == two
    assert one != events.receive("out_of_band", '{"oob_id": "p"}')
    assert one != CredentialExchangeEvent("issue_credential_v2_0", {"oob_id": "o"})
