"""`IndyProofRequestedProofRevealedAttr`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyProofRequestedProofRevealedAttr(Model):
    """A value that the prover showed.

    ACA-Py 0.7 to 1.4.
    """

    encoded: str | None = None
    """Whole number, as text, that stands for the value in the proof: the value itself if it is an
    integer of 32 bits, otherwise made from its SHA-256 hash."""
    raw: str | None = None
    """The value as the issuer wrote it."""
    sub_proof_index: int | None = None
    """Place in ``identifiers`` of the credential that it comes from, from 0."""
