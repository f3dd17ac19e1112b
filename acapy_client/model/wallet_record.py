"""`WalletRecord`."""

from __future__ import annotations

from typing import Any, Literal

from acapy_client.model_utils import Model


class WalletRecord(Model):
    """One subwallet, as the agent keeps it, without its key."""

    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    key_management_mode: Literal["managed", "unmanaged"] | str
    """``managed``: the agent keeps the subwallet's key."""
    settings: dict[str, Any] | None = None
    """What it was made or changed with, in the agent's words, such as ``wallet.name``,
    ``wallet.webhook_urls`` or ``default_label``; without the key."""
    state: str | None = None
    """Declared, but not sent: subwallets have no state."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
    wallet_id: str
    """Identifier of the subwallet, a UUID."""
