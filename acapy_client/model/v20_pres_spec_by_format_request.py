"""`V20PresSpecByFormatRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20PresSpecByFormatRequest(Model):
    """How the prover answers a request, in each format that it came in.

    ACA-Py 0.7 to 1.7.
    """

    anoncreds: models.AnonCredsPresSpec | models.IndyPresSpec | None = None
    """Credentials for the AnonCreds part of the request. Since ACA-Py 1.2."""
    auto_remove: bool | None = None
    """Whether to delete the record once it is ``done``; replaces what the proposal said. The
    agent's own setting where not given. Since ACA-Py 0.10."""
    auto_remove_on_failure: bool | None = None
    """Whether the agent deletes the exchange record when the exchange fails; by default it does
    only if started with ``--no-preserve-failed-exchange-records``. Since ACA-Py 1.5."""
    dif: models.DIFPresSpec | None = None
    """How to answer the DIF part of the request; ``{}`` lets the agent pick, where one credential
    fits."""
    indy: models.IndyPresSpec | None = None
    """Credentials for the Indy part of the request."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
