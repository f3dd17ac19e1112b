"""A JSON-LD credential: offered, requested, issued and stored by issue-credential 2.0, then
presented by present-proof 2.0 and verified. All of it offline."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

import acapy_client
from acapy_client.api.credentials_api import CredentialsApi
from acapy_client.api.issue_credential_v2_0_api import IssueCredentialV20Api
from acapy_client.api.out_of_band_api import OutOfBandApi
from acapy_client.api.present_proof_v2_0_api import PresentProofV20Api
from acapy_client.models import (
    ClaimFormat,
    Constraints,
    DIFField,
    DIFOptions,
    DIFPresSpec,
    DIFProofRequest,
    InputDescriptors,
    LDProofVCDetail,
    LDProofVCOptions,
    PresentationDefinition,
    SchemaInputDescriptor,
    V20CredExRecord,
    V20CredFilter,
    V20CredOfferRequest,
    V20CredRequestRequest,
    V20PresExRecord,
    V20PresRequestByFormat,
    V20PresSendRequestRequest,
    V20PresSpecByFormatRequest,
    VCRecord,
)
from support.agents.flows import until
from support.agents.two_agents import Ends, Pair, Side, undecided
from support.agents.w3c import TERMS, W3C, credential, key_did

pytestmark = [pytest.mark.agents, pytest.mark.releases(since="0.11")]

CHALLENGE = "3fa85f64-5717-4562-b3fc-2c963f66afa7"
each_proof_type = pytest.mark.parametrize(
    "proof_type",
    [
        pytest.param("Ed25519Signature2018", marks=pytest.mark.releases(since="0.11")),
        pytest.param("Ed25519Signature2020", marks=pytest.mark.releases(since="0.12")),
    ],
)


# --- issuing -------------------------------------------------------------------------------------


def detail(issuer: str, holder: str, proof_type: str, **subject: Any) -> LDProofVCDetail:
    return LDProofVCDetail(
        credential=credential(issuer, id=holder, **subject),
        options=LDProofVCOptions(proof_type=proof_type),
    )


def exchange(side: Side, cred_ex_id: str | None, state: str) -> V20CredExRecord:
    """The record of an exchange as soon as it is in a state."""

    def look() -> V20CredExRecord:
        record = IssueCredentialV20Api(side.client).get_record(str(cred_ex_id)).cred_ex_record
        assert record is not None
        return record

    return until(look, lambda record: record.state == state)


def other_end(side: Side, thread_id: str | None) -> V20CredExRecord:
    """The record that the other agent has of an exchange."""
    api = IssueCredentialV20Api(side.client)
    [found] = until(lambda: api.records(thread_id=thread_id).results or [], len)
    assert found.cred_ex_record is not None
    return found.cred_ex_record


def attached(message: Any, attachment: Any) -> Any:
    """The JSON value of a message's only attachment."""
    [part] = message[attachment]
    return json.loads(base64.b64decode(part.data.base64))


def held(pair: Pair, ends: Ends, proof_type: str = "Ed25519Signature2018") -> VCRecord:
    """A credential that Alice issued to Bob, as his wallet has it."""
    issuing, holding = (IssueCredentialV20Api(side.client) for side in (pair.alice, pair.bob))
    issuer, holder = key_did(pair.alice), key_did(pair.bob)
    asked = detail(issuer, holder, proof_type)

    offered = issuing.send_offer(
        body=V20CredOfferRequest(
            connection_id=str(ends.alice.connection_id),
            auto_issue=False,
            auto_remove=False,
            comment="for you",
            filter=V20CredFilter(ld_proof=asked),
        )
    )
    assert (offered.state, offered.role, offered.initiator) == ("offer-sent", "issuer", "self")
    detailed = attached(offered.cred_offer, "offers~attach")
    if proof_type == "Ed25519Signature2020":  # its context is the agent's to add
        asked.credential.context.append(detailed["credential"]["@context"][-1])
    assert detailed == asked.to_wire()

    received = other_end(pair.bob, offered.thread_id)
    assert (received.state, received.role) == ("offer-received", "holder")
    assert received.connection_id == ends.bob.connection_id
    assert received.cred_offer is not None
    assert received.cred_offer.comment == "for you"
    assert received.by_format is not None
    assert received.by_format.cred_offer == {"ld_proof": asked.to_wire()}

    requested = holding.send_bound_request(
        str(received.cred_ex_id), body=V20CredRequestRequest(holder_did=holder, auto_remove=False)
    )
    assert requested.state == "request-sent"
    exchange(pair.alice, offered.cred_ex_id, "request-received")
    issued = issuing.issue_credential(str(offered.cred_ex_id), body={"comment": "here it is"})
    assert issued.cred_ex_record is not None
    assert issued.cred_ex_record.state == "credential-issued"

    arrived = exchange(pair.bob, received.cred_ex_id, "credential-received")
    signed = attached(arrived.cred_issue, "credentials~attach")
    assert signed["credentialSubject"] == {"id": holder, "name": "Zoë", "points": 42}
    assert signed["proof"]["type"] == proof_type
    stored = holding.store_credential(str(received.cred_ex_id))
    assert stored.cred_ex_record is not None
    assert stored.cred_ex_record.state == "done"
    assert stored.ld_proof is not None
    exchange(pair.alice, offered.cred_ex_id, "done")

    record = CredentialsApi(pair.bob.client).get_w3c_credential(str(stored.ld_proof.cred_id_stored))
    assert record.cred_value == signed
    assert (record.issuer_id, record.subject_ids) == (issuer, [holder])
    assert set(record.expanded_types or ()) == {
        f"{W3C}#VerifiableCredential", f"{TERMS}MemberCredential",
    }  # fmt: skip
    return record


@each_proof_type
def test_issued_presented_and_verified(pair: Pair, connected: Ends, proof_type: str) -> None:
    record = held(pair, connected, proof_type)
    proving, verifying = (PresentProofV20Api(side.client) for side in (pair.bob, pair.alice))

    asked = verifying.send_request(body=request(connected, record, proof_type))
    assert (asked.state, asked.role) == ("request-sent", "verifier")
    received = prover_end(pair.bob, asked.thread_id)
    assert (received.state, received.role) == ("request-received", "prover")
    assert received.by_format is not None
    assert asked.by_format is not None
    assert received.by_format.pres_request == asked.by_format.pres_request

    [found] = proving.matching_credentials(str(received.pres_ex_id))
    assert found["record_id"] == record.record_id
    assert {**(record.cred_value or {}), "record_id": record.record_id} == found.to_wire()
    [iterated] = proving.iter_matching_credentials(str(received.pres_ex_id))
    assert iterated == found

    sent = proving.send_presentation(
        str(received.pres_ex_id),
        body=V20PresSpecByFormatRequest(
            dif=DIFPresSpec(record_ids={"member": [record.record_id]}), auto_remove=False
        ),
    )
    assert sent.state == "presentation-sent"
    proof_of(pair.alice, asked.pres_ex_id, "presentation-received")
    done = verifying.verify_presentation(str(asked.pres_ex_id))
    assert (done.state, done.verified) == ("done", "true")
    assert done.by_format is not None
    presented = (done.by_format.pres or {})["dif"]
    assert presented["verifiableCredential"] == [record.cred_value]
    assert presented["proof"]["challenge"] == CHALLENGE
    assert presented["presentation_submission"]["descriptor_map"][0]["id"] == "member"
    proof_of(pair.bob, received.pres_ex_id, "done")


def test_requested_by_the_holder_and_issued_at_once(pair: Pair, connected: Ends) -> None:
    issuing, holding = (IssueCredentialV20Api(side.client) for side in (pair.alice, pair.bob))
    asked = detail(key_did(pair.alice), key_did(pair.bob), "Ed25519Signature2018")
    requested = holding.issue_credential20_send_request_post(
        body={
            "connection_id": connected.bob.connection_id,
            "filter": {"ld_proof": asked},
            "auto_remove": False,
        }
    )
    received = other_end(pair.alice, requested.thread_id)
    assert (received.state, received.role) == ("request-received", "issuer")
    issuing.issue_credential(str(received.cred_ex_id))
    exchange(pair.bob, requested.cred_ex_id, "credential-received")
    holding.issue_credential20_records_cred_ex_id_store_post(str(requested.cred_ex_id))
    done = exchange(pair.bob, requested.cred_ex_id, "done")
    assert done.cred_issue is not None
    listed = {
        each.cred_ex_record.cred_ex_id
        for each in holding.iter_records(page_size=1, role="holder", state="done")
        if each.cred_ex_record
    }
    assert requested.cred_ex_id in listed
    assert holding.delete_record(str(requested.cred_ex_id)) == {}
    with pytest.raises(acapy_client.NotFoundException, match=str(requested.cred_ex_id)):
        holding.get_record(str(requested.cred_ex_id))


def test_proposed_by_the_holder_and_issued_by_the_agent(pair: Pair, connected: Ends) -> None:
    issuing, holding = (IssueCredentialV20Api(side.client) for side in (pair.alice, pair.bob))
    asked = detail(key_did(pair.alice), key_did(pair.bob), "Ed25519Signature2018")
    proposed = holding.send_proposal(
        body={
            "connection_id": connected.bob.connection_id,
            "filter": {"ld_proof": asked},
            "auto_remove": False,
        }
    )
    assert proposed.state == "proposal-sent"
    received = other_end(pair.alice, proposed.thread_id)
    assert received.state == "proposal-received"
    offered = issuing.send_bound_offer(str(received.cred_ex_id))
    assert attached(offered.cred_offer, "offers~attach") == asked.to_wire()
    exchange(pair.bob, proposed.cred_ex_id, "offer-received")


def part_of(record: Any) -> tuple[str, str]:
    """Identifier and media type of the only attachment to an invitation."""
    [part] = record.invitation.requests_attach
    return part.id, part.mime_type


@pytest.mark.parametrize("form", ["record", "json"])
def test_offered_by_an_invitation(pair: Pair, form: str) -> None:
    asked = detail(key_did(pair.alice), key_did(pair.bob), "Ed25519Signature2018")
    offered = IssueCredentialV20Api(pair.alice.client).create_offer(
        body={"filter": {"ld_proof": asked}, "auto_issue": True, "auto_remove": False}
    )
    assert (offered.state, offered.connection_id) == ("offer-sent", None)
    invitation = OutOfBandApi(pair.alice.client).create_invitation(
        body={"attachments": [{"id": offered.cred_ex_id, "type": "credential-offer"}]}
    )
    taken = OutOfBandApi(pair.bob.client).receive_invitation(
        body=invitation if form == "record" else invitation.to_wire()
    )
    assert taken.state == "prepare-response"
    assert part_of(taken) == part_of(invitation) == ("request-0", "application/json")

    holding = IssueCredentialV20Api(pair.bob.client)
    received = other_end(pair.bob, offered.thread_id)
    assert received.by_format is not None
    assert received.by_format.cred_offer == {"ld_proof": asked.to_wire()}
    holding.send_bound_request(str(received.cred_ex_id), body={"auto_remove": False})
    arrived = exchange(pair.bob, received.cred_ex_id, "credential-received")
    assert attached(arrived.cred_issue, "credentials~attach")["proof"]


# --- presenting ----------------------------------------------------------------------------------


def request(
    ends: Ends, record: VCRecord, proof_type: str, path: str = "$.credentialSubject.name"
) -> V20PresSendRequestRequest:
    """A request for a credential like this one."""
    descriptor = InputDescriptors(
        id="member",
        name="Membership",
        schema=[SchemaInputDescriptor(uri=uri) for uri in record.expanded_types or ()],
        constraints=Constraints(fields=[DIFField(path=[path])]),
    )
    return V20PresSendRequestRequest(
        connection_id=str(ends.alice.connection_id),
        auto_verify=False,
        auto_remove=False,
        presentation_request=V20PresRequestByFormat(
            dif=DIFProofRequest(
                options=DIFOptions(challenge=CHALLENGE, domain="verifier.example"),
                presentation_definition=PresentationDefinition(
                    id="32f54163-7166-48f1-93d8-ff217bdb0654",
                    format=ClaimFormat(ldp_vp={"proof_type": [proof_type]}),
                    input_descriptors=[descriptor],
                ),
            )
        ),
    )


def proof_of(side: Side, pres_ex_id: str | None, state: str) -> V20PresExRecord:
    api = PresentProofV20Api(side.client)
    return until(lambda: api.get_record(str(pres_ex_id)), lambda record: record.state == state)


def prover_end(side: Side, thread_id: str | None) -> V20PresExRecord:
    api = PresentProofV20Api(side.client)
    [found] = until(lambda: api.records(thread_id=thread_id).results or [], len)
    return found


# --- what goes wrong -----------------------------------------------------------------------------


def test_nothing_that_fits(pair: Pair, connected: Ends) -> None:
    record = held(pair, connected)
    verifying, proving = (PresentProofV20Api(side.client) for side in (pair.alice, pair.bob))
    asked = verifying.send_request(
        body=request(connected, record, "Ed25519Signature2018", "$.credentialSubject.absent")
    )
    received = prover_end(pair.bob, asked.thread_id)
    if pair.since("1.7"):
        with pytest.raises(acapy_client.ServiceException, match="500"):
            proving.send_presentation(str(received.pres_ex_id), body={"dif": {}})
        told = {"description": "nothing fits"}
        assert proving.send_problem_report(str(received.pres_ex_id), body=told) == {}
        ended = proof_of(pair.alice, asked.pres_ex_id, "abandoned")
        assert "nothing fits" in str(ended.error_msg)
    else:  # older agents send a presentation of nothing
        sent = proving.send_presentation(str(received.pres_ex_id), body={"dif": {}})
        assert sent.by_format is not None
        assert (sent.by_format.pres or {})["dif"]["verifiableCredential"] == []
        proof_of(pair.alice, asked.pres_ex_id, "presentation-received")
        assert verifying.verify_presentation(str(asked.pres_ex_id)).verified == "false"


def test_a_call_out_of_turn_ends_the_exchange(pair: Pair, connected: Ends) -> None:
    issuing = IssueCredentialV20Api(pair.alice.client)
    asked = detail(key_did(pair.alice), key_did(pair.bob), "Ed25519Signature2018")
    offered = issuing.send_offer(
        body={"connection_id": connected.alice.connection_id, "filter": {"ld_proof": asked}}
    )
    received = other_end(pair.bob, offered.thread_id)
    with pytest.raises(acapy_client.BadRequestException, match="offer-sent"):
        issuing.issue_credential(str(offered.cred_ex_id))
    ended = exchange(pair.bob, received.cred_ex_id, "abandoned")
    assert ended.error_msg
    exchange(pair.alice, offered.cred_ex_id, "abandoned")


def test_broken_off(pair: Pair, connected: Ends) -> None:
    asked = detail(key_did(pair.alice), key_did(pair.bob), "Ed25519Signature2018")
    offered = IssueCredentialV20Api(pair.alice.client).send_offer(
        body={"connection_id": connected.alice.connection_id, "filter": {"ld_proof": asked}}
    )
    received = other_end(pair.bob, offered.thread_id)
    holding = IssueCredentialV20Api(pair.bob.client)
    told = {"description": "no, thank you"}
    assert holding.send_problem_report(str(received.cred_ex_id), body=told) == {}
    ended = exchange(pair.alice, offered.cred_ex_id, "abandoned")
    assert "no, thank you" in str(ended.error_msg)


def test_a_connection_that_is_not_ready(pair: Pair) -> None:
    asked = detail(key_did(pair.bob), key_did(pair.bob), "Ed25519Signature2018")
    with pytest.raises(acapy_client.ForbiddenException, match="not ready"):
        IssueCredentialV20Api(pair.bob.client).send_offer(
            body={"connection_id": undecided(pair), "filter": {"ld_proof": asked}}
        )


@pytest.mark.releases(since="0.7", until="0.10")
def test_older_agents_fetch_every_context(pair: Pair, connected: Ends) -> None:
    """They have none at hand, so that offline they cannot even offer."""
    asked = detail(key_did(pair.alice), key_did(pair.bob), "Ed25519Signature2018")
    with pytest.raises(acapy_client.ServiceException, match="500"):
        IssueCredentialV20Api(pair.alice.client).send_offer(
            body={"connection_id": connected.alice.connection_id, "filter": {"ld_proof": asked}}
        )
