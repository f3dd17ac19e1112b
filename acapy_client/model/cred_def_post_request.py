"""`CredDefPostRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredDefPostRequest(Model):
    """Credential definition to make, and how to write it to the ledger.

    ACA-Py 0.12 to 1.7.
    """

    credential_definition: models.InnerCredDef | None = None
    """Issuer, schema and tag; needed."""
    options: models.CredDefPostOptions | None = None
    """Whether credentials can be revoked, and whether an endorser has to sign."""
    wait_for_revocation_setup: bool | None = None
    """Meant to hold the answer back until the first revocation registry is active (true, the
    default), but agents answer at once all the same; `AnonCredsRevocationApi.get_active_registry`
    tells when it is. Since ACA-Py 1.4."""
