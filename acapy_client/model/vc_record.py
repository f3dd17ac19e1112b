"""`VCRecord`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class VCRecord(Model):
    """A W3C credential of the wallet, with what it is found by.

    Everything beside ``cred_value``, ``cred_tags`` and ``record_id`` repeats parts of the
    credential, lists in no fixed order.

    ACA-Py 0.7 to 1.7.
    """

    contexts: list[str] | None = None
    """JSON-LD contexts, URLs; contexts that are written out in the credential itself are not among
    them."""
    cred_tags: dict[str, str] | None = None
    """Further tags by name, found with ``tag_query``; empty in what agents store by themselves."""
    cred_value: dict[str, Any] | None = None
    """The whole credential in JSON-LD, proof included, as the issuer signed it."""
    expanded_types: list[str] | None = None
    """Types as full URIs, such as ``https://w3id.org/citizenship#PermanentResidentCard``, worked
    out with the contexts."""
    given_id: str | None = None
    """``id`` of the credential, a URI that the issuer chose; absent where it has none."""
    issuer_id: str | None = None
    """DID or other URI of the issuer."""
    proof_types: list[str] | None = None
    """Kinds of signature, such as ``Ed25519Signature2020``, ``BbsBlsSignature2020`` or
    ``DataIntegrityProof``."""
    record_id: str | None = None
    """Identifier in the wallet, ``credential_id`` of the calls: hexadecimal UUID, or what the
    credential was stored under."""
    schema_ids: list[str] | None = None
    """Schemas of the credential; always empty so far, as agents do not take them down."""
    subject_ids: list[str] | None = None
    """Whom the credential is about: ``id`` of each subject, mostly a DID."""
