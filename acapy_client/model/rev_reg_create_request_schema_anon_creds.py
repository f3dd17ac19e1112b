"""`RevRegCreateRequestSchemaAnonCreds`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class RevRegCreateRequestSchemaAnonCreds(Model):
    """What revocation registry to make, and how to write it to the ledger.

    ACA-Py 0.12 to 1.7.
    """

    options: models.RevRegDefOptions | None = None
    """Whether an endorser has to sign, and over which connection it is asked."""
    revocation_registry_definition: models.InnerRevRegDef | None = None
    """The registry to make; needed."""
