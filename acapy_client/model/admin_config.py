"""`AdminConfig`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class AdminConfig(Model):
    """How the agent is set up.

    ACA-Py 0.7 to 1.7.
    """

    config: dict[str, Any] | None = None
    """Settings by name with dots, such as ``default_label`` or ``wallet.type``; values of any JSON
    type."""
