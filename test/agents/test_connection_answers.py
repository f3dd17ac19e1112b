"""Nothing that an agent answers is lost or changed on its way into a model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from acapy_client.model_utils import Model
from acapy_client.models import ConnectionStaticResult, ConnRecord, InvitationResult
from support.agents.two_agents import DIDEXCHANGE, Ends, Pair, Side, decoded, name, seed, static

pytestmark = pytest.mark.agents


def read_whole(read: Callable[..., Model], *args: Any, **kwargs: Any) -> Any:
    """The model of an answer that stays the same when asked for again, compared with its JSON."""
    model = read(*args, **kwargs)
    assert model.to_wire() == decoded(read, *args, **kwargs)
    return model


def made_whole(model: type[Model], make: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """The same for an answer that there is only once."""
    answer = decoded(make, *args, **kwargs)
    result = model.from_wire(answer)
    assert isinstance(result, model)
    assert result.to_wire() == answer
    assert result.additional_properties == {}
    return result


def look(side: Side, conn_id: str | None) -> ConnRecord:
    record = read_whole(side.api.get_connection, str(conn_id))
    assert isinstance(record, ConnRecord)
    assert record.additional_properties == {}
    assert None not in record.to_wire().values()
    return record


@pytest.mark.releases(until="1.2")
def test_at_each_step_of_a_connection(pair: Pair) -> None:
    alice, bob = pair.alice, pair.bob
    invitation = made_whole(InvitationResult, alice.api.create_invitation, alias=name())
    assert "alias" in invitation
    at_alice = invitation.connection_id
    assert look(alice, at_alice).state == "invitation"
    received = made_whole(ConnRecord, bob.api.receive_invitation, body=invitation)
    at_bob = received.connection_id
    assert look(bob, at_bob) == received
    assert made_whole(ConnRecord, bob.api.accept_invitation, at_bob).state == "request"
    alice.api.wait_for_connection(at_alice, until=("request",))
    assert look(alice, at_alice).state == look(bob, at_bob).state == "request"
    assert look(bob, at_bob).request_id
    assert made_whole(ConnRecord, alice.api.accept_request, at_alice).state == "response"
    bob.api.wait_for_connection(at_bob, until=("response",))
    assert look(bob, at_bob).rfc23_state == "response-received"
    bob.ping(at_bob)
    for side, conn_id in ((alice, at_alice), (bob, at_bob)):
        side.api.wait_for_connection(conn_id)
        assert look(side, conn_id).state == "active"


def test_of_an_active_connection(pair: Pair, connected: Ends) -> None:
    for side, end in ((pair.alice, connected.alice), (pair.bob, connected.bob)):
        conn_id = end.connection_id
        assert look(side, conn_id).state == "active"
        assert read_whole(side.api.get_endpoints, conn_id).my_endpoint == side.agent.endpoint


def test_of_a_static_connection(pair: Pair) -> None:
    body = {"their_seed": seed(), "alias": name(), "their_label": "Zoë"}
    answer = decoded(pair.alice.api.create_static, body=body)
    result = ConnectionStaticResult.from_wire(answer)
    assert result.to_wire() == answer
    assert result.additional_properties == {}
    assert look(pair.alice, result.record.connection_id) == result.record


def test_of_metadata(pair: Pair) -> None:
    conn_id = str(static(pair.alice).record.connection_id)
    metadata = {"a": [1, None], "b": "2026-11-22T01:06:27Z"}
    pair.alice.api.set_metadata(conn_id, body={"metadata": metadata})
    whole = pair.alice.api.get_metadata(conn_id).to_wire()
    plain = decoded(pair.alice.api.get_metadata, conn_id)
    # 0.6 gives the metadata bare
    assert plain == ({"results": metadata} if pair.since("0.7") else metadata)
    assert whole == {"results": metadata}


def test_of_the_whole_list(pair: Pair, connected: Ends) -> None:
    for side, end in ((pair.alice, connected.alice), (pair.bob, connected.bob)):
        listed = read_whole(side.api.connections, limit=10_000).results
        assert end.connection_id in [record.connection_id for record in listed]
        assert all(isinstance(record, ConnRecord) for record in listed)


@pytest.mark.releases(since="1.3")
def test_the_protocol_comes_as_a_plain_word(connected: Ends) -> None:
    assert "https://didcomm.org/" + str(connected.alice.connection_protocol) == DIDEXCHANGE
