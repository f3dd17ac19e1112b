"""`CredRevIndyRecordsResult`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class CredRevIndyRecordsResult(Model):
    """State of a revocation registry on the ledger.

    ACA-Py 0.7.4 to 1.7.
    """

    rev_reg_delta: dict[str, Any] | None = None
    """Indy delta since the registry began: under ``value`` the accumulator (``accum``) and the
    revoked indexes (``revoked``), numbers."""
