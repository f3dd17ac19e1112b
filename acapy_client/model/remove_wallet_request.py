"""`RemoveWalletRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class RemoveWalletRequest(Model):
    """What a subwallet is removed with; nothing is needed."""

    wallet_key: str | None = wire(default=None, secret=True)
    """Secret. Not needed: agents let you create managed subwallets only, and ignore it there, right
    or wrong."""
