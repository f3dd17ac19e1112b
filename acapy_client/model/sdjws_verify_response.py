"""`SDJWSVerifyResponse`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class SDJWSVerifyResponse(Model):
    """What an SD-JWT says and discloses, and whether its signature holds.

    ACA-Py 0.11 to 1.7.
    """

    disclosures: list[list[Any]] | None = None
    """One list per disclosed claim: salt, name and value; for an element of an array only salt and
    value. Empty if all stays hidden."""
    error: str | None = None
    """Declared, but not sent."""
    headers: dict[str, Any]
    """JOSE header: ``alg``, ``kid`` and ``typ``, and what else the signer added."""
    kid: str
    """DID URL of the key that signed; the signer is the DID before ``#``. Compare it with whom you
    expect."""
    payload: dict[str, Any]
    """The claims as signed: plain ones, and hashes of the hidden ones in ``_sd``."""
    valid: bool
    """Whether the signature is that of ``kid``; nothing is said about the claims, such as an
    ``exp`` that has passed."""
