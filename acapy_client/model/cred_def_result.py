"""`CredDefResult`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class CredDefResult(Model):
    """How the registration of a credential definition went.

    ACA-Py 0.12 to 1.7.
    """

    credential_definition_metadata: dict[str, Any] | None = None
    """What the ledger adds: on Indy ledgers ``seqNo``, the number of its transaction; empty while
    an endorser has to sign."""
    credential_definition_state: models.CredDefState | None = None
    """The credential definition with its identifier, and how far its registration is."""
    job_id: str | None = None
    """Identifier of the credential definition in the wallet while an endorser has to sign (state
    ``wait``); absent otherwise."""
    registration_metadata: dict[str, Any] | None = None
    """On Indy ledgers the transaction for the endorser as ``txn``, where one has to sign; else
    empty."""
