"""`TxnOrPublishRevocationsResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class TxnOrPublishRevocationsResult(Model):
    """Revocations that were published, or transactions that wait for an endorser.

    ACA-Py 0.7 to 1.7.
    """

    rrid2crid: dict[str, list[str]] | None = None
    """What was published: by revocation registry the list of ``cred_rev_id``. Since ACA-Py 1.0."""
    sent: models.PublishRevocations | None = None
    """Not sent: what was published stands in ``rrid2crid``. Up to ACA-Py 0.12."""
    txn: list[models.TransactionRecord] | models.TransactionRecord | None = None
    """Where an endorser has to sign: the transaction, or from 1.0 on a list, one per registry."""
