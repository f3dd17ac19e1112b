"""`V10CredentialExchangeListResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10CredentialExchangeListResult(Model):
    """Credential exchanges that were found.

    ACA-Py 0.6 to 1.4.
    """

    results: list[models.V10CredentialExchange] | None = None
    """The exchanges; empty if nothing was found."""
