"""`WriteLedgerRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class WriteLedgerRequest(Model):
    """The ledger that the agent writes to, as the old path gives it.

    ACA-Py 0.7.3 to 0.9.
    """

    ledger_id: str | None = None
    """Its identifier from the configuration."""
