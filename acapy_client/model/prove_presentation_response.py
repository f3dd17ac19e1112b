"""`ProvePresentationResponse`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class ProvePresentationResponse(Model):
    """A presentation that was signed.

    ACA-Py 0.12 to 1.7.
    """

    verifiable_presentation: models.VerifiablePresentation | None = wire(
        "verifiablePresentation", default=None
    )
    """The presentation with its ``proof``, to be handed to the verifier; the agent keeps no
    copy."""
