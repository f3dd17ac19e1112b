"""`RevRegWalletUpdatedResultSchemaAnonCreds`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class RevRegWalletUpdatedResultSchemaAnonCreds(Model):
    """What the ledger lacked of a registry's revocations, and what was done about it.

    ACA-Py 0.12 to 1.7.
    """

    accum_calculated: dict[str, Any] | None = None
    """Registry entry that brings the ledger up to the wallet: under ``value`` ``accum``,
    ``prevAccum`` and ``revoked``. From 1.0 on under the name ``recovery_txn``."""
    accum_fixed: dict[str, Any] | None = None
    """Transaction that was written to the ledger; empty where nothing was missing or it was only
    computed. From 1.0 on under the name ``applied_txn``."""
    rev_reg_delta: dict[str, Any] | None = None
    """Revocations on the ledger before the repair, an Indy delta with ``value.accum`` and
    ``value.revoked``."""
