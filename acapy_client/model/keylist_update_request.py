"""`KeylistUpdateRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class KeylistUpdateRequest(Model):
    """Keys that the mediator shall take in or forget."""

    updates: list[models.KeylistUpdateRule] | None = None
    """The changes, at least one."""
