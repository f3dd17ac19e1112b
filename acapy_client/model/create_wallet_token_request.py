"""`CreateWalletTokenRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class CreateWalletTokenRequest(Model):
    """What a token is made with; nothing is needed."""

    wallet_key: str | None = wire(default=None, secret=True)
    """Secret. Not needed: agents let you create managed subwallets only, and ignore it there, right
    or wrong."""
