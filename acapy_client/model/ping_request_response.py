"""`PingRequestResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class PingRequestResponse(Model):
    """A ping that was sent."""

    thread_id: str | None = None
    """``@id`` of the ping, a UUID; the other agent's reply names it as its thread."""
