"""`UpdateWalletRequest`."""

from __future__ import annotations

from typing import Any, Literal

from acapy_client.model_utils import Model


class UpdateWalletRequest(Model):
    """What to change in a subwallet; fields that are absent stay as they are."""

    extra_settings: dict[str, Any] | None = None
    """Settings by name, such as ``ACAPY_LOG_LEVEL`` or ``log-level``; names that a tenant may not
    set are silently ignored. Since ACA-Py 0.8.2."""
    image_url: str | None = None
    """New URL of the picture that the subwallet shows in invitations and requests."""
    label: str | None = None
    """New name that the subwallet shows to other agents."""
    wallet_dispatch_type: Literal["base", "both", "default"] | str | None = None
    """Where its events go: ``default`` to its own webhooks, ``base`` to the agent's, ``both`` to
    both. New webhooks alone set ``default``, an empty list ``base``."""
    wallet_webhook_urls: list[str] | None = None
    """Base URLs that its events are posted to, in place of all earlier ones; an empty list leaves
    the agent's own. What follows a ``#`` is sent as ``x-api-key``, so is secret."""
