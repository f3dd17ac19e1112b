"""`Service`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class Service(Model):
    """Keys and endpoint in an invitation of ACA-Py 0.6.

    ACA-Py 0.6.
    """

    did: str | None = None
    """DID behind the keys, bare Indy form; agents leave it out."""
    id: str
    """Name of the entry within the message; agents write ``#inline``."""
    recipient_keys: list[str] | None = wire("recipientKeys", default=None)
    """Keys that the answer is encrypted for, as ``did:key``."""
    routing_keys: list[str] | None = wire("routingKeys", default=None)
    """Keys of the agents in between, such as a mediator, as ``did:key``."""
    service_endpoint: str | None = wire("serviceEndpoint", default=None)
    """URL that the answer is sent to."""
    type: str
    """Kind of service; agents write ``did-communication``."""
