"""`KeylistQueryFilterRequest`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class KeylistQueryFilterRequest(Model):
    """What to ask the mediator for."""

    filter: dict[str, Any] | None = None
    """Conditions by name, such as ``recipient_key`` with a list of keys. ACA-Py mediators ignore
    them and send all keys."""
