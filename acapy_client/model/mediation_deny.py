"""`MediationDeny`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class MediationDeny(Model):
    """The message that refuses mediation, which only the client gets.

    Agents declare it as the answer of `MediationApi.deny_request`, but send a `MediationRecord`.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the message, a UUID."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    mediator_terms: list[str] | None = None
    """Terms of the mediator, free text; agents exchange them but enforce nothing. Up to ACA-Py
    0.10."""
    recipient_terms: list[str] | None = None
    """Terms of the agent that asks for mediation, free text; agents exchange them but enforce
    nothing. Up to ACA-Py 0.10."""
