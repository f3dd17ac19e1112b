"""`CredentialDefinitionGetResults`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredentialDefinitionGetResults(Model):
    """A credential definition that was read from the ledger, as ACA-Py 0.6 sends it.

    ACA-Py 0.6.
    """

    credential_definition: models.CredentialDefinition | None = None
    """The credential definition; null where the ledger has none of that identifier."""
