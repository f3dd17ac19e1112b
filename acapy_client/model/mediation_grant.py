"""`MediationGrant`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class MediationGrant(Model):
    """The message that grants mediation, which only the client gets.

    Agents declare it as the answer of `MediationApi.grant_request`, but send a `MediationRecord`.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    endpoint: str | None = None
    """URL of the mediator, for others to send to."""
    routing_keys: list[str] | None = None
    """Keys of the mediator, for others to pack messages for; ``did:key`` from ACA-Py 0.8 on, base58
    before."""
