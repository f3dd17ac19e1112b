"""`CreateWalletRequest`."""

from __future__ import annotations

from typing import Any, Literal

from acapy_client.model_utils import Model, wire


class CreateWalletRequest(Model):
    """What subwallet to create."""

    extra_settings: dict[str, Any] | None = None
    """Settings by name, such as ``ACAPY_LOG_LEVEL`` or ``log-level``; names that a tenant may not
    set are silently ignored. Since ACA-Py 0.8.2."""
    image_url: str | None = None
    """URL of a picture that the subwallet shows in invitations and requests."""
    key_management_mode: Literal["managed"] | str | None = None
    """``managed``, the only one that agents take: the agent keeps the subwallet's key."""
    label: str | None = None
    """Name that the subwallet shows to other agents; the agent's own where absent."""
    wallet_dispatch_type: Literal["base", "both", "default"] | str | None = None
    """Where its events go: ``default`` to its own webhooks, ``base`` to the agent's, ``both`` to
    both. Without ``wallet_webhook_urls`` always ``base``."""
    wallet_key: str | None = wire(default=None, secret=True)
    """Secret. Password (or with ``RAW`` the key itself) that encrypts the subwallet. Askar wallets
    need it."""
    wallet_key_derivation: Literal["ARGON2I_INT", "ARGON2I_MOD", "RAW"] | str | None = None
    """How the encryption key comes from ``wallet_key``: ``ARGON2I_MOD`` (the default),
    ``ARGON2I_INT`` (weaker, quicker), or ``RAW`` for 32 bytes in base58. Since ACA-Py 0.7.4."""
    wallet_name: str | None = None
    """Name, unique within the agent, which `MultitenancyApi.wallets` finds it by."""
    wallet_type: (
        Literal["askar", "askar-anoncreds", "in_memory", "indy", "kanon-anoncreds"] | str | None
    ) = None
    """Storage: ``askar``, ``askar-anoncreds``, ``kanon-anoncreds`` (from 1.4 on); earlier also
    ``indy`` and ``in_memory``. The base wallet's where absent, and before ACA-Py 1.3 no other."""
    wallet_webhook_urls: list[str] | None = None
    """Base URLs that its events are posted to, as ``URL/topic/TOPIC/`` with the header
    ``x-wallet-id``. What follows a ``#`` is sent as ``x-api-key``, so is secret."""
