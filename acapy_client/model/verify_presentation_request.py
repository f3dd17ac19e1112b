"""`VerifyPresentationRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class VerifyPresentationRequest(Model):
    """A signed presentation to verify, and what it must match.

    ACA-Py 0.12 to 1.7.
    """

    options: models.LDProofVCOptions | None = None
    """``challenge``, which the proof must repeat; agents pass over the rest."""
    verifiable_presentation: models.VerifiablePresentation | None = wire(
        "verifiablePresentation", default=None
    )
    """The presentation with its ``proof``."""
