"""`LedgerConfigList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class LedgerConfigList(Model):
    """The ledgers of the agent's configuration, those in production apart from those for tests.

    Every release sends ``production_ledgers`` and ``non_production_ledgers``, also those that
    declare ``ledger_config_list``.

    ACA-Py 0.7.3 to 1.7.
    """

    ledger_config_list: list[models.LedgerConfigInstance] | None = None
    """All ledgers. Declared, but not sent. Up to ACA-Py 1.2."""
    non_production_ledgers: list[models.LedgerConfigInstance] | None = None
    """Ledgers for tests, asked in this order, after those in production; may be empty. Since ACA-Py
    1.3."""
    production_ledgers: list[models.LedgerConfigInstance] | None = None
    """Ledgers in production, asked in this order; may be empty. Since ACA-Py 1.3."""
