"""`SchemaSendResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class SchemaSendResult(Model):
    """A schema that was written, or that a transaction to be endorsed will write.

    ACA-Py 0.7 to 1.7.
    """

    schema: models.Schema | None = None
    """The schema; where an endorser must sign, only ``signed_txn``, the author's signed transaction
    as JSON text."""
    schema_id: str
    """Identifier that the schema has, or will have: ``ISSUER:2:NAME:VERSION``."""
