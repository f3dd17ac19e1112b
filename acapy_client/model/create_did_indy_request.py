"""`CreateDidIndyRequest`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class CreateDidIndyRequest(Model):
    """What a new did:indy shall be like.

    ACA-Py 1.3 to 1.7.
    """

    features: dict[str, Any] | None = None
    """Not in use up to ACA-Py 1.7: agents take it and do nothing with it."""
    options: dict[str, Any] | None = None
    """``did`` (made from the key if absent, not checked), ``seed`` (32 characters or base64;
    secret) and ``key_type`` (``ed25519``, also assumed for names that agents do not know)."""
