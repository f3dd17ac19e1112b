"""`AdminStatusLiveliness`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class AdminStatusLiveliness(Model):
    """Whether the agent runs."""

    alive: bool | None = None
    """Always true: an agent that has failed answers 503 instead."""
