"""`RevRegDefResult`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class RevRegDefResult(Model):
    """How the registration of a revocation registry went.

    ACA-Py 0.12 to 1.7.
    """

    job_id: str | None = None
    """Identifier of the registry in the wallet while an endorser has to sign (state ``wait``);
    absent otherwise."""
    registration_metadata: dict[str, Any] | None = None
    """On Indy ledgers the transaction for the endorser as ``txn``, where one has to sign; else
    empty."""
    revocation_registry_definition_metadata: dict[str, Any] | None = None
    """What the ledger adds: on Indy ledgers ``seqNo``, the number of the transaction; empty while
    an endorser has to sign."""
    revocation_registry_definition_state: models.RevRegDefState | None = None
    """The registry with its identifier, and how far its registration is."""
