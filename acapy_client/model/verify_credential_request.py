"""`VerifyCredentialRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class VerifyCredentialRequest(Model):
    """A signed credential to verify.

    ACA-Py 0.12 to 1.7.
    """

    options: models.LDProofVCOptions | None = None
    """Passed over by agents."""
    verifiable_credential: models.VerifiableCredential | None = wire(
        "verifiableCredential", default=None
    )
    """The credential with its ``proof``."""
