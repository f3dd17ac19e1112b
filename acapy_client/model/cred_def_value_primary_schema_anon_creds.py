"""`CredDefValuePrimarySchemaAnonCreds`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class CredDefValuePrimarySchemaAnonCreds(Model):
    """Public key for the credentials' signatures: large numbers as decimal text.

    ACA-Py 0.12 to 1.7.
    """

    n: str | None = None
    """Modulus of the key, the product of two secret primes; decimal text."""
    r: dict[str, Any] | None = None
    """Bases by attribute name, in lower case without blanks, and one for ``master_secret``; decimal
    text."""
    rctxt: str | None = None
    """Base for the context attribute of the signature; decimal text."""
    s: str | None = None
    """Quadratic residue modulo ``n`` that the other bases are powers of; decimal text."""
    z: str | None = None
    """Base that signatures are checked against; decimal text."""
