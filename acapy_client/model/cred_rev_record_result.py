"""`CredRevRecordResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredRevRecordResult(Model):
    """What the issuer knows of one credential's revocation, in wallets of the Indy type."""

    result: models.IssuerCredRevRecord | None = None
    """The record: registry, index, and whether the credential is revoked. Since ACA-Py 0.7."""
