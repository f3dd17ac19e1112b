"""Looking at one record, removing it, and its endpoints."""

from __future__ import annotations

import pytest

import acapy_client
from acapy_client import parse_datetime
from support.agents.two_agents import UNKNOWN, Ends, Pair, connect, static, undecided

pytestmark = pytest.mark.agents


def test_the_record_of_an_active_connection(pair: Pair, connected: Ends) -> None:
    for side, record in ((pair.alice, connected.alice), (pair.bob, connected.bob)):
        stored = side.api.get_connection(str(record.connection_id))
        assert stored.connection_id == record.connection_id
        assert (stored.state, stored.rfc23_state) == ("active", "completed")
        assert parse_datetime(str(stored.created_at)) <= parse_datetime(str(stored.updated_at))


@pytest.mark.parametrize("conn_id", [UNKNOWN, "a/b c", "ü?x=1#y", "x" * 300], ids=lambda i: i[:9])
def test_no_such_connection(pair: Pair, conn_id: str) -> None:
    api = pair.alice.api
    for call in (
        api.get_connection,
        api.get_endpoints,
        api.get_metadata,
        lambda conn_id: api.set_metadata(conn_id, body={"metadata": {}}),
        api.delete_connection,
    ):
        with pytest.raises(acapy_client.NotFoundException) as caught:
            call(conn_id)
        assert caught.value.status == 404
        assert caught.value.detail.startswith("Record not found: ")
        assert caught.value.detail.endswith(f"{conn_id}.")


def test_deleted_once(pair: Pair) -> None:
    ends = connect(pair)
    conn_id = str(ends.bob.connection_id)
    assert pair.bob.api.delete_connection(conn_id) == {}
    for call in (pair.bob.api.delete_connection, pair.bob.api.get_connection):
        with pytest.raises(acapy_client.NotFoundException, match=conn_id):
            call(conn_id)
    left = pair.bob.api.connections(limit=10_000).results or []
    assert conn_id not in [record.connection_id for record in left]
    kept = pair.alice.api.get_connection(str(ends.alice.connection_id))
    assert kept.state == "active", "the other agent is not told"


def test_the_endpoints_of_both_ends(pair: Pair, connected: Ends) -> None:
    at_alice = pair.alice.api.get_endpoints(str(connected.alice.connection_id))
    assert at_alice.my_endpoint == pair.alice.agent.endpoint
    assert at_alice.their_endpoint == pair.bob.agent.endpoint
    at_bob = pair.bob.api.get_endpoints(str(connected.bob.connection_id))
    assert at_bob.my_endpoint == pair.bob.agent.endpoint
    assert at_bob.their_endpoint == pair.alice.agent.endpoint


def test_no_endpoints_before_there_is_a_did(pair: Pair) -> None:
    with pytest.raises(acapy_client.BadRequestException) as caught:
        pair.bob.api.get_endpoints(undecided(pair))
    assert caught.value.detail


@pytest.mark.releases(until="0.10")
def test_messages_come_in_through_another_connection(pair: Pair) -> None:
    inner, outer = (
        str(static(pair.bob, their_endpoint=pair.alice.agent.endpoint).record.connection_id)
        for _ in range(2)
    )
    assert pair.bob.api.establish_inbound(inner, outer) == {}
    routed = pair.bob.api.get_connection(inner)
    assert (routed.routing_state, routed.inbound_connection_id) == ("request", outer)


@pytest.mark.releases(until="0.10")
def test_no_such_connection_to_come_in_through(pair: Pair) -> None:
    conn_id = str(static(pair.bob).record.connection_id)
    with pytest.raises(acapy_client.BadRequestException, match="not found"):
        pair.bob.api.establish_inbound(conn_id, UNKNOWN)
    with pytest.raises(acapy_client.BadRequestException, match="not ready"):
        pair.bob.api.establish_inbound(conn_id, undecided(pair))
    with pytest.raises(acapy_client.NotFoundException, match=UNKNOWN):
        pair.bob.api.establish_inbound(UNKNOWN, conn_id)


@pytest.mark.releases(since="0.11")
def test_inbound_connections_are_gone(pair: Pair) -> None:
    inner, outer = (str(static(pair.bob).record.connection_id) for _ in range(2))
    with pytest.raises(acapy_client.NotFoundException) as caught:
        pair.bob.api.establish_inbound(inner, outer)
    assert caught.value.status == 404
    assert "Record not found" not in caught.value.detail, "it is the route that is missing"
