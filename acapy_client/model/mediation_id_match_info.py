"""`MediationIdMatchInfo`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class MediationIdMatchInfo(Model):
    """The mediator that shall pass messages on.

    ACA-Py 0.8 to 1.7.
    """

    mediation_id: str | None = None
    """Mediation record at the client, a UUID; its state must be ``granted``."""
