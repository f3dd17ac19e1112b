"""`RevRegResultSchemaAnonCreds`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class RevRegResultSchemaAnonCreds(Model):
    """One of this agent's revocation registries, in the form that Indy wallets use.

    ACA-Py 0.12 to 1.7.
    """

    result: models.IssuerRevRegRecord | None = None
    """Registry, put together from what the AnonCreds wallet holds; without keys and dates."""
