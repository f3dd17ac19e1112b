"""`SchemaGetResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class SchemaGetResult(Model):
    """A schema that was read from the ledger.

    With several ledgers, agents also send ``ledger_id``: the one that has the schema.

    ACA-Py 0.7 to 1.7.
    """

    schema: models.Schema | None = None
    """The schema; null where the ledger has none (agents up to 0.11, and
    `SchemaApi.store_schema`)."""
