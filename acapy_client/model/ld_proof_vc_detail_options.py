"""`LDProofVCDetailOptions`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class LDProofVCDetailOptions(Model):
    """What the proof of a W3C credential shall say.

    ACA-Py 0.7 to 0.11.
    """

    challenge: str | None = None
    """Text that the proof must repeat; the holder's agent refuses a credential whose proof has
    another one."""
    created: str | None = None
    """Time for the proof to state, ISO 8601 in UTC; the time of issuing where it is not given."""
    credential_status: models.CredentialStatusOptions | None = wire(
        "credentialStatus", default=None
    )
    """Method by which verifiers shall find out about revocation; agents compare its ``type`` with
    that of the credential."""
    domain: str | None = None
    """Domain that the proof shall be good for; the holder's agent refuses a credential whose proof
    has another one."""
    proof_purpose: str | None = wire("proofPurpose", default=None)
    """What the signature is for; ``assertionMethod`` where it is not given."""
    proof_type: str = wire("proofType")
    """Signature suite: ``Ed25519Signature2018`` or ``BbsBlsSignature2020``, from 0.9 on also
    ``Ed25519Signature2020``; it must suit the issuer's key."""
