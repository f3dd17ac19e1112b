"""`EndpointsResult`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class EndpointsResult(Model):
    """Where messages of a connection go. An agent may answer with an empty text."""

    my_endpoint: str | None = None
    """URL of this end."""
    their_endpoint: str | None = None
    """URL of the other end."""
