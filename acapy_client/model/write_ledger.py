"""`WriteLedger`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class WriteLedger(Model):
    """The ledger that a wallet writes to.

    ACA-Py 0.10 to 1.7.
    """

    ledger_id: str | None = None
    """Its identifier, ``default`` for a single ledger. `LedgerApi.set_write_ledger` gets it as
    ``write_ledger`` instead."""
