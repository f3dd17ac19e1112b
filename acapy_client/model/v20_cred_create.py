"""`V20CredCreate`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredCreate(Model):
    """What shall be issued by an out-of-band invitation, as agents of 0.6 take it.

    ACA-Py 0.6.
    """

    auto_remove: bool | None = None
    """Whether the agent deletes the exchange record when the exchange is done; by default it does,
    unless started with ``--preserve-exchange-records``."""
    comment: str | None = None
    """Text that stays in the issuer's record; the holder does not see it."""
    credential_preview: models.V20CredPreview
    """All attributes of the schema with their values."""
    filter: models.V20CredFilter
    """What shall be issued, under ``indy``; the agent takes its newest credential definition that
    fits."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
