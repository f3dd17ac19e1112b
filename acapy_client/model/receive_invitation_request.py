"""`ReceiveInvitationRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class ReceiveInvitationRequest(Model):
    """An invitation as it arrived, to be received.

    ACA-Py 0.6 to 1.2.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the invitation message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type; with the prefix ``https://didcomm.org/`` from ACA-Py 0.11 on."""
    did: str | None = None
    """Public DID that stands in place of keys and endpoint."""
    image_url: str | None = wire("imageUrl", default=None)
    """Picture that the inviting agent shows for itself."""
    label: str | None = None
    """Name that the inviting agent shows for itself."""
    recipient_keys: list[str] | None = wire("recipientKeys", default=None)
    """Verification keys (base58) that the answer is encrypted for."""
    routing_keys: list[str] | None = wire("routingKeys", default=None)
    """Verification keys (base58) of the agents in between, such as a mediator."""
    service_endpoint: str | None = wire("serviceEndpoint", default=None)
    """URL that the answer is sent to."""
