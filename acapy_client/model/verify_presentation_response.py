"""`VerifyPresentationResponse`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class VerifyPresentationResponse(Model):
    """The outcome of a verification in a wrapper. Agents leave it out, so
    `VcApiApi.verify_presentation` gives a `PresentationVerificationResult`.

    ACA-Py 0.12 to 1.7.
    """

    results: models.PresentationVerificationResult | None = None
    """The outcome; not sent by agents."""
