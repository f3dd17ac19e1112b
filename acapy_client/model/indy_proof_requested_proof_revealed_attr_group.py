"""`IndyProofRequestedProofRevealedAttrGroup`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyProofRequestedProofRevealedAttrGroup(Model):
    """Values that the prover showed from one credential, asked for as a group.

    ACA-Py 0.7 to 1.4.
    """

    sub_proof_index: int | None = None
    """Place in ``identifiers`` of the credential that they come from, from 0."""
    values: dict[str, models.RawEncoded] | None = None
    """The values by attribute name."""
