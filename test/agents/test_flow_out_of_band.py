"""From an out-of-band invitation to an active connection, and what else becomes of invitations."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

import acapy_client
from acapy_client import ApiClient
from acapy_client.api.did_exchange_api import DidExchangeApi
from acapy_client.api.out_of_band_api import OutOfBandApi
from acapy_client.models import ConnRecord, InvitationMessage, InvitationRecord
from support.agents.flows import DIDEXCHANGE_10, DIDEXCHANGE_11, invite, invited, join, until
from support.agents.two_agents import UNKNOWN, Pair, Side, name

pytestmark = [pytest.mark.agents, pytest.mark.releases(since="0.7")]

since_0_12 = pytest.mark.releases(since="0.12")
both_protocols = pytest.mark.parametrize(
    "protocol",
    [
        pytest.param(DIDEXCHANGE_10, id="1.0"),
        pytest.param(DIDEXCHANGE_11, id="1.1", marks=since_0_12),
    ],
)


def apis(side: Side) -> tuple[OutOfBandApi, DidExchangeApi]:
    return OutOfBandApi(side.client), DidExchangeApi(side.client)


def of_url(invitation: InvitationRecord) -> Any:
    """The message that the invitation's link holds."""
    [text] = parse_qs(urlsplit(str(invitation.invitation_url)).query)["oob"]
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


def short(did: str | None) -> str:
    """The short form of a DID; agents take that of a did:peer:4 a moment after the long one."""
    return ":".join(str(did).split(":")[:3])


# --- to an active connection ---------------------------------------------------------------------


@both_protocols
@pytest.mark.parametrize("alice_invites", [True, False], ids=["alice-invites", "bob-invites"])
def test_step_by_step(pair: Pair, protocol: str, alice_invites: bool) -> None:
    inviter, invitee = (pair.alice, pair.bob) if alice_invites else (pair.bob, pair.alice)
    inviting, responding = apis(inviter)
    receiving, requesting = apis(invitee)
    ours, theirs, label = name(), name(), name()

    invitation = inviting.create_invitation(
        auto_accept=False,
        body={
            "alias": ours,
            "handshake_protocols": [protocol],
            "my_label": label,
            "accept": ["didcomm/aip1", "didcomm/aip2;env=rfc19"],
        },
    )
    message = invitation.invitation
    assert message is not None
    assert (invitation.state, invitation.invi_msg_id) == ("initial", message.id)
    assert message.label == label
    assert message.accept == ["didcomm/aip1", "didcomm/aip2;env=rfc19"]
    [offered] = message.handshake_protocols or []
    # agents up to 0.10 write the old prefix, whichever was asked for
    assert offered.endswith(protocol.removeprefix("https://didcomm.org"))
    [service] = message.services or []
    assert service["serviceEndpoint"] == inviter.agent.endpoint
    assert of_url(invitation) == message.to_wire()

    received = receiving.receive_invitation(alias=theirs, auto_accept=False, body=invitation)
    assert (received.role, received.invi_msg_id) == ("receiver", message.id)
    assert received.invitation == message
    assert received.state in ("done", "deleted")

    at_inviter = invited(inviter, invitation)
    at_invitee = invitee.api.get_connection(str(received.connection_id))
    for record, alias, role in ((at_inviter, ours, "invitee"), (at_invitee, theirs, "inviter")):
        assert (record.state, record.accept, record.invitation_mode) == (
            "invitation", "manual", "once",
        )  # fmt: skip
        assert (record.alias, record.their_role) == (alias, role)
        assert f"https://didcomm.org/{record.connection_protocol}" == protocol
    assert at_invitee.their_label == label
    assert at_invitee.invitation_key == at_inviter.invitation_key

    conn_id = str(at_inviter.connection_id)
    requested = requesting.accept_invitation(str(at_invitee.connection_id), my_label=label[::-1])
    assert (requested.state, requested.rfc23_state) == ("request", "request-sent")
    asked = inviter.api.wait_for_connection(conn_id, until=("request",))
    assert (asked.rfc23_state, asked.their_label) == ("request-received", label[::-1])
    assert asked.request_id == requested.request_id
    responded = responding.accept_request(conn_id)
    assert (responded.state, responded.rfc23_state) == ("response", "response-sent")

    ends = [
        inviter.api.wait_for_connection(conn_id),
        invitee.api.wait_for_connection(str(at_invitee.connection_id)),
    ]
    assert [end.rfc23_state for end in ends] == ["completed", "completed"]
    assert [short(ends[0].my_did), short(ends[0].their_did)] == [
        short(ends[1].their_did), short(ends[1].my_did),
    ]  # fmt: skip
    if protocol == DIDEXCHANGE_11:
        assert str(ends[0].my_did).startswith("did:peer:4")
    assert ConnRecord.from_wire(inviter.events.wait_for("connections", rfc23_state="completed"))


@both_protocols
def test_accepted_by_the_agents(pair: Pair, protocol: str) -> None:
    ours, theirs = join(pair.alice, pair.bob, protocol)
    ends = pair.alice.api.get_connection(ours), pair.bob.api.get_connection(theirs)
    assert [end.accept for end in ends] == ["auto", "auto"]
    assert [end.their_label for end in ends] == ["Bob", "Alice"]


HANDED_OVER: dict[str, Callable[[InvitationRecord], Any]] = {
    "record": lambda record: record,
    "record-as-dict": InvitationRecord.to_dict,
    "record-as-json": InvitationRecord.to_wire,
    "message": lambda record: record.invitation,
    "message-as-dict": lambda record: record.to_dict()["invitation"],
    "message-as-json": lambda record: record.to_wire()["invitation"],
    "message-of-the-link": of_url,
    "message-from-the-link": lambda record: InvitationMessage.from_url(record.invitation_url),
    "link": lambda record: record.invitation_url,
}


@pytest.mark.parametrize("form", HANDED_OVER)
def test_handed_over_in_any_form(pair: Pair, form: str) -> None:
    invitation = invite(pair.alice)
    handed_over = HANDED_OVER[form](invitation)
    received = OutOfBandApi(pair.bob.client).receive_invitation(auto_accept=False, body=handed_over)
    assert received.invitation == invitation.invitation
    at_bob = pair.bob.api.get_connection(str(received.connection_id))
    assert at_bob.invitation_msg_id == invitation.invi_msg_id


def test_by_the_names_of_paths(pair: Pair) -> None:
    client: ApiClient = pair.alice.client
    invitation = OutOfBandApi(client).out_of_band_create_invitation_post(
        auto_accept="true", body={"handshake_protocols": [DIDEXCHANGE_10]}
    )
    received = OutOfBandApi(pair.bob.client).out_of_band_receive_invitation_post(
        auto_accept=False, body=invitation
    )
    conn_id = str(received.connection_id)
    DidExchangeApi(pair.bob.client).didexchange_conn_id_accept_invitation_post(conn_id)
    assert pair.bob.api.wait_for_connection(conn_id).state == "active"


def test_an_invitation_for_many(pair: Pair) -> None:
    invitation = invite(pair.alice, auto_accept=True, multi_use=True)
    own = invited(pair.alice, invitation)
    for _ in range(2):
        received = OutOfBandApi(pair.bob.client).receive_invitation(
            auto_accept=True, body=invitation
        )
        pair.bob.api.wait_for_connection(str(received.connection_id))

    def made() -> list[ConnRecord]:
        records = pair.alice.api.iter_connections(invitation_key=own.invitation_key)
        return [each for each in records if each.state == "active"]

    active = until(made, lambda records: len(records) == 2)
    assert [record.invitation_mode for record in active] == ["once", "once"]
    kept = pair.alice.api.get_connection(str(own.connection_id))
    assert (kept.state, kept.invitation_mode) == ("invitation", "multi")


@since_0_12
def test_a_request_turned_down(pair: Pair) -> None:
    invitation = invite(pair.alice, auto_accept=False)
    received = OutOfBandApi(pair.bob.client).receive_invitation(auto_accept=True, body=invitation)
    conn_id = str(invited(pair.alice, invitation).connection_id)
    pair.alice.api.wait_for_connection(conn_id, until=("request",))
    rejected = DidExchangeApi(pair.alice.client).reject(conn_id, body={"reason": "not today"})
    assert (rejected.rfc23_state, rejected.error_msg) == ("abandoned", "not today")
    with pytest.raises(acapy_client.ApiStateError, match="not today"):
        pair.alice.api.wait_for_connection(conn_id)
    # the report that is sent names no thread, so the other agent cannot tell what it is about
    with pytest.raises(acapy_client.ApiTimeoutError, match="in state request"):
        pair.bob.api.wait_for_connection(str(received.connection_id), timeout=0.5)


# --- what becomes of the invitation --------------------------------------------------------------


@pytest.mark.releases(since="1.3")
def test_looked_up(pair: Pair) -> None:
    inviting = OutOfBandApi(pair.alice.client)
    invitation = invite(pair.alice)
    stored = inviting.get_invitation(str(invitation.oob_id))
    assert (stored.oob_id, stored.role, stored.state) == (
        invitation.oob_id, "sender", "await-response",
    )  # fmt: skip
    assert stored.invitation == invitation.invitation
    with pytest.raises(acapy_client.NotFoundException, match=UNKNOWN):
        inviting.get_invitation(UNKNOWN)


@pytest.mark.releases(since="1.3.4")
def test_listed(pair: Pair) -> None:
    inviting = OutOfBandApi(pair.alice.client)
    if pair.release.startswith("1.4."):
        with pytest.raises(acapy_client.NotFoundException, match=r"1\.4 not"):
            inviting.records()
        return
    invitations = [invite(pair.alice) for _ in range(3)]
    made = {invitation.oob_id for invitation in invitations}
    listed = inviting.records(limit=10_000, role="sender").results or []
    assert made <= {record.oob_id for record in listed}
    iterated = [record.oob_id for record in inviting.iter_records(page_size=2)]
    assert len(iterated) == len(set(iterated))
    assert made <= set(iterated)
    [found] = inviting.records(invi_msg_id=invitations[1].invi_msg_id).results or []
    assert found == inviting.get_invitation(str(invitations[1].oob_id))


@since_0_12
def test_deleted_with_its_connection(pair: Pair) -> None:
    invitation = invite(pair.alice)
    conn_id = str(invited(pair.alice, invitation).connection_id)
    assert OutOfBandApi(pair.alice.client).delete_invitation(str(invitation.invi_msg_id)) == {}
    with pytest.raises(acapy_client.NotFoundException, match=conn_id):
        pair.alice.api.get_connection(conn_id)
    if pair.since("1.3"):
        with pytest.raises(acapy_client.NotFoundException):
            OutOfBandApi(pair.alice.client).get_invitation(str(invitation.oob_id))


# --- what cannot be ------------------------------------------------------------------------------


def test_an_invitation_to_nothing(pair: Pair) -> None:
    with pytest.raises(acapy_client.BadRequestException):
        OutOfBandApi(pair.alice.client).create_invitation(body={})


def test_a_protocol_that_there_is_not(pair: Pair) -> None:
    with pytest.raises(acapy_client.UnprocessableEntityException) as caught:
        invite(pair.alice, "https://didcomm.org/didexchange/9.9")
    assert "handshake_protocols" in str(caught.value.errors)


def test_a_record_that_holds_no_invitation(pair: Pair) -> None:
    with pytest.raises(acapy_client.ApiValueError, match="holds no invitation"):
        OutOfBandApi(pair.bob.client).receive_invitation(body=InvitationRecord(state="initial"))
