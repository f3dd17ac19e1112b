"""`CredDefValueRevocation`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CredDefValueRevocation(Model):
    """Public key for non-revocation: points of a pairing curve, in text of hexadecimal numbers.

    The curve has two groups of points, G1 and G2. What the letters do is laid down in the CL
    signature scheme with revocation; applications pass them on unread.

    ACA-Py 0.7 to 1.7.
    """

    g: str | None = None
    """Generator of the group G1."""
    g_dash: str | None = None
    """Generator of the group G2."""
    h: str | None = None
    """Point of G1, chosen at random when the key is made."""
    h0: str | None = None
    """Point of G1, chosen at random; base of a credential's revocation signature."""
    h1: str | None = None
    """Point of G1, chosen at random; base for the number that ties the credential's two signatures
    together."""
    h2: str | None = None
    """Point of G1, chosen at random; base for the blinding factor of the holder."""
    h_cap: str | None = None
    """Point of G2, chosen at random; ``y`` is a multiple of it."""
    htilde: str | None = None
    """Point of G1, chosen at random; base for commitments in proofs."""
    pk: str | None = None
    """Point of G1: ``g`` times a secret number of the issuer."""
    u: str | None = None
    """Point of G2, chosen at random."""
    y: str | None = None
    """Point of G2: ``h_cap`` times another secret number of the issuer."""
