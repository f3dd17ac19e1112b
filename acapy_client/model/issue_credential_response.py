"""`IssueCredentialResponse`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class IssueCredentialResponse(Model):
    """A credential that was signed.

    ACA-Py 0.12 to 1.7.
    """

    verifiable_credential: models.VerifiableCredential | None = wire(
        "verifiableCredential", default=None
    )
    """The credential with its ``proof``; the agent keeps no copy."""
