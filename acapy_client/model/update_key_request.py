"""`UpdateKeyRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class UpdateKeyRequest(Model):
    """A key pair and one more identifier for it.

    ACA-Py 1.0.1 to 1.7.
    """

    kid: str
    """Identifier to bind, mostly the key's DID URL in a DID document."""
    multikey: str
    """The key, which the wallet must hold."""
