"""Tenants: wallets of their own in one agent."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from acapy_client.apis import MultitenancyApi

if TYPE_CHECKING:
    from acapy_client import ApiClient
    from acapy_client.models import CreateWalletResponse


@dataclass(frozen=True)
class Tenant:
    """A tenant: a client for its wallet, to be closed, and the agent's record of it."""

    client: ApiClient
    wallet_id: str
    record: CreateWalletResponse


def tenant(agent: ApiClient, label: str, *, wallet_type: str | None = None) -> Tenant:
    """Make a tenant of an agent that serves some (``LocalAgent(multitenant=True)``).

    :param label: what others see
    :param wallet_type: ``askar`` or ``askar-anoncreds``; by default ``askar``
    """
    from acapy_client import ApiClient

    body: dict[str, Any] = {
        "label": label,
        "wallet_name": f"tenant_{secrets.token_hex(8)}",
        "wallet_key": secrets.token_urlsafe(24),
        "wallet_type": wallet_type or "askar",
        "wallet_dispatch_type": "default",
    }
    record = MultitenancyApi(agent).create_wallet(body=body)
    configuration = agent.configuration.copy()
    configuration.access_token = record.token
    return Tenant(ApiClient(configuration), str(record.wallet_id), record)
