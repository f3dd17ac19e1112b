"""`V10PresentationSendRequestRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10PresentationSendRequestRequest(Model):
    """A request to send over a connection.

    ACA-Py 0.6 to 1.4.
    """

    auto_remove: bool | None = None
    """Whether to delete the record once it is complete; by default it is, unless the agent runs
    with ``--preserve-exchange-records``. Since ACA-Py 0.10."""
    auto_verify: bool | None = None
    """Whether the agent verifies the presentation as soon as it comes in; its own setting
    (``--auto-verify-presentation``) where not given. Since ACA-Py 0.7.4."""
    comment: str | None = None
    """Note to the prover, for people."""
    connection_id: str
    """Connection to the prover; must be ready (``active``, ``completed`` or ``response``)."""
    proof_request: models.IndyProofRequest
    """Attributes and comparisons to ask for, each by a referent of your choice."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
