"""`V20PresSendRequestRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20PresSendRequestRequest(Model):
    """A request to send over a connection.

    ACA-Py 0.7 to 1.7.
    """

    auto_remove: bool | None = None
    """Whether to delete the record once it is ``done``; by default it is, unless the agent runs
    with ``--preserve-exchange-records``. Since ACA-Py 0.10."""
    auto_remove_on_failure: bool | None = None
    """Whether to delete the record when the exchange fails. Agents up to 1.7 pass over it here:
    their own setting counts. Since ACA-Py 1.5."""
    auto_verify: bool | None = None
    """Whether the agent verifies the presentation as soon as it comes in; its own setting
    (``--auto-verify-presentation``) where not given. Since ACA-Py 0.7.4."""
    comment: str | None = None
    """Note to the prover, for people."""
    connection_id: str
    """Connection to the prover; must be ready (``active``, ``completed`` or ``response``)."""
    presentation_request: models.V20PresRequestByFormat
    """What to ask for, by format; with several, the prover must answer in each that its agent
    knows."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
