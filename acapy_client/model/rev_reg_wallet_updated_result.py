"""`RevRegWalletUpdatedResult`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class RevRegWalletUpdatedResult(Model):
    """What the ledger lacked of a registry's revocations, and what was done about it.

    ACA-Py 0.7.4 to 1.7.
    """

    accum_calculated: dict[str, Any] | None = None
    """Registry entry that brings the ledger up to the wallet: under ``value`` ``accum``,
    ``prevAccum`` and ``revoked``. Empty where nothing was missing."""
    accum_fixed: dict[str, Any] | None = None
    """Transaction that was written to the ledger; empty where nothing was missing or it was only
    computed."""
    rev_reg_delta: dict[str, Any] | None = None
    """Revocations on the ledger before the repair, an Indy delta with ``value.accum`` and
    ``value.revoked``."""
