"""`RouteRecord`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class RouteRecord(Model):
    """One key whose messages are passed on."""

    connection_id: str | None = None
    """Connection to the client or mediator, a UUID."""
    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    recipient_key: str
    """Verification key: base58 at the mediator, ``did:key`` at the client (base58 up to ACA-Py
    0.7)."""
    record_id: str | None = None
    """Identifier of this record in the wallet, a UUID."""
    role: str | None = None
    """``server`` where this agent is the mediator, ``client`` where another is for it."""
    state: str | None = None
    """Not in use: agents leave it out."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
    wallet_id: str | None = None
    """Subwallet that messages for the key go to, a UUID; with multitenancy only."""
