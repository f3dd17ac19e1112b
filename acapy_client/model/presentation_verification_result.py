"""`PresentationVerificationResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class PresentationVerificationResult(Model):
    """Whether a presentation and all credentials in it hold.

    ACA-Py 0.12 to 1.7.
    """

    credential_results: list[models.DocumentVerificationResult] | None = None
    """One result per credential, in the order of the presentation."""
    errors: list[str] | None = None
    """Why the presentation's own proof does not hold; what is wrong with a credential stands in its
    result."""
    presentation_result: models.DocumentVerificationResult | None = None
    """The result of the presentation's own proof, which the holder made."""
    verified: bool
    """Whether the presentation's proof and those of all credentials hold."""
