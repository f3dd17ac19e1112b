"""`VerifyRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class VerifyRequest(Model):
    """A signed document to verify.

    ACA-Py 0.7 to 1.7.
    """

    doc: models.SignedDoc
    """The document with its ``proof``."""
    verkey: str | None = None
    """Ed25519 public key (base58) to verify with; found by resolving ``verificationMethod`` where
    absent."""
