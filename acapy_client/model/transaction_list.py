"""`TransactionList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class TransactionList(Model):
    """The transactions of this wallet.

    ACA-Py 0.7 to 1.7.
    """

    results: list[models.TransactionRecord] | None = None
    """All transactions, of every state and connection; empty where there are none."""
