"""`CredRevIndyRecordsResultSchemaAnonCreds`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class CredRevIndyRecordsResultSchemaAnonCreds(Model):
    """State of a revocation registry on an Indy ledger.

    ACA-Py 0.12 to 1.4.
    """

    rev_reg_delta: dict[str, Any] | None = None
    """Indy delta since the registry began: under ``value`` the accumulator (``accum``) and the
    revoked indexes (``revoked``), numbers."""
