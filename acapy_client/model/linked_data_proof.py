"""`LinkedDataProof`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class LinkedDataProof(Model, open=True):
    """Signature on a W3C credential or presentation, with what is needed to verify it.

    Either ``jws`` or ``proofValue`` holds the signature, according to the suite in ``type``. Keys
    beyond those listed are kept.

    ACA-Py 0.7 to 1.7.
    """

    challenge: str | None = None
    """Text that the verifier chose for this one presentation, against replay."""
    created: str | None = None
    """When it was signed, ISO 8601 in UTC, to the second."""
    domain: str | None = None
    """Domain that it was signed for, where it was bound to one."""
    jws: str | None = None
    """The signature, as a JWS with the content left out (two dots in a row): suites such as
    ``Ed25519Signature2018``."""
    nonce: str | None = None
    """Random value in base64, of derived BBS+ proofs only."""
    proof_purpose: str = wire("proofPurpose")
    """``assertionMethod`` on credentials, ``authentication`` on presentations made for a verifier's
    challenge."""
    proof_value: str | None = wire("proofValue", default=None)
    """The signature, base58 or base64 according to the suite: ``Ed25519Signature2020``,
    ``BbsBlsSignature2020`` and others."""
    type: str
    """Signature suite, such as ``Ed25519Signature2018``; ``BbsBlsSignatureProof2020`` where
    attributes were left out."""
    verification_method: str = wire("verificationMethod")
    """DID URL of the key that verifies it."""
