"""`IndyProofRequestedProof`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class IndyProofRequestedProof(Model):
    """Answers of the prover to each item of a request, by referent.

    ACA-Py 0.7 to 1.4.
    """

    predicates: dict[str, models.IndyProofRequestedProofPredicate] | None = None
    """Comparisons that were proved, by referent; only which credential they were proved with."""
    revealed_attr_groups: dict[str, models.IndyProofRequestedProofRevealedAttrGroup] | None = None
    """Values shown for items that asked for ``names``, by referent."""
    revealed_attrs: dict[str, models.IndyProofRequestedProofRevealedAttr] | None = None
    """Values shown for items that asked for one ``name``, by referent: ``raw`` is the value."""
    self_attested_attrs: dict[str, Any] | None = None
    """Values that the prover merely states, as text by referent; no issuer stands behind them."""
    unrevealed_attrs: dict[str, Any] | None = None
    """Attributes that the prover has but does not show: ``{"sub_proof_index": 0}`` by referent."""
