"""`MediationRecord`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class MediationRecord(Model):
    """One mediation, at the agent that asked for it or at the one that gives it."""

    connection_id: str
    """Connection to the mediator or to the client, a UUID."""
    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    endpoint: str | None = None
    """URL of the mediator, for others to send to. At the client only, once granted."""
    mediation_id: str | None = None
    """Identifier of this record, a UUID, different at client and mediator."""
    mediator_terms: list[str] | None = None
    """Terms of the mediator, free text; absent from ACA-Py 0.11 on."""
    recipient_terms: list[str] | None = None
    """Terms of the client, free text; absent from ACA-Py 0.11 on."""
    role: str
    """``client`` where this agent asked for mediation, ``server`` where it is the mediator."""
    routing_keys: list[str] | None = None
    """Keys of the mediator, ``did:key`` with fragment (base58 up to ACA-Py 0.10), for others to
    pack messages for. At the client only, once granted."""
    state: str | None = None
    """``request``, then ``granted`` or ``denied``. The mediator may change its mind later."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
