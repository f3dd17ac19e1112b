"""`IndyProofProofProofsProof`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyProofProofProofsProof(Model):
    """Proof from one credential.

    ACA-Py 0.7 to 1.4.
    """

    non_revoc_proof: models.IndyNonRevocProof | None = None
    """Shows that it was not revoked; null where that was not asked for."""
    primary_proof: models.IndyPrimaryProof | None = None
    """Shows its signature, values and comparisons."""
