"""`Credential`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model, wire


class Credential(Model, open=True):
    """A W3C credential in JSON-LD: the issuer's claims about a subject, with a proof once it is
    signed.

    Terms that the contexts do not define make signing fail. Keys beyond those listed are kept; read
    and set them by name, as in ``credential["name"]``.

    ACA-Py 0.7 to 1.7.
    """

    context: list[Any] = wire("@context")
    """JSON-LD contexts, URLs or objects; ``https://www.w3.org/2018/credentials/v1`` first, or
    ``https://www.w3.org/ns/credentials/v2`` for data model 2.0."""
    credential_status: Any = wire("credentialStatus", default=None)
    """Where a verifier learns whether it was revoked: an object (or list) with ``id``, ``type`` and
    what the type needs. Since ACA-Py 0.12."""
    credential_subject: Any = wire("credentialSubject")
    """The claims: an object, or a list of them, with the holder's DID as ``id``; without one,
    agents that issue by exchange may put in the holder's ``did:key``."""
    expiration_date: str | None = wire("expirationDate", default=None)
    """When it ceases to hold, RFC 3339 with time zone; data model 1.1."""
    id: str | None = None
    """URI of this credential, such as ``urn:uuid:`` with a UUID."""
    issuance_date: str | None = wire("issuanceDate", default=None)
    """From when it holds, RFC 3339 with time zone; data model 1.1. From 1.3 on, agents put in the
    current time where it is absent."""
    issuer: Any
    """DID of the issuer as text, or an object with it as ``id`` and the like of ``name``; to sign,
    the DID must be in the wallet."""
    proof: models.LinkedDataProof | None = None
    """The issuer's signature; absent before it is issued."""
    type: list[str]
    """Types, ``VerifiableCredential`` first, then the more special ones, which a context must
    define."""
    valid_from: str | None = wire("validFrom", default=None)
    """From when it holds, RFC 3339 with time zone; data model 2.0, in place of ``issuanceDate``.
    Since ACA-Py 1.3."""
    valid_until: str | None = wire("validUntil", default=None)
    """When it ceases to hold, RFC 3339 with time zone; data model 2.0, in place of
    ``expirationDate``. Since ACA-Py 1.3."""
