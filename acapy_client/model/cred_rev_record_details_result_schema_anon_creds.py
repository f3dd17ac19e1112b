"""`CredRevRecordDetailsResultSchemaAnonCreds`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredRevRecordDetailsResultSchemaAnonCreds(Model, bare="results"):
    """Revocation records of all credentials issued from a registry.

    ACA-Py 0.12 to 1.7.
    """

    results: list[models.IssuerCredRevRecordSchemaAnonCreds] | None = None
    """One record per credential, as the issuer's wallet holds it."""
