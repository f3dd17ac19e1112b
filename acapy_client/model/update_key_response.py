"""`UpdateKeyResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class UpdateKeyResponse(Model):
    """The key pair with the identifier that it was bound to.

    ACA-Py 1.0.1 to 1.7.
    """

    kid: str | None = None
    """The new identifier; earlier ones stay and are not repeated here."""
    multikey: str | None = None
    """Public key as multibase text with its type in front; Ed25519 keys begin with ``z6Mk``."""
