"""`TxnOrRegisterLedgerNymResponse`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class TxnOrRegisterLedgerNymResponse(Model):
    """What became of the registration of a DID: written, or waiting for an endorser's signature.

    ACA-Py 0.7.4 to 1.7.
    """

    success: bool | None = None
    """True where it is written or the transaction is signed; False where an author without public
    DID leaves the write to the endorser."""
    txn: models.TransactionRecord | None = None
    """Transaction for the endorser, where the agent sent the request by itself; otherwise only
    ``signed_txn``. Absent where the DID was written at once."""
