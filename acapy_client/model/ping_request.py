"""`PingRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class PingRequest(Model):
    """What a ping shall say."""

    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
