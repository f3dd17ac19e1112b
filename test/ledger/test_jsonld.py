"""W3C credentials with linked data proofs, by `acapy_client.testing.protocols`."""

from __future__ import annotations

import uuid
from typing import Any, Literal

import pytest

from acapy_client import ApiClient, ApiValueError
from acapy_client.apis import CredentialsApi, WalletApi
from acapy_client.testing.protocols import issue_jsonld, prove_jsonld
from support.agents.w3c import TERMS, credential
from support.ledger.stage import Stage, on_askar

pytestmark = [on_askar, pytest.mark.releases(since="0.11")]  # agents before fetch the context
TYPE = "MemberCredential"


def key_did(client: ApiClient) -> str:
    """A new DID that anybody can resolve offline."""
    made = WalletApi(client).create_did(body={"method": "key"}).result
    assert made is not None
    return str(made.did)


def member(stage: Stage) -> dict[str, Any]:
    """A credential of a holder whom nobody knows yet."""
    made = credential(key_did(stage.issuer), id=key_did(stage.holder)).to_wire()
    assert isinstance(made, dict)
    return made


def definition() -> dict[str, Any]:
    fields = [{"path": ["$.credentialSubject.points"]}]
    return {
        "id": str(uuid.uuid4()),
        "format": {"ldp_vp": {"proof_type": ["Ed25519Signature2018"]}},
        "input_descriptors": [
            {
                "id": "member",
                "schema": [{"uri": f"{TERMS}{TYPE}"}],
                "constraints": {"fields": fields},
            }
        ],
    }


@pytest.mark.parametrize("begins", ["issuer", "holder"])
def test_issued_and_proved(stage: Stage, begins: Literal["issuer", "holder"]) -> None:
    document = member(stage)
    issued = issue_jsonld(stage.issuer, stage.holder, document, stage.connection, begins=begins)
    assert (issued.issuer.state, issued.holder.state) == ("done", "done")
    kept = CredentialsApi(stage.holder).get_w3c_credential(str(issued.credential_id))
    assert kept.issuer_id == document["issuer"]
    options = {"domain": "example"}
    proof = prove_jsonld(
        stage.issuer,
        stage.holder,
        definition(),
        stage.connection,
        options=options,
        credential_id=issued.credential_id,
    )
    assert proof.verified


@pytest.mark.releases(since="0.12")  # agents before want a connection
def test_without_a_connection(stage: Stage) -> None:
    issued = issue_jsonld(stage.issuer, stage.holder, member(stage))
    assert not issued.holder.connection_id
    shown = issued.credential_id
    assert prove_jsonld(stage.issuer, stage.holder, definition(), credential_id=shown).verified


def test_what_cannot_be(stage: Stage) -> None:
    both = stage.issuer, stage.holder
    with pytest.raises(ApiValueError, match="a proposal needs one"):
        issue_jsonld(*both, member(stage), begins="holder")
    wrong: Any = "definition"
    with pytest.raises(ApiValueError, match="expected a presentation definition"):
        prove_jsonld(*both, wrong)
