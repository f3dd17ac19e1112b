"""`CredDefValueRevocationSchemaAnonCreds`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CredDefValueRevocationSchemaAnonCreds(Model):
    """Public key for revocation: points of a pairing curve as hexadecimal text.

    ACA-Py 0.12 to 1.7.
    """

    g: str | None = None
    """Generator of the first group; a power of it stands for each index in what the issuer
    signs."""
    g_dash: str | None = None
    """Generator of the second group, from which accumulator and tails file are made."""
    h: str | None = None
    """Random point of the first group, base for blinding in proofs of non-revocation."""
    h0: str | None = None
    """Random point of the first group; constant part of what the issuer signs for each index."""
    h1: str | None = None
    """Random point of the first group; base for the holder's context in what the issuer signs."""
    h2: str | None = None
    """Random point of the first group; base for the blinding factor of the holder."""
    h_cap: str | None = None
    """Random point of the second group, used to blind the holder's witness in proofs."""
    htilde: str | None = None
    """Second random point of the first group for blinding in proofs of non-revocation."""
    pk: str | None = None
    """Public key with which an index's signature is checked: ``g`` to the power of the issuer's
    secret ``sk``."""
    u: str | None = None
    """Random point of the second group, from which a part of the holder's witness is made."""
    y: str | None = None
    """Public key for the holder's non-revocation credential: ``h_cap`` to the power of the issuer's
    secret ``x``."""
