"""What an invitation says, and the forms in which it is handed over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import acapy_client
from acapy_client.models import (
    CreateInvitationRequest,
    InvitationResult,
    ReceiveInvitationRequest,
)
from support.agents.two_agents import UNKNOWN, Pair, decoded, name

pytestmark = [pytest.mark.agents, pytest.mark.releases(until="1.2")]


def by_fields(result: InvitationResult) -> ReceiveInvitationRequest:
    invitation = result.invitation
    assert invitation is not None
    return ReceiveInvitationRequest(
        id=invitation.id,
        label=invitation.label,
        recipient_keys=invitation.recipient_keys,
        service_endpoint=invitation.service_endpoint,
    )


FORMS: dict[str, Callable[[InvitationResult], Any]] = {
    "the result": lambda result: result,
    "the result as JSON": InvitationResult.to_wire,
    "the result as a dict": InvitationResult.to_dict,
    "the invitation": lambda result: result.invitation,
    "the invitation as JSON": lambda result: result.to_wire()["invitation"],
    "the invitation as a dict": lambda result: result.to_dict()["invitation"],
    "a request": lambda result: ReceiveInvitationRequest(**result.to_wire()["invitation"]),
    "a request by fields": by_fields,
    "the URL": lambda result: result.invitation_url,
}


@pytest.mark.parametrize("form", FORMS)
def test_received_in_each_form(pair: Pair, form: str) -> None:
    result = pair.alice.api.create_invitation(alias=name())
    received = pair.bob.api.receive_invitation(body=FORMS[form](result))
    invitation = result.invitation
    assert invitation is not None
    assert invitation.recipient_keys == [received.invitation_key]
    # 0.6 does not keep it
    assert received.invitation_msg_id == (invitation.id if pair.since("0.7.4") else None)
    assert received.their_label == invitation.label == "Alice"


def test_received_as_the_agent_wrote_it(pair: Pair) -> None:
    plain = decoded(pair.alice.api.create_invitation)
    received = pair.bob.api.receive_invitation(body=plain["invitation"])
    assert [received.invitation_key] == plain["invitation"]["recipientKeys"]


def test_received_twice_it_makes_two_records(pair: Pair) -> None:
    invitation = pair.alice.api.create_invitation()
    both = [pair.bob.api.receive_invitation(body=invitation) for _ in range(2)]
    assert both[0].connection_id != both[1].connection_id
    assert both[0].invitation_key == both[1].invitation_key


def test_the_alias_is_in_the_result(pair: Pair) -> None:
    alias = name()
    assert pair.alice.api.create_invitation(alias=alias).alias == alias
    assert "alias" not in pair.alice.api.create_invitation()


def test_the_link_holds_the_invitation(pair: Pair) -> None:
    result = pair.alice.api.create_invitation()
    assert result.invitation_url is not None
    assert result.invitation_url.startswith(pair.alice.agent.endpoint + "?c_i=")


@pytest.mark.parametrize("as_model", [True, False], ids=["a model", "a dict"])
def test_what_an_invitation_shall_say(pair: Pair, as_model: bool) -> None:
    endpoint, metadata = "http://alice.invalid:8020", {"order": 17, "since": "2026-11-22"}
    body: Any = {"service_endpoint": endpoint, "metadata": metadata, "my_label": "Alicia"}
    if as_model:
        body = CreateInvitationRequest(**body)
    result = pair.alice.api.create_invitation(body=body)
    assert result.invitation is not None
    assert result.invitation.service_endpoint == endpoint
    # 0.6 does not know this field, and ignores it
    assert result.invitation.label == ("Alicia" if pair.since("0.7") else "Alice")
    assert pair.alice.api.get_metadata(str(result.connection_id)).results == metadata


def test_fields_that_are_none_are_not_sent(pair: Pair) -> None:
    body = CreateInvitationRequest(mediation_id=None, metadata=None, routing_keys=None)
    assert pair.alice.api.create_invitation(body=body).connection_id
    assert pair.alice.api.create_invitation(body={"metadata": None}).connection_id


@pytest.mark.parametrize("value", [True, False, "true", "false"])
def test_each_form_of_yes_and_no(pair: Pair, value: bool | str) -> None:
    result = pair.alice.api.create_invitation(auto_accept=value)
    record = pair.alice.api.get_connection(str(result.connection_id))
    assert record.accept == ("auto" if value in (True, "true") else "manual")


def test_public_invitations_are_not_allowed(pair: Pair) -> None:
    with pytest.raises(acapy_client.ForbiddenException, match="public invitations"):
        pair.alice.api.create_invitation(public=True)
    assert pair.alice.api.create_invitation(public=False, multi_use=False).connection_id


def test_a_mediator_that_does_not_exist(pair: Pair) -> None:
    with pytest.raises(acapy_client.BadRequestException) as caught:
        pair.alice.api.create_invitation(body={"mediation_id": UNKNOWN})
    assert UNKNOWN in caught.value.detail

    invitation = pair.alice.api.create_invitation()
    if pair.since("0.8"):
        with pytest.raises(acapy_client.BadRequestException) as caught:
            pair.bob.api.receive_invitation(mediation_id=UNKNOWN, body=invitation)
        assert UNKNOWN in caught.value.detail
    else:  # looked for when the invitation is accepted
        received = pair.bob.api.receive_invitation(mediation_id=UNKNOWN, body=invitation)
        assert received.state == "invitation"


def test_what_is_no_invitation(pair: Pair) -> None:
    with pytest.raises(acapy_client.BadRequestException) as caught:
        pair.bob.api.receive_invitation(body={"label": "nobody"})
    assert caught.value.detail


def test_a_body_with_a_wrong_type(pair: Pair) -> None:
    body = {"metadata": "not an object"}
    with pytest.raises(acapy_client.ApiTypeError, match="metadata"):
        pair.alice.api.create_invitation(body=body)
    with pytest.raises(acapy_client.UnprocessableEntityException) as caught:
        pair.alice.api.create_invitation(body=body, _check_input_type=False)
    assert "metadata" in (caught.value.body or "")
