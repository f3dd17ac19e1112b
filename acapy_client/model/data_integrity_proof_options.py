"""`DataIntegrityProofOptions`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class DataIntegrityProofOptions(Model, open=True):
    """What a Data Integrity proof says besides its signature; all of it is signed along.

    ACA-Py 1.0.1 to 1.7.
    """

    challenge: str | None = None
    """Random text that the verifier chose and the proof shall repeat; agents do not check it."""
    created: str | None = None
    """When the proof was made, ISO 8601; agents add no time of their own."""
    cryptosuite: str
    """How it is signed: ``eddsa-jcs-2022``, the only suite that agents know."""
    domain: str | None = None
    """Domain that the proof is meant for; agents do not check it."""
    expires: str | None = None
    """When the proof ends, ISO 8601; agents write it down but accept the proof after that too."""
    id: str | None = None
    """URL that names the proof, such as ``urn:uuid:…``, for ``previousProof`` of a later one."""
    nonce: str | None = None
    """Random text that makes two proofs of the same document differ."""
    previous_proof: str | None = wire("previousProof", default=None)
    """``id`` of a proof that must hold before this one counts; agents write it down without
    checking."""
    proof_purpose: str = wire("proofPurpose")
    """``assertionMethod`` for statements such as credentials, or ``authentication``; agents refuse
    others."""
    proof_value: str | None = wire("proofValue", default=None)
    """The signature as multibase text; made by the agent, so leave it out."""
    type: str
    """``DataIntegrityProof``, the only type that agents know."""
    verification_method: str = wire("verificationMethod")
    """DID URL of the key that signs, such as ``did:web:example.com#key-01``; the wallet must hold
    the key, Ed25519."""
