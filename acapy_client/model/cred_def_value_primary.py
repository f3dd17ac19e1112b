"""`CredDefValuePrimary`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredDefValuePrimary(Model):
    """Public key for the attribute values: numbers of an RSA group, in decimal text of hundreds of
    digits.

    ACA-Py 0.7 to 1.7.
    """

    n: str | None = None
    """Modulus, the product of two secret primes of the issuer."""
    r: models.Generated | None = None
    """One base for each attribute, by its name in lower case without spaces, and one for
    ``master_secret``, the holder's link secret."""
    rctxt: str | None = None
    """Base for the credential context, a hash of the holder's identifier and the credential's index
    in the revocation registry."""
    s: str | None = None
    """Base for the blinding factor, a square modulo ``n``; the other bases are secret powers of
    it."""
    z: str | None = None
    """Number that a signature is checked against, a secret power of ``s``."""
