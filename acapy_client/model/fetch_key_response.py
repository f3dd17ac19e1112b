"""`FetchKeyResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class FetchKeyResponse(Model):
    """A key pair of the wallet, by its public side.

    ACA-Py 1.0.1 to 1.7.
    """

    kid: str | list[str] | None = None
    """Identifier that the key is bound to; a list if there are several, an empty one if there is
    none."""
    multikey: str | None = None
    """Public key as multibase text with its type in front; Ed25519 keys begin with ``z6Mk``."""
