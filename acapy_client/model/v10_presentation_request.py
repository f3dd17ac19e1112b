"""`V10PresentationRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10PresentationRequest(Model):
    """Which stored credentials answer a request (0.6; later `V10PresentationSendRequest`).

    Every referent of the request stands in exactly one of the three maps.

    ACA-Py 0.6.
    """

    requested_attributes: dict[str, models.IndyRequestedCredsRequestedAttr]
    """For each attribute referent of the request: the credential to prove it with, and whether to
    show the value."""
    requested_predicates: dict[str, models.IndyRequestedCredsRequestedPred]
    """For each predicate referent of the request: the credential to prove it with."""
    self_attested_attributes: dict[str, str]
    """Values that the prover states itself, by attribute referent; only for attributes without
    ``restrictions``. ``{}`` for none."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
