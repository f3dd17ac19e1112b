"""`V10PresentationProposalRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10PresentationProposalRequest(Model):
    """A proposal to send over a connection.

    ACA-Py 0.6 to 1.4.
    """

    auto_present: bool | None = None
    """Whether the agent answers the verifier's request by itself; its own setting
    (``--auto-respond-presentation-request``) where not given."""
    auto_remove: bool | None = None
    """Whether to delete the record once it is complete; by default it is, unless the agent runs
    with ``--preserve-exchange-records``. Since ACA-Py 0.10."""
    comment: str | None = None
    """Note to the verifier, for people."""
    connection_id: str
    """Connection to the verifier; must be ready (``active``, ``completed`` or ``response``)."""
    presentation_proposal: models.IndyPresPreview
    """Values to show and comparisons to prove."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
