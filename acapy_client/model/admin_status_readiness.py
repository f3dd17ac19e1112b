"""`AdminStatusReadiness`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class AdminStatusReadiness(Model):
    """Whether the agent is ready for calls."""

    ready: bool | None = None
    """Always true: an agent that is not ready answers 503 instead."""
