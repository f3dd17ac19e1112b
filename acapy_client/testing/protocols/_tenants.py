"""Tenants: wallets of their own in one agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from acapy_client import ApiClient
    from acapy_client.tenants import Tenant


def tenant(agent: ApiClient, label: str, *, wallet_type: str | None = None) -> Tenant:
    """Make a tenant of an agent that serves some (``LocalAgent(multitenant=True)``).

    :param agent: the client of its base wallet
    :param label: what others see
    :param wallet_type: ``askar`` or ``askar-anoncreds``; by default that of the base wallet
    :returns: a client for the tenant's wallet, as `acapy_client.tenants.Agency` makes them
    """
    from acapy_client.tenants import Agency

    return Agency(agent.configuration).create(label, wallet_type=wallet_type)
