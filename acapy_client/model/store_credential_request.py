"""`StoreCredentialRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class StoreCredentialRequest(Model):
    """A signed credential to keep in the wallet.

    ACA-Py 1.2 to 1.7.
    """

    options: models.StoreOptions | None = None
    """How to store it; see `StoreOptions`. Since ACA-Py 1.4."""
    verifiable_credential: models.VerifiableCredential | None = wire(
        "verifiableCredential", default=None
    )
    """The credential with its ``proof``; its ``id``, where it has one, names it in the wallet."""
