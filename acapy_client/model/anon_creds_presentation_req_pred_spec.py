"""`AnonCredsPresentationReqPredSpec`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class AnonCredsPresentationReqPredSpec(Model):
    """A comparison that a verifier wants proved without seeing the number.

    ACA-Py 1.2 to 1.7.
    """

    name: str
    """Attribute to compare, as the schema calls it; its value must be a whole number."""
    non_revoked: models.AnonCredsPresentationReqPredSpecNonRevoked | None = None
    """When the credential must have been valid; takes precedence over that of the whole request."""
    p_type: Literal["<", "<=", ">", ">="] | str
    """Comparison of the attribute, on the left, with ``p_value``: ``<``, ``<=``, ``>=`` or
    ``>``."""
    p_value: int
    """Bound to compare with, a whole number: 18 with ``>=`` proves 18 or more. Dates go as numbers,
    such as 20070131."""
    restrictions: list[dict[str, str]] | None = None
    """Which credentials count: one of these sets of conditions must hold entirely. Give it: a
    prover that answers by itself cannot prove a predicate without."""
