"""Bob asks Alice to take in his messages, and sends her his keys."""

from __future__ import annotations

from typing import Any

import pytest

import acapy_client
from acapy_client.api.mediation_api import MediationApi
from acapy_client.api.wallet_api import WalletApi
from acapy_client.models import KeylistUpdateRequest, KeylistUpdateRule, MediationRecord
from support.agents.flows import invite, until
from support.agents.two_agents import UNKNOWN, Pair, connect, undecided

pytestmark = pytest.mark.agents


def apis(pair: Pair) -> tuple[MediationApi, MediationApi]:
    return MediationApi(pair.alice.client), MediationApi(pair.bob.client)


def asked(pair: Pair) -> tuple[MediationRecord, MediationRecord]:
    """Bob's request for mediation, over a connection of its own, with Alice and with Bob."""
    alice, bob = apis(pair)
    ends = connect(pair)
    at_bob = bob.request_mediation(str(ends.bob.connection_id))
    assert (at_bob.state, at_bob.role) == ("request", "client")
    assert at_bob.connection_id == ends.bob.connection_id
    found = until(
        lambda: alice.requests(conn_id=ends.alice.connection_id).results or [],
        lambda records: len(records) == 1,
    )
    assert (found[0].state, found[0].role) == ("request", "server")
    return found[0], at_bob


def in_state(api: MediationApi, record: MediationRecord, state: str) -> MediationRecord:
    return api.wait_for_mediation(str(record.mediation_id), until=[state])


def keys(api: MediationApi, conn_id: str, role: Any) -> set[str]:
    """The keys that the agent has for a connection, as mediator or as client."""
    return {record.recipient_key for record in api.iter_keylists(conn_id=conn_id, role=role)}


@pytest.fixture(scope="module")
def granted(pair: Pair) -> tuple[MediationRecord, MediationRecord]:
    """A mediation, as Alice (the mediator) and Bob have it."""
    alice, bob = apis(pair)
    at_alice, at_bob = asked(pair)
    answer = alice.grant_request(str(at_alice.mediation_id))
    assert (answer.mediation_id, answer.state) == (at_alice.mediation_id, "granted")
    return answer, in_state(bob, at_bob, "granted")


Granted = tuple[MediationRecord, MediationRecord]


def test_requested_and_granted(pair: Pair, granted: Granted) -> None:
    _, at_bob = granted
    assert at_bob.endpoint == pair.alice.agent.endpoint
    assert len(at_bob.routing_keys or []) == 1
    _, bob = apis(pair)
    assert at_bob in (bob.requests(state="granted").results or [])
    assert at_bob not in (bob.mediation_requests_get(state="request").results or [])
    with pytest.raises(acapy_client.BadRequestException):
        bob.request_mediation(at_bob.connection_id)  # one a connection


def test_denied(pair: Pair) -> None:
    alice, bob = apis(pair)
    at_alice, at_bob = asked(pair)
    answer = alice.deny_request(str(at_alice.mediation_id))
    assert (answer.mediation_id, answer.state) == (at_alice.mediation_id, "denied")
    in_state(bob, at_bob, "denied")
    assert answer in (alice.requests(state="denied").results or [])


def where_to_answer(pair: Pair) -> tuple[str, list[str]]:
    """The endpoint and the routing keys in an invitation of Bob's."""
    if not pair.since("0.7"):
        invitation = pair.bob.api.create_invitation().invitation
        assert invitation is not None
        return str(invitation.service_endpoint), invitation.routing_keys or []
    message = invite(pair.bob).invitation
    assert message is not None
    [service] = message.services or []
    return service["serviceEndpoint"], service.get("routingKeys", [])


def test_invitations_go_through_the_mediator(pair: Pair, granted: Granted) -> None:
    _, bob = apis(pair)
    _, at_bob = granted
    mediation_id = str(at_bob.mediation_id)
    empty = bob.get_default_mediator()
    assert empty.mediation_id is None
    assert bob.set_default_mediator(mediation_id) == at_bob
    try:
        assert bob.get_default_mediator() == at_bob
        endpoint, keys = where_to_answer(pair)
        assert endpoint == pair.alice.agent.endpoint
        assert len(keys) == 1
    finally:
        cleared = bob.clear_default_mediator()
    assert cleared == at_bob
    assert bob.get_default_mediator().mediation_id is None
    endpoint, keys = where_to_answer(pair)
    assert (endpoint, keys) == (pair.bob.agent.endpoint, [])


def test_keys_are_handed_over_and_taken_back(pair: Pair, granted: Granted) -> None:
    alice, bob = apis(pair)
    at_alice, at_bob = granted
    mediation_id = str(at_bob.mediation_id)
    did = WalletApi(pair.bob.client).create_did().result
    assert did is not None
    key = str(did.verkey)

    rule = KeylistUpdateRule(recipient_key=key, action="add")
    sent = bob.send_keylist_update(mediation_id, body=KeylistUpdateRequest(updates=[rule]))
    [update] = sent.updates or []
    assert str(sent.type).endswith("/coordinate-mediation/1.0/keylist-update")
    assert update.action == "add"
    assert update.recipient_key == key or update.recipient_key.startswith("did:key:")
    until(lambda: keys(alice, at_alice.connection_id, "server"), lambda keys: key in keys)
    until(
        lambda: keys(bob, at_bob.connection_id, "client"),
        lambda keys: update.recipient_key in keys,
    )

    bob.send_keylist_update(
        mediation_id, body={"updates": [{"recipient_key": key, "action": "remove"}]}
    )
    until(lambda: keys(alice, at_alice.connection_id, "server"), lambda keys: key not in keys)


def test_the_mediator_is_asked_for_the_keys(pair: Pair, granted: Granted) -> None:
    _, bob = apis(pair)
    mediation_id = str(granted[1].mediation_id)
    query = bob.send_keylist_query(mediation_id, paginate_limit=5, paginate_offset=1)
    assert str(query.type).endswith("/coordinate-mediation/1.0/keylist-query")
    assert query.paginate is not None
    assert (query.paginate.limit, query.paginate.offset) == (5, 1)
    filtered = bob.send_keylist_query(mediation_id, body={"filter": {"routing_key": ["x"]}})
    assert filtered.filter == {"routing_key": ["x"]}


@pytest.mark.releases(since="0.8")
def test_the_keys_of_a_connection_are_handed_over(pair: Pair, granted: Granted) -> None:
    alice, bob = apis(pair)
    at_alice, at_bob = granted
    body = {"mediation_id": at_bob.mediation_id}
    before = keys(alice, at_alice.connection_id, "server")
    sent = bob.update_keylist(undecided(pair), body=body)
    [update] = sent.updates or []
    assert update.action == "add"
    until(
        lambda: keys(alice, at_alice.connection_id, "server"),
        lambda keys: len(keys - before) == 1,
    )
    active = bob.update_keylist(at_bob.connection_id, body=body)
    assert active.to_wire() == {}, "for one that is active already nothing is sent"


def test_what_there_is_not(pair: Pair) -> None:
    _, bob = apis(pair)
    for call in (bob.get_request, bob.grant_request, bob.deny_request, bob.delete_request):
        with pytest.raises(acapy_client.NotFoundException, match=UNKNOWN):
            call(UNKNOWN)
    with pytest.raises(acapy_client.NotFoundException, match=UNKNOWN):
        bob.request_mediation(UNKNOWN)
    with pytest.raises(acapy_client.BadRequestException):
        bob.set_default_mediator(UNKNOWN)


def test_who_is_not_the_mediator_cannot_grant(pair: Pair, granted: Granted) -> None:
    _, bob = apis(pair)
    with pytest.raises(acapy_client.BadRequestException):
        bob.grant_request(str(granted[1].mediation_id))


def test_deleted_as_far_as_agents_can(pair: Pair) -> None:
    alice, _ = apis(pair)
    at_alice, _ = asked(pair)
    mediation_id = str(at_alice.mediation_id)
    if pair.since("0.8"):  # a fault of theirs up to the newest
        with pytest.raises(acapy_client.ServiceException, match="500"):
            alice.delete_request(mediation_id)
        assert alice.get_request(mediation_id) == at_alice
    else:
        assert alice.delete_request(mediation_id) == at_alice
        with pytest.raises(acapy_client.NotFoundException, match=mediation_id):
            alice.get_request(mediation_id)
