"""`CredRevRecordResultSchemaAnonCreds`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredRevRecordResultSchemaAnonCreds(Model):
    """What the issuer knows of one credential's revocation, in wallets of the AnonCreds type.

    ACA-Py 0.12 to 1.7.
    """

    result: models.IssuerCredRevRecordSchemaAnonCreds | None = None
    """The record: registry, index, and whether the credential is revoked."""
