"""`DIDEndpoint`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class DIDEndpoint(Model):
    """A DID and the endpoint that the wallet holds for it."""

    did: str
    """The DID that was asked for."""
    endpoint: str | None = None
    """URL, None where none is set."""
