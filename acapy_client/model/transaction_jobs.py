"""`TransactionJobs`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model


class TransactionJobs(Model):
    """Who is author and who endorser in a connection.

    ACA-Py 0.7 to 1.7.
    """

    transaction_my_job: (
        Literal["TRANSACTION_AUTHOR", "TRANSACTION_ENDORSER", "reset"] | str | None
    ) = None
    """Role of this agent; null where the call named none."""
    transaction_their_job: (
        Literal["TRANSACTION_AUTHOR", "TRANSACTION_ENDORSER", "reset"] | str | None
    ) = None
    """Role that the other agent said it takes; absent until it does."""
