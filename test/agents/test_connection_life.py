"""From an invitation to an active connection, on every way that a release has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import acapy_client
from acapy_client.models import ConnRecord
from support.agents.two_agents import (
    DIDEXCHANGE,
    UNKNOWN,
    Ends,
    Pair,
    connect,
    name,
    rejected,
    undecided,
)

pytestmark = pytest.mark.agents
by_connections = pytest.mark.releases(until="1.2")


def states(record: ConnRecord, rfc23: str) -> str | None:
    """The state, after a look at the other word for it."""
    assert record.rfc23_state == rfc23
    return record.state


@by_connections
def test_step_by_step(pair: Pair) -> None:
    alice, bob = pair.alice.api, pair.bob.api
    alias = name()
    invitation = alice.create_invitation(alias=alias, auto_accept=False)
    at_alice = str(invitation.connection_id)
    waiting = alice.get_connection(at_alice)
    assert states(waiting, "invitation-sent") == "invitation"
    assert (waiting.alias, waiting.accept, waiting.invitation_mode) == (alias, "manual", "once")

    received = bob.receive_invitation(alias=alias[::-1], auto_accept=False, body=invitation)
    at_bob = str(received.connection_id)
    assert states(received, "invitation-received") == "invitation"
    assert (received.alias, received.their_label) == (alias[::-1], "Alice")
    assert received.their_role == "inviter"
    assert received.invitation_key == waiting.invitation_key

    requested = bob.accept_invitation(at_bob)
    assert states(requested, "request-sent") == "request"
    asked = alice.wait_for_connection(at_alice, until=("request",))
    assert states(asked, "request-received") == "request"
    assert (asked.their_label, asked.their_role) == ("Bob", "invitee")

    responded = alice.accept_request(at_alice)
    assert states(responded, "response-sent") == "response"
    answered = bob.wait_for_connection(at_bob, until=("response",))
    assert states(answered, "response-received") == "response"

    pair.bob.ping(at_bob)
    ends = Ends(alice.wait_for_connection(at_alice), bob.wait_for_connection(at_bob))
    assert [states(end, "completed") for end in ends] == ["active", "active"]
    assert ends.alice.my_did == ends.bob.their_did
    assert ends.bob.my_did == ends.alice.their_did


@by_connections
def test_accepted_by_the_agents(pair: Pair) -> None:
    alice, bob = pair.alice.api, pair.bob.api
    invitation = alice.create_invitation(auto_accept=True)
    received = bob.receive_invitation(auto_accept=True, body=invitation)
    at_alice, at_bob = str(invitation.connection_id), str(received.connection_id)
    bob.wait_for_connection(at_bob, until=("response", "active"))
    with pytest.raises(acapy_client.ApiTimeoutError, match="is in state response") as caught:
        bob.wait_for_connection(at_bob, timeout=0.5)
    assert caught.value.last_record.state == "response"

    pair.bob.ping(at_bob)
    ends = Ends(alice.wait_for_connection(at_alice), bob.wait_for_connection(at_bob))
    assert [(end.state, end.accept) for end in ends] == [("active", "auto")] * 2


@by_connections
def test_the_agents_own_setting_where_none_is_given(pair: Pair) -> None:
    invitation = pair.alice.api.create_invitation()
    received = pair.bob.api.receive_invitation(body=invitation)
    made = pair.alice.api.get_connection(str(invitation.connection_id))
    assert (made.accept, received.accept) == ("manual", "manual")


@by_connections
def test_an_invitation_for_many(pair: Pair) -> None:
    alice, bob = pair.alice.api, pair.bob.api
    invitation = alice.create_invitation(multi_use=True, auto_accept=True)
    for _ in range(2):
        received = bob.receive_invitation(auto_accept=True, body=invitation)
        bob.wait_for_connection(str(received.connection_id), until=("response", "active"))
    own = alice.get_connection(str(invitation.connection_id))
    assert (own.state, own.invitation_mode) == ("invitation", "multi")
    others = [
        record
        for record in alice.connections(limit=10_000).results or []
        if record.invitation_key == own.invitation_key and record != own
    ]
    assert [record.invitation_mode for record in others] == ["once", "once"]
    assert own.connection_id not in [record.connection_id for record in others]


@by_connections
def test_a_label_and_an_endpoint_of_ones_own(pair: Pair) -> None:
    alice, bob = pair.alice.api, pair.bob.api
    invitation = alice.create_invitation(auto_accept=False)
    at_alice = str(invitation.connection_id)
    received = bob.receive_invitation(body=invitation)
    endpoint = "http://bob.invalid:8020/inbox"
    bob.accept_invitation(str(received.connection_id), my_label="Robert", my_endpoint=endpoint)
    asked = alice.wait_for_connection(at_alice, until=("request",))
    assert asked.their_label == "Robert"
    alice.accept_request(at_alice, my_endpoint="http://alice.invalid:8020")
    assert alice.get_endpoints(at_alice).their_endpoint == endpoint


@by_connections
def test_a_request_is_accepted_once(pair: Pair) -> None:
    ends = connect(pair)
    with pytest.raises(acapy_client.BadRequestException) as caught:
        pair.alice.api.accept_request(str(ends.alice.connection_id))
    assert caught.value.detail
    assert pair.alice.api.get_connection(str(ends.alice.connection_id)).state == "active"


@by_connections
def test_accepting_the_invitation_of_an_active_connection_starts_over(pair: Pair) -> None:
    at_bob = str(connect(pair).bob.connection_id)
    assert pair.bob.api.get_connection(at_bob).state == "active"
    assert pair.bob.api.accept_invitation(at_bob).state == "request"


@by_connections
def test_no_such_connection_to_accept(pair: Pair) -> None:
    for accept in (pair.alice.api.accept_invitation, pair.alice.api.accept_request):
        with pytest.raises(acapy_client.NotFoundException, match=UNKNOWN):
            accept(UNKNOWN)


@by_connections
def test_no_such_mediator(pair: Pair) -> None:
    conn_id = undecided(pair)
    with pytest.raises(acapy_client.BadRequestException) as caught:
        pair.bob.api.accept_invitation(conn_id, mediation_id=UNKNOWN)
    assert UNKNOWN in caught.value.detail


@pytest.mark.releases(since="1.3")
def test_gone_with_their_protocol(pair: Pair) -> None:
    alice = pair.alice.api
    calls: list[tuple[Callable[[], Any], int]] = [
        (lambda: alice.create_invitation(auto_accept=True), 405),
        (lambda: alice.receive_invitation(body={"@type": "x", "label": "y"}), 405),
        (lambda: alice.accept_invitation(UNKNOWN), 404),
        (lambda: alice.accept_request(UNKNOWN), 404),
    ]
    for call, status in calls:
        with pytest.raises(acapy_client.ApiException) as caught:
            call()
        assert caught.value.status == status


@pytest.mark.releases(since="1.3")
def test_made_out_of_band(connected: Ends) -> None:
    assert [states(end, "completed") for end in connected] == ["active", "active"]
    protocols = [end.connection_protocol for end in connected]
    assert protocols == [DIDEXCHANGE.removeprefix("https://didcomm.org/")] * 2
    assert connected.alice.my_did == connected.bob.their_did
    assert connected.bob.my_did == connected.alice.their_did
    assert (connected.alice.their_label, connected.bob.their_label) == ("Bob", "Alice")


@pytest.mark.releases(since="0.10")
def test_waiting_for_a_connection_that_was_rejected(pair: Pair) -> None:
    conn_id = rejected(pair)
    with pytest.raises(acapy_client.ApiStateError) as caught:
        pair.bob.api.wait_for_connection(conn_id)
    assert states(caught.value.last_record, "abandoned") == "error"
    ended = pair.bob.api.wait_for_connection(conn_id, until=("abandoned",))
    assert ended == caught.value.last_record


def test_waiting_for_what_does_not_come(pair: Pair) -> None:
    conn_id = undecided(pair)
    with pytest.raises(acapy_client.ApiTimeoutError) as caught:
        pair.bob.api.wait_for_connection(conn_id, timeout=0.5)
    assert caught.value.last_record.connection_id == conn_id
    assert caught.value.last_record.state == "invitation"


def test_waiting_for_a_connection_that_is_not_there(pair: Pair) -> None:
    with pytest.raises(acapy_client.NotFoundException):
        pair.alice.api.wait_for_connection(UNKNOWN)
