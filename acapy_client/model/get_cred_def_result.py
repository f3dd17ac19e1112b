"""`GetCredDefResult`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class GetCredDefResult(Model):
    """A credential definition as the ledger has it.

    ACA-Py 0.12 to 1.7.
    """

    credential_definition: models.CredDef | None = None
    """The credential definition: issuer, schema, tag and public keys."""
    credential_definition_id: str | None = None
    """Identifier, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
    credential_definitions_metadata: dict[str, Any] | None = None
    """Not sent by agents."""
    resolution_metadata: dict[str, Any] | None = None
    """What the registry says about the reading; empty on Indy ledgers."""
