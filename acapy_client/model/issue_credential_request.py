"""`IssueCredentialRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IssueCredentialRequest(Model):
    """A credential to sign, and how.

    ACA-Py 0.12 to 1.7.
    """

    credential: models.Credential | None = None
    """The credential without ``proof``, its issuer a DID of the wallet."""
    options: models.LDProofVCOptions | None = None
    """Proof type, purpose and so on; without it the key decides the proof type, and the purpose is
    ``assertionMethod``."""
