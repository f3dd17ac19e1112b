"""Basic messages and trust pings over an active connection."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

import acapy_client
from acapy_client import parse_datetime
from acapy_client.api.basicmessage_api import BasicmessageApi
from acapy_client.api.trustping_api import TrustpingApi
from acapy_client.models import PingRequest, SendMessage
from support.agents.two_agents import UNKNOWN, Ends, Pair, name, undecided

pytestmark = pytest.mark.agents


@pytest.mark.parametrize("content", ["Hello", "Grüße\n☃ 𝄞 \"quoted\" \\ {'a': 1}", " "])
def test_a_message_in_each_direction(pair: Pair, connected: Ends, content: str) -> None:
    began = datetime.now(timezone.utc).replace(microsecond=0)
    for sender, end, receiver, their_end in (
        (pair.alice, connected.alice, pair.bob, connected.bob),
        (pair.bob, connected.bob, pair.alice, connected.alice),
    ):
        text = name() + content
        sent = BasicmessageApi(sender.client).send_message(
            str(end.connection_id), body=SendMessage(content=text)
        )
        assert sent == {}
        event = receiver.events.wait_for("basicmessages", content=text)
        assert event["connection_id"] == their_end.connection_id
        assert event["state"] == "received"
        assert "sent_time" not in event or parse_datetime(event["sent_time"]) >= began


def test_a_message_by_the_name_of_its_path(pair: Pair, connected: Ends) -> None:
    text = name()
    BasicmessageApi(pair.bob.client).connections_conn_id_send_message_post(
        str(connected.bob.connection_id), body={"content": text}
    )
    assert pair.alice.events.wait_for("basicmessages", content=text)["message_id"]


def test_a_ping_is_answered(pair: Pair, connected: Ends) -> None:
    sent = TrustpingApi(pair.bob.client).send_ping(
        str(connected.bob.connection_id), body=PingRequest(comment="are you there?")
    )
    assert sent.thread_id
    heard = pair.alice.events.wait_for("ping", thread_id=sent.thread_id)
    assert (heard["state"], heard["comment"]) == ("received", "are you there?")
    answered = pair.bob.events.wait_for("ping", thread_id=sent.thread_id)
    assert answered["state"] == "response_received"


def test_a_ping_without_a_body(pair: Pair, connected: Ends) -> None:
    sent = TrustpingApi(pair.alice.client).send_ping(str(connected.alice.connection_id))
    assert pair.alice.events.wait_for("ping", thread_id=sent.thread_id, state="response_received")


def test_no_such_connection(pair: Pair) -> None:
    with pytest.raises(acapy_client.NotFoundException, match=UNKNOWN):
        BasicmessageApi(pair.alice.client).send_message(UNKNOWN, body={"content": "x"})
    with pytest.raises(acapy_client.NotFoundException, match=UNKNOWN):
        TrustpingApi(pair.alice.client).send_ping(UNKNOWN)


def test_a_connection_that_is_not_ready(pair: Pair) -> None:
    conn_id = undecided(pair)
    with pytest.raises(acapy_client.BadRequestException, match="not ready"):
        TrustpingApi(pair.bob.client).send_ping(conn_id)
    # dropped by the agent without a word, as the docs say
    assert BasicmessageApi(pair.bob.client).send_message(conn_id, body={"content": "x"}) == {}
