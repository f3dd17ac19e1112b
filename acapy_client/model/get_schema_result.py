"""`GetSchemaResult`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class GetSchemaResult(Model):
    """A schema as the ledger has it.

    ACA-Py 0.12 to 1.7.
    """

    resolution_metadata: dict[str, Any] | None = None
    """Where the schema was found: on Indy ledgers ``ledger_id``, which is null with a single
    ledger."""
    schema: models.AnonCredsSchema | None = None
    """The schema: issuer, name, version and attributes."""
    schema_id: str | None = None
    """Identifier of the schema, for legacy Indy ``ISSUER:2:NAME:VERSION``."""
    schema_metadata: dict[str, Any] | None = None
    """What the ledger adds: on Indy ledgers ``seqNo``, the number of the schema's transaction,
    which identifiers of credential definitions contain."""
