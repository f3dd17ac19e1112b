"""`AdminMediationDeny`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class AdminMediationDeny(Model):
    """Terms under which a mediator would have agreed."""

    mediator_terms: list[str] | None = None
    """Terms of the mediator, free text; agents exchange them but enforce nothing. Up to ACA-Py
    0.10."""
    recipient_terms: list[str] | None = None
    """Terms of the agent that asks for mediation, free text; agents exchange them but enforce
    nothing. Up to ACA-Py 0.10."""
