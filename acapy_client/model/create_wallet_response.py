"""`CreateWalletResponse`."""

from __future__ import annotations

from typing import Any, Literal

from acapy_client.model_utils import Model, wire


class CreateWalletResponse(Model):
    """A new subwallet and its first token."""

    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    key_management_mode: Literal["managed", "unmanaged"] | str
    """``managed``: the agent keeps the subwallet's key."""
    settings: dict[str, Any] | None = None
    """What was asked for, in the agent's words, such as ``wallet.name``, ``wallet.webhook_urls`` or
    ``default_label``; without the key."""
    state: str | None = None
    """Declared, but not sent: subwallets have no state."""
    token: str | None = wire(default=None, secret=True)
    """Secret. Whoever has it acts as this tenant. For ``access_token`` of the `Configuration`; a
    JWT, signed with the agent's ``--jwt-secret``."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
    wallet_id: str
    """Identifier of the subwallet, a UUID; keep it for all calls of `MultitenancyApi`."""
