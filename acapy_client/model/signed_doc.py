"""`SignedDoc`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class SignedDoc(Model, open=True):
    """A JSON-LD document with its proof; the document's own fields stand beside ``proof``.

    ACA-Py 0.7 to 1.7.
    """

    proof: models.SignatureOptions
    """The proof. What agents sign also holds ``created`` and ``jws``, which they refuse here."""
