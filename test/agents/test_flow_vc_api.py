"""W3C credentials issued, stored, presented and verified without a protocol."""

from __future__ import annotations

from typing import Any

import pytest

import acapy_client
from acapy_client.api.credentials_api import CredentialsApi
from acapy_client.api.jsonld_api import JsonldApi
from acapy_client.api.vc_api import VcApi
from acapy_client.api.vc_api_api import VcApiApi
from acapy_client.api.wallet_api import WalletApi
from acapy_client.models import (
    IssueCredentialRequest,
    LDProofVCOptions,
    Presentation,
    ProvePresentationRequest,
    StoreCredentialRequest,
    VerifiableCredential,
    VerifiablePresentation,
    VerifyCredentialRequest,
    VerifyPresentationRequest,
)
from support.agents.two_agents import Pair, Side
from support.agents.w3c import CONTEXT, credential, key_did

pytestmark = [pytest.mark.agents, pytest.mark.releases(since="0.12")]

CHALLENGE = "3fa85f64-5717-4562-b3fc-2c963f66afa7"
each_proof_type = pytest.mark.parametrize(
    "proof_type", ["Ed25519Signature2018", "Ed25519Signature2020"]
)


def issued(side: Side, did: str, proof_type: str | None = None) -> VerifiableCredential:
    made = VcApiApi(side.client).issue_credential(
        body=IssueCredentialRequest(
            credential=credential(did, id=did), options=LDProofVCOptions(proof_type=proof_type)
        )
    )
    assert made.verifiable_credential is not None
    return made.verifiable_credential


def changed(signed: VerifiableCredential) -> VerifiableCredential:
    """The same with something else in it than was signed."""
    wire = signed.to_wire()
    return VerifiableCredential.from_wire(
        {**wire, "credentialSubject": {**wire["credentialSubject"], "points": 43}}
    )


@each_proof_type
def test_issued_and_verified(pair: Pair, proof_type: str) -> None:
    did = key_did(pair.alice)
    signed = issued(pair.alice, did, proof_type)
    assert signed.type == ["VerifiableCredential", "MemberCredential"]
    assert signed.issuer == did
    assert signed.credential_subject == {"id": did, "name": "Zoë", "points": 42}
    assert signed.proof.type == proof_type
    assert signed.proof.proof_purpose == "assertionMethod"
    assert str(signed.proof.verification_method).startswith(did)

    verified = VcApiApi(pair.bob.client).verify_credential(
        body=VerifyCredentialRequest(verifiable_credential=signed)
    )
    assert verified.verified is True
    assert verified.document == signed.to_wire()
    assert [result.verified for result in verified.results or []] == [True]


def test_the_key_decides_where_no_proof_type_is_given(pair: Pair) -> None:
    assert issued(pair.alice, key_did(pair.alice)).proof.type == "Ed25519Signature2020"


def test_a_credential_that_was_changed(pair: Pair) -> None:
    forged = changed(issued(pair.alice, key_did(pair.alice)))
    verified = VcApiApi(pair.bob.client).vc_credentials_verify_post(
        body={"verifiableCredential": forged}
    )
    assert verified.verified is False
    assert "signature" in str(verified.errors)


def test_stored_listed_and_fetched(pair: Pair) -> None:
    api, other = VcApiApi(pair.alice.client), VcApiApi(pair.bob.client)
    signed = issued(pair.alice, key_did(pair.alice))
    body = StoreCredentialRequest(verifiable_credential=signed)
    stored = api.store_credential(body=body)
    assert stored.credential_id == signed.id
    assert api.get_credential(str(signed.id)) == signed
    assert signed in (api.credentials().results or [])
    assert signed not in (other.vc_credentials_get().results or [])
    with pytest.raises(acapy_client.BadRequestException, match="Duplicate"):
        api.store_credential(body=body)
    with pytest.raises(acapy_client.BadRequestException, match="not found"):
        other.get_credential(str(signed.id))

    holder = CredentialsApi(pair.alice.client)
    [record] = holder.w3c_credentials(body={"given_id": signed.id}).results or []
    assert record.cred_value == signed.to_wire()
    assert record.given_id == signed.id
    assert holder.get_w3c_credential(str(record.record_id)) == record
    assert holder.delete_w3c_credential(str(record.record_id)) == {}
    with pytest.raises(acapy_client.NotFoundException):
        holder.get_w3c_credential(str(record.record_id))


@each_proof_type
def test_presented_and_verified(pair: Pair, proof_type: str) -> None:
    did = key_did(pair.alice)
    signed = issued(pair.alice, did, proof_type)
    made = VcApiApi(pair.alice.client).create_presentation(
        body=ProvePresentationRequest(
            presentation=Presentation(
                context=[CONTEXT],
                type=["VerifiablePresentation"],
                holder=did,
                verifiable_credential=[signed],
            ),
            options=LDProofVCOptions(
                proof_type=proof_type, proof_purpose="authentication", challenge=CHALLENGE
            ),
        )
    )
    presentation = made.verifiable_presentation
    assert presentation is not None
    assert presentation.holder == did
    assert presentation.verifiable_credential == [signed.to_wire()]
    assert (presentation.proof.type, presentation.proof.challenge) == (proof_type, CHALLENGE)

    verified = verify(pair.bob, presentation, CHALLENGE)
    assert verified.verified is True
    assert [each.verified for each in verified.credential_results or []] == [True]
    assert verified.presentation_result is not None
    assert verified.presentation_result.document == presentation.to_wire()
    assert verify(pair.bob, presentation, "another").verified is False


def test_a_presentation_of_a_credential_that_was_changed(pair: Pair) -> None:
    did = key_did(pair.alice)
    made = VcApiApi(pair.alice.client).vc_presentations_prove_post(
        body={
            "presentation": {
                "@context": [CONTEXT],
                "type": ["VerifiablePresentation"],
                "holder": did,
                "verifiableCredential": [changed(issued(pair.alice, did)).to_wire()],
            },
            "options": {"proofPurpose": "authentication", "challenge": CHALLENGE},
        }
    )
    assert made.verifiable_presentation is not None
    verified = verify(pair.bob, made.verifiable_presentation, CHALLENGE)
    assert verified.verified is False
    assert [each.verified for each in verified.credential_results or []] == [False]


def verify(side: Side, presentation: VerifiablePresentation, challenge: str) -> Any:
    return VcApiApi(side.client).verify_presentation(
        body=VerifyPresentationRequest(
            verifiable_presentation=presentation, options=LDProofVCOptions(challenge=challenge)
        )
    )


@pytest.mark.releases(since="1.3")
def test_of_the_second_version(pair: Pair) -> None:
    did = key_did(pair.alice)
    made = VcApiApi(pair.alice.client).issue_credential(
        body={
            "credential": {
                "@context": ["https://www.w3.org/ns/credentials/v2"],
                "type": ["VerifiableCredential"],
                "issuer": did,
                "validFrom": "2026-01-01T00:00:00Z",
                "credentialSubject": {"id": did},
            },
            "options": {},
        }
    )
    signed = made.verifiable_credential
    assert signed is not None
    assert signed.valid_from == "2026-01-01T00:00:00Z"
    verified = VcApiApi(pair.bob.client).verify_credential(body={"verifiableCredential": signed})
    assert verified.verified is True


def test_an_issuer_that_the_wallet_does_not_have(pair: Pair) -> None:
    with pytest.raises(acapy_client.BadRequestException) as caught:
        issued(pair.bob, key_did(pair.alice))
    assert caught.value.detail


def test_a_context_that_cannot_be_fetched(pair: Pair) -> None:
    unsigned = credential(key_did(pair.alice))
    unsigned.context = [CONTEXT, "https://terms.example/none.jsonld"]
    with pytest.raises(acapy_client.ServiceException, match="500"):
        VcApiApi(pair.alice.client).issue_credential(body={"credential": unsigned, "options": {}})


# --- documents of any kind -----------------------------------------------------------------------


def test_a_document_signed(pair: Pair) -> None:
    did = key_did(pair.alice)
    [key] = WalletApi(pair.alice.client).dids(did=did).results or []
    method = f"{did}#{did.removeprefix('did:key:')}"
    unsigned = credential(did).to_wire()
    signed = JsonldApi(pair.alice.client).sign_jsonld(
        body={
            "verkey": key.verkey,
            "doc": {
                "credential": unsigned,
                "options": {"proofPurpose": "assertionMethod", "verificationMethod": method},
            },
        }
    )
    document = signed.signed_doc
    assert document is not None
    assert {**document, "proof": None} == {**unsigned, "proof": None}
    assert document["proof"]["verificationMethod"] == method
    # what agents sign they refuse to verify: their own words for a proof lack two of its fields
    with pytest.raises(acapy_client.UnprocessableEntityException) as caught:
        JsonldApi(pair.bob.client).verify_jsonld(
            body={"doc": document, "verkey": key.verkey}, _check_input_type=False
        )
    assert "jws" in str(caught.value.errors)


@pytest.mark.releases(since="1.0.1")
def test_a_document_with_data_integrity(pair: Pair) -> None:
    did = key_did(pair.alice)
    made = VcApi(pair.alice.client).add_proof(
        body={
            "document": {"hello": "world"},
            "options": {
                "type": "DataIntegrityProof",
                "cryptosuite": "eddsa-jcs-2022",
                "proofPurpose": "assertionMethod",
                "verificationMethod": f"{did}#{did.removeprefix('did:key:')}",
            },
        }
    )
    secured = made.secured_document
    assert secured["hello"] == "world"
    verify = VcApi(pair.bob.client).verify_proof
    genuine = verify(body={"securedDocument": secured}).verification_results
    assert genuine is not None
    assert (genuine["verified"], genuine["verifiedDocument"]) == (True, {"hello": "world"})
    with pytest.raises(acapy_client.BadRequestException) as caught:
        verify(body={"securedDocument": {**secured, "hello": "moon"}})
    assert '"verified": false' in str(caught.value.body)
