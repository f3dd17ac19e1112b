"""A W3C credential whose contexts agents can read offline, and the DIDs that sign."""

from __future__ import annotations

import uuid
from typing import Any

from acapy_client.api.wallet_api import WalletApi
from acapy_client.models import Credential
from support.agents.two_agents import Side

W3C = "https://www.w3.org/2018/credentials"
CONTEXT = f"{W3C}/v1"  # agents from 0.11 on have it at hand
TERMS = "https://terms.example#"
# given in the credential itself, so that nothing is to be fetched
OWN_CONTEXT = {
    "MemberCredential": f"{TERMS}MemberCredential",
    "name": f"{TERMS}name",
    "points": f"{TERMS}points",
}


def key_did(side: Side) -> str:
    """A new DID that anybody can resolve offline."""
    made = WalletApi(side.client).create_did(body={"method": "key"}).result
    assert made is not None
    return str(made.did)


def credential(issuer: str, **subject: Any) -> Credential:
    """A credential that is to be signed."""
    return Credential(
        context=[CONTEXT, OWN_CONTEXT],
        id=f"urn:uuid:{uuid.uuid4()}",
        type=["VerifiableCredential", "MemberCredential"],
        issuer=issuer,
        issuance_date="2026-01-01T00:00:00Z",
        credential_subject={"name": "Zoë", "points": 42, **subject},
    )
