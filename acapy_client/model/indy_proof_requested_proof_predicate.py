"""`IndyProofRequestedProofPredicate`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyProofRequestedProofPredicate(Model):
    """Which credential a comparison was proved with.

    ACA-Py 0.7 to 1.4.
    """

    sub_proof_index: int | None = None
    """Place of the credential in ``identifiers``, from 0."""
