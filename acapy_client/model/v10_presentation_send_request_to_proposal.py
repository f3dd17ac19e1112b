"""`V10PresentationSendRequestToProposal`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V10PresentationSendRequestToProposal(Model):
    """What the agent shall do by itself once it has answered a proposal.

    ACA-Py 0.7.4 to 1.4.
    """

    auto_remove: bool | None = None
    """Whether to delete the record once it is complete; here it is kept where this is missing.
    Since ACA-Py 0.10."""
    auto_verify: bool | None = None
    """Whether the agent verifies the presentation as soon as it comes in; its own setting
    (``--auto-verify-presentation``) where not given."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
