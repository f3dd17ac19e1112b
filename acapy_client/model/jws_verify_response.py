"""`JWSVerifyResponse`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class JWSVerifyResponse(Model):
    """What a token says, and whether its signature holds.

    Header and payload are given even if ``valid`` is False: look at that first.

    ACA-Py 0.9 to 1.7.
    """

    error: str | None = None
    """Declared, but not sent."""
    headers: dict[str, Any]
    """JOSE header: ``alg``, ``kid`` and ``typ``, and what else the signer added."""
    kid: str
    """DID URL of the key that signed; the signer is the DID before ``#``. Compare it with whom you
    expect."""
    payload: dict[str, Any]
    """Claims that are signed, any JSON object."""
    valid: bool
    """Whether the signature is that of ``kid``; nothing is said about the claims, such as an
    ``exp`` that has passed."""
