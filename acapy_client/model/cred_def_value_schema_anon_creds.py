"""`CredDefValueSchemaAnonCreds`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredDefValueSchemaAnonCreds(Model):
    """Public keys of a credential definition.

    ACA-Py 0.12 to 1.7.
    """

    primary: models.CredDefValuePrimarySchemaAnonCreds | None = None
    """Key for the credentials' signatures."""
    revocation: models.CredDefValueRevocationSchemaAnonCreds | None = None
    """Key for revocation; absent where credentials cannot be revoked."""
