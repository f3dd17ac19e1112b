"""`KeylistUpdateRule`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model


class KeylistUpdateRule(Model):
    """One key that the mediator shall take in or forget."""

    action: Literal["add", "remove"] | str
    """``add``: pass on messages for the key; ``remove``: stop that."""
    recipient_key: str
    """Verification key, as ``did:key`` or base58."""
