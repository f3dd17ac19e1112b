"""`CredentialDefinitionGetResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredentialDefinitionGetResult(Model):
    """A credential definition that was read from the ledger.

    With several ledgers, agents also send ``ledger_id``: the one that has the definition.

    ACA-Py 0.7 to 1.7.
    """

    credential_definition: models.CredentialDefinition | None = None
    """The credential definition; null where the ledger has none of that identifier."""
