"""`V20PresCreateRequestRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20PresCreateRequestRequest(Model):
    """A request for whoever will get it in an out-of-band invitation.

    ACA-Py 0.7 to 1.7.
    """

    auto_remove: bool | None = None
    """Whether to delete the record once it is ``done``; by default it is, unless the agent runs
    with ``--preserve-exchange-records``. Since ACA-Py 0.10."""
    auto_remove_on_failure: bool | None = None
    """Whether the agent deletes the exchange record when the exchange fails; by default it does
    only if started with ``--no-preserve-failed-exchange-records``. Since ACA-Py 1.5."""
    auto_verify: bool | None = None
    """Whether the agent verifies the presentation as soon as it comes in; its own setting
    (``--auto-verify-presentation``) where not given. Since ACA-Py 0.7.4."""
    comment: str | None = None
    """Note to the prover, for people."""
    presentation_request: models.V20PresRequestByFormat
    """What to ask for, by format; with several, the prover must answer in each that its agent
    knows."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
