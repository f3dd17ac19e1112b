"""`ProvePresentationRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class ProvePresentationRequest(Model):
    """A presentation to sign, and how.

    ACA-Py 0.12 to 1.7.
    """

    options: models.LDProofVCOptions | None = None
    """Proof type and purpose; ``proofPurpose`` ``authentication`` with the verifier's ``challenge``
    for agents to accept it."""
    presentation: models.Presentation | None = None
    """What is shown: holder and signed credentials, without ``proof``."""
