"""Static connections: each side makes its end, no message is sent."""

from __future__ import annotations

import base64
import secrets
from typing import Any

import pytest

import acapy_client
from acapy_client.models import ConnectionStaticRequest
from support.agents.two_agents import Pair, name, seed, static

pytestmark = pytest.mark.agents


def test_both_ends_from_two_seeds(pair: Pair) -> None:
    seeds = [seed(), seed()]
    assert [len(each) for each in seeds] == [32, 32]
    alias = name()
    alice = pair.alice.api.create_static(
        body=ConnectionStaticRequest(
            alias=alias,
            my_seed=seeds[0],
            their_seed=seeds[1],
            their_endpoint=pair.bob.agent.endpoint,
            their_label="Bob",
        )
    )
    bob = pair.bob.api.create_static(
        body={
            "my_seed": seeds[1],
            "their_seed": seeds[0],
            "their_endpoint": pair.alice.agent.endpoint,
        }
    )
    assert (alice.my_did, alice.my_verkey) == (bob.their_did, bob.their_verkey)
    assert (bob.my_did, bob.my_verkey) == (alice.their_did, alice.their_verkey)
    assert alice.my_verkey
    assert bob.my_verkey
    assert alice.mv_verkey is None
    assert alice.my_endpoint == pair.alice.agent.endpoint
    assert (alice.record.alias, alice.record.their_label) == (alias, "Bob")
    for result, side in ((alice, pair.alice), (bob, pair.bob)):
        assert (result.record.state, result.record.invitation_mode) == ("active", "static")
        assert result.record.rfc23_state == "completed"
        assert (result.record.my_did, result.record.their_did) == (result.my_did, result.their_did)
        conn_id = str(result.record.connection_id)
        stored = side.api.get_connection(conn_id)
        assert stored.connection_id == conn_id
        assert side.api.wait_for_connection(conn_id) == stored
        assert side.ping(conn_id)["thread_id"]


def test_the_protocol_that_it_counts_as(pair: Pair) -> None:
    protocol = static(pair.alice).record.connection_protocol
    if pair.since("1.3"):
        assert protocol == "didexchange/1.1"
    else:
        assert protocol == ("connections/1.0" if pair.since("0.7") else None)


def test_the_other_end_by_did_and_key(pair: Pair) -> None:
    other = static(pair.bob)
    mine = pair.alice.api.create_static(
        body={"their_did": other.my_did, "their_verkey": other.my_verkey}
    )
    assert (mine.their_did, mine.their_verkey) == (other.my_did, other.my_verkey)
    assert mine.record.state == "active"


def test_a_seed_in_base64(pair: Pair) -> None:
    key = secrets.token_bytes(32)
    mine = static(pair.alice, my_seed=base64.b64encode(key).decode())
    assert mine.my_verkey
    with pytest.raises(acapy_client.ServiceException):  # no release takes it for the other end
        pair.alice.api.create_static(body={"their_seed": base64.b64encode(key).decode()})


@pytest.mark.parametrize("body", [{"their_seed": "short"}, {"my_seed": "short"}], ids=str)
def test_a_seed_of_the_wrong_length(pair: Pair, body: dict[str, Any]) -> None:
    with pytest.raises(acapy_client.BadRequestException, match="32 bytes"):
        pair.alice.api.create_static(body={"their_seed": seed(), **body})


def test_no_body(pair: Pair) -> None:
    create = pair.alice.api.create_static
    for body, words in ((None, "body: missing"), ({}, "body: no field is given")):
        with pytest.raises(acapy_client.ApiTypeError, match=words):
            create(body=body)
    with pytest.raises(acapy_client.ServiceException):  # which is why
        create(body={}, _check_input_type=False)


def test_no_other_end(pair: Pair) -> None:
    with pytest.raises(acapy_client.ServiceException) as caught:
        pair.alice.api.create_static(body={"my_seed": "0" * 32})
    assert caught.value.status == 500


@pytest.mark.parametrize("field", ["my_did", "their_did", "their_endpoint"])
def test_a_field_that_the_agent_refuses(pair: Pair, field: str) -> None:
    with pytest.raises(acapy_client.UnprocessableEntityException) as caught:
        static(pair.alice, **{field: "neither"})
    assert caught.value.status == 422
    assert field in (caught.value.body or "")
    assert "neither" in caught.value.detail
