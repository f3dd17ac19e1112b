"""`IndyCredRequest`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class IndyCredRequest(Model):
    """Indy's part of a credential request.

    ACA-Py 0.7 to 1.4.
    """

    blinded_ms: dict[str, Any]
    """Holder's link secret, blinded: numbers ``u`` and ``ur``, with ``hidden_attributes`` and
    ``committed_attributes``. The issuer signs it unseen."""
    blinded_ms_correctness_proof: dict[str, Any]
    """Proves that the holder knows what it blinded: numbers ``c``, ``v_dash_cap``, ``m_caps`` and
    ``r_caps``, decimal text."""
    cred_def_id: str
    """Credential definition, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
    nonce: str
    """Random number of the holder's that the issuer's signature must answer, decimal text."""
    prover_did: str | None = None
    """DID of the holder in the connection, or any text in its place; the issuer does not check
    it."""
