"""`V20CredProposalRequestPreviewOpt`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredProposalRequestPreviewOpt(Model):
    """What to propose to an issuer, as agents of 0.6 take it.

    ACA-Py 0.6.
    """

    auto_remove: bool | None = None
    """Whether the agent deletes the exchange record when the exchange is done; by default it does,
    unless started with ``--preserve-exchange-records``."""
    comment: str | None = None
    """Free text for people, passed on to the other agent with the message."""
    connection_id: str
    """Connection to the other agent, a UUID: ``connection_id`` of a `ConnRecord`."""
    credential_preview: models.V20CredPreview | None = None
    """Attributes with the values that the holder would like to have."""
    filter: models.V20CredFilter
    """What is wanted, under ``indy``: as little as ``schema_name``, or ``{}``."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
