"""`IndyProofProof`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyProofProof(Model):
    """The cryptographic part of a presentation.

    ACA-Py 0.7 to 1.4.
    """

    aggregated_proof: models.IndyProofProofAggregatedProof | None = None
    """What ties the proofs together: one challenge for all of them."""
    proofs: list[models.IndyProofProofProofsProof] | None = None
    """One proof for each credential, in the order of ``identifiers``."""
