"""`PublishRevocationsOptions`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class PublishRevocationsOptions(Model):
    """How revocations are written where an endorser must sign.

    ACA-Py 0.12 to 1.7.
    """

    create_transaction_for_endorser: bool | None = None
    """Whether to have an endorser sign before the write; the answer then is a pending
    transaction."""
    endorser_connection_id: str | None = None
    """Connection to the endorser, a UUID; an author's agent knows its own endorser without it."""
