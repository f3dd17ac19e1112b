"""`VerifyCredentialResponse`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class VerifyCredentialResponse(Model):
    """The outcome of a verification in a wrapper. Agents leave it out, so
    `VcApiApi.verify_credential` gives a `DocumentVerificationResult`.

    ACA-Py 0.12 to 1.7.
    """

    results: models.PresentationVerificationResult | None = None
    """The outcome; not sent by agents."""
