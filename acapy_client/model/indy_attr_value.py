"""`IndyAttrValue`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyAttrValue(Model):
    """Value of one attribute, for people and for the signature.

    ACA-Py 0.7 to 1.4, not in 0.12.0.
    """

    encoded: str
    """The value as the integer that the issuer signed, in decimal text: numbers of 32 bits stand
    for themselves, other text for its SHA-256 hash."""
    raw: str
    """The value as the issuer gave it, always text."""
