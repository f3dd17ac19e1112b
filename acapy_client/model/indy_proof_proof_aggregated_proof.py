"""`IndyProofProofAggregatedProof`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyProofProofAggregatedProof(Model):
    """Common challenge of the proofs of a presentation.

    ACA-Py 0.7 to 1.4.
    """

    c_hash: str | None = None
    """The challenge, a hash over all commitments and the request's nonce; a decimal number as
    text."""
    c_list: list[list[int]] | None = None
    """The commitments that went into the hash, each as a list of bytes (0 to 255)."""
