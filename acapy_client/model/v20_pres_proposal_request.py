"""`V20PresProposalRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20PresProposalRequest(Model):
    """A proposal to send over a connection.

    ACA-Py 0.7 to 1.7.
    """

    auto_present: bool | None = None
    """Whether the agent answers the verifier's request by itself; its own setting
    (``--auto-respond-presentation-request``) where not given."""
    auto_remove: bool | None = None
    """Whether to delete the record once it is ``done``; by default it is, unless the agent runs
    with ``--preserve-exchange-records``. Since ACA-Py 0.10."""
    auto_remove_on_failure: bool | None = None
    """Whether the agent deletes the exchange record when the exchange fails; by default it does
    only if started with ``--no-preserve-failed-exchange-records``. Since ACA-Py 1.5."""
    comment: str | None = None
    """Note to the verifier, for people."""
    connection_id: str
    """Connection to the verifier; must be ready (``active``, ``completed`` or ``response``)."""
    presentation_proposal: models.V20PresProposalByFormat
    """What to prove, by format."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
