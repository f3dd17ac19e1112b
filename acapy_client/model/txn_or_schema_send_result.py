"""`TxnOrSchemaSendResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class TxnOrSchemaSendResult(Model):
    """What became of a schema: written, or waiting for an endorser's signature.

    ``sent`` alone: the schema is on the ledger. With ``txn``: it is not, yet. Agents that wrote at
    once also repeat ``schema_id`` and ``schema`` beside ``sent``.

    ACA-Py 0.7 to 1.7.
    """

    sent: models.SchemaSendResult | None = None
    """The schema with its identifier; sent in both cases."""
    txn: models.TransactionRecord | None = None
    """Transaction for the endorser, state ``transaction_created``, or ``request_sent`` where the
    agent asks the endorser by itself."""
