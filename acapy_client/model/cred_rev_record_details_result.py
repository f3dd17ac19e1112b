"""`CredRevRecordDetailsResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredRevRecordDetailsResult(Model, bare="results"):
    """Revocation records of all credentials issued from a registry.

    ACA-Py 0.7.4 to 1.7.
    """

    results: list[models.IssuerCredRevRecord] | None = None
    """One record per credential, as the issuer's wallet holds it."""
