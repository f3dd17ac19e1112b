"""`SignRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class SignRequest(Model):
    """What to sign, and with which key.

    ACA-Py 0.7 to 1.7.
    """

    doc: models.Doc
    """The credential and the signature options."""
    verkey: str
    """Ed25519 public key (base58) whose private half the wallet holds; should be the one of
    ``verificationMethod``, which agents do not check."""
