"""`SignatureOptions`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class SignatureOptions(Model):
    """What a proof says besides the signature.

    ACA-Py 0.7 to 1.7.
    """

    challenge: str | None = None
    """Random text that the verifier chose and the proof shall repeat."""
    domain: str | None = None
    """Domain that the proof is meant for."""
    proof_purpose: str = wire("proofPurpose")
    """What the signature is for: ``assertionMethod`` on a credential, ``authentication`` on a
    presentation."""
    type: str | None = None
    """``Ed25519Signature2018``, the default and the only one."""
    verification_method: str = wire("verificationMethod")
    """DID URL of the public key, by which others find it; a ``did:key`` holds it itself."""
