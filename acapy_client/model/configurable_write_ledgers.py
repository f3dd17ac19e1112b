"""`ConfigurableWriteLedgers`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class ConfigurableWriteLedgers(Model, bare="write_ledgers"):
    """Ledgers that can be chosen to write to.

    ACA-Py 0.10 to 1.7.
    """

    write_ledgers: list[str] | None = None
    """Their identifiers, for `LedgerApi.set_write_ledger`; ``default`` alone on agents without a
    list of ledgers."""
