"""`ListCredentialsResponse`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class ListCredentialsResponse(Model, bare="results"):
    """The W3C credentials of the wallet.

    ACA-Py 0.12 to 1.7.
    """

    results: list[models.VerifiableCredential] | None = None
    """The credentials with their proofs, all in one list. Since ACA-Py 1.2."""
