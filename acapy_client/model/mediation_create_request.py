"""`MediationCreateRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class MediationCreateRequest(Model):
    """Terms for a request for mediation, up to ACA-Py 0.10; later releases know none."""

    mediator_terms: list[str] | None = None
    """Terms of the mediator, free text; agents exchange them but enforce nothing. Up to ACA-Py
    0.10."""
    recipient_terms: list[str] | None = None
    """Terms of the agent that asks for mediation, free text; agents exchange them but enforce
    nothing. Up to ACA-Py 0.10."""
