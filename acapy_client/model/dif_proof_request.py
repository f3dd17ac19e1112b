"""`DIFProofRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class DIFProofRequest(Model):
    """What a verifier asks for, as a DIF presentation definition.

    ACA-Py 0.7 to 1.7.
    """

    options: models.DIFOptions | None = None
    """Challenge and domain that the prover signs along. In effect needed: without it the verifier's
    agent fails when it verifies."""
    presentation_definition: models.PresentationDefinition
    """Which credentials to show, and what of them."""
