"""`RevListResult`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class RevListResult(Model):
    """How the registration of a revocation list went.

    ACA-Py 0.12 to 1.7.
    """

    job_id: str | None = None
    """Identifier of the list in the wallet while an endorser has to sign (state ``wait``); absent
    otherwise."""
    registration_metadata: dict[str, Any] | None = None
    """On Indy ledgers the transaction for the endorser as ``txn``, where one has to sign; else
    empty."""
    revocation_list_metadata: dict[str, Any] | None = None
    """What the ledger adds: on Indy ledgers ``seqNo``, the number of the transaction; empty while
    an endorser has to sign."""
    revocation_list_state: models.RevListState | None = None
    """The list, and how far its registration is."""
