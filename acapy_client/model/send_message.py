"""`SendMessage`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class SendMessage(Model):
    """A text message to another agent."""

    content: str | None = None
    """The text. Needed, though declared optional: without it agents answer 500."""
