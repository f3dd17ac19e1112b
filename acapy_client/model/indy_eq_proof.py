"""`IndyEQProof`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyEQProof(Model):
    """Part of a proof that shows the issuer's signature, and the values that were revealed.

    Numbers are large, in decimal, as text; only the verifying library has a use for them,
    ``revealed_attrs`` apart.

    ACA-Py 0.7 to 1.4.
    """

    a_prime: str | None = None
    """Signature of the credential, blinded."""
    e: str | None = None
    """Response for the signature's hidden exponent."""
    m: dict[str, str] | None = None
    """Responses for the attributes that stay hidden, by name, ``master_secret`` among them."""
    m2: str | None = None
    """Response for the number that ties the credential to its holder and revocation index."""
    revealed_attrs: dict[str, str] | None = None
    """Encoded values that were shown, by attribute name (small letters, no spaces)."""
    v: str | None = None
    """Response for the signature's hidden blinding factor."""
