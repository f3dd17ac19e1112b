"""`IndyPresPredSpec`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model


class IndyPresPredSpec(Model):
    """A comparison that a prover proposes to prove.

    ACA-Py 0.7 to 1.4.
    """

    cred_def_id: str | None = None
    """Credential definition of the credential to prove it with."""
    name: str
    """Attribute to compare, as the schema calls it; its value must be a whole number."""
    predicate: Literal["<", "<=", ">", ">="] | str
    """Comparison of the attribute, on the left, with ``threshold``: ``<``, ``<=``, ``>=`` or
    ``>``."""
    threshold: int
    """Bound to compare with: 18 with ``>=`` proves 18 or more."""
