"""`LDProofVCOptions`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class LDProofVCOptions(Model):
    """How a linked data proof is to be made, or what a verifier demands of it.

    Keys beyond those listed are passed on.

    ACA-Py 0.12 to 1.7.
    """

    challenge: str | None = None
    """Text from the verifier that the proof must repeat, against replay; needed with the purpose
    ``authentication``."""
    created: str | None = None
    """Time to state as that of the proof, ISO 8601 in UTC, to the second; the current time if
    absent."""
    credential_status: models.CredentialStatusOptions | None = wire(
        "credentialStatus", default=None
    )
    """Revocation check that the credential must have; its ``type`` is compared with the
    credential's own."""
    domain: str | None = None
    """Domain to bind the proof to, such as the verifier's host name."""
    proof_purpose: str | None = wire("proofPurpose", default=None)
    """``assertionMethod``, the default, or ``authentication``, which needs ``challenge``."""
    proof_type: str | None = wire("proofType", default=None)
    """Signature suite, needed to sign: ``Ed25519Signature2018``, ``Ed25519Signature2020``,
    ``BbsBlsSignature2020`` and more; the DID's key must be of its kind."""
    verification_method: str | None = wire("verificationMethod", default=None)
    """DID URL of the key to sign with; the first fitting one of the issuer's DID document if
    absent."""
