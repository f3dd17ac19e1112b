"""`CreateInvitationRequest`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class CreateInvitationRequest(Model):
    """What an invitation shall say other than the agent's defaults.

    ACA-Py 0.6 to 1.2.
    """

    mediation_id: str | None = None
    """Mediation record (UUID, granted) whose mediator shall pass messages on."""
    metadata: dict[str, Any] | None = None
    """Metadata that the connection made from this invitation gets."""
    my_label: str | None = None
    """Name to show instead of the agent's own. Since ACA-Py 0.7."""
    recipient_keys: list[str] | None = None
    """Verification keys (base58) to invite with, instead of a new one; they must be in the
    wallet."""
    routing_keys: list[str] | None = None
    """Verification keys (base58) of agents that messages pass through."""
    service_endpoint: str | None = None
    """URL to be reached at, instead of the agent's own."""
