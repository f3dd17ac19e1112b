"""`VerifiableCredential`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model, wire


class VerifiableCredential(Model, open=True):
    """A W3C credential with the issuer's proof.

    ACA-Py 0.12 to 1.7.
    """

    context: list[Any] = wire("@context")
    """JSON-LD contexts that define the terms: first ``https://www.w3.org/2018/credentials/v1`` or,
    from ACA-Py 1.3 on, ``https://www.w3.org/ns/credentials/v2``."""
    credential_status: Any = wire("credentialStatus", default=None)
    """How a verifier finds out whether the credential still holds: ``type`` of the method, and what
    that method needs, such as a list and an index."""
    credential_subject: Any = wire("credentialSubject")
    """The claims: an object, or a list of them, each with the subject's DID as ``id`` where it has
    one."""
    expiration_date: str | None = wire("expirationDate", default=None)
    """Until when it holds, RFC 3339 time (data model 1.1); agents do not check it."""
    id: str | None = None
    """URI of the credential; the wallet stores it under this name."""
    issuance_date: str | None = wire("issuanceDate", default=None)
    """From when it holds, RFC 3339 time such as ``2024-05-20T12:00:00Z`` (data model 1.1, which
    demands it)."""
    issuer: Any
    """DID of the issuer, or an object with it as ``id`` and more about it that a context must
    define."""
    proof: models.LinkedDataProof
    """Signature of the issuer, with the DID URL of its key."""
    type: list[str]
    """``VerifiableCredential`` first, then its own types, such as ``PermanentResidentCard``."""
    valid_from: str | None = wire("validFrom", default=None)
    """From when it holds, RFC 3339 time (data model 2.0). Since ACA-Py 1.3."""
    valid_until: str | None = wire("validUntil", default=None)
    """Until when it holds, RFC 3339 time (data model 2.0); agents do not check it. Since ACA-Py
    1.3."""
