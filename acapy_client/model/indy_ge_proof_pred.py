"""`IndyGEProofPred`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model


class IndyGEProofPred(Model):
    """Comparison that a proof shows to hold.

    ACA-Py 0.7 to 1.4.
    """

    attr_name: str | None = None
    """Compared attribute, in small letters without spaces."""
    p_type: Literal["GE", "GT", "LE", "LT"] | str | None = None
    """``GE`` (at least), ``GT`` (more than), ``LE`` (at most) or ``LT`` (less than)."""
    value: int | None = None
    """Bound that the attribute is compared with."""
