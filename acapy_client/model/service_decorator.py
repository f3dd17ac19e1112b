"""`ServiceDecorator`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class ServiceDecorator(Model):
    """Keys and endpoint that messages without a connection go to.

    ACA-Py 0.7.5 to 1.7.
    """

    recipient_keys: list[str] = wire("recipientKeys")
    """Verification keys (base58) that messages are encrypted for."""
    routing_keys: list[str] | None = wire("routingKeys", default=None)
    """Verification keys (base58) of the agents in between, such as a mediator, each of which
    unpacks one envelope."""
    service_endpoint: str = wire("serviceEndpoint")
    """URL that messages are sent to."""
