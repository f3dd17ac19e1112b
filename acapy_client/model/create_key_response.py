"""`CreateKeyResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CreateKeyResponse(Model):
    """The public side of a new key pair.

    ACA-Py 1.0.1 to 1.7.
    """

    kid: str | None = None
    """Identifier that the key is bound to; None if none was given."""
    multikey: str | None = None
    """Public key as multibase text with its type in front; Ed25519 keys begin with ``z6Mk``."""
