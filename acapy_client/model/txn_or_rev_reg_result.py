"""`TxnOrRevRegResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class TxnOrRevRegResult(Model):
    """Registry whose definition was published, or the transaction that waits for an endorser.

    ACA-Py 0.7 to 1.7.
    """

    sent: models.IssuerRevRegRecord | None = None
    """Registry after the write, where no endorser had to sign."""
    txn: models.TransactionRecord | None = None
    """Transaction with the definition, where an endorser has to sign."""
