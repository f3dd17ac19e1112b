"""`SchemaPostOption`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class SchemaPostOption(Model):
    """How to write a schema to the ledger.

    ACA-Py 0.12 to 1.7.
    """

    create_transaction_for_endorser: bool | None = None
    """True: make a transaction for the endorser instead of writing at once. Agents in the author
    role always do."""
    endorser_connection_id: str | None = None
    """Connection to the endorser, a UUID; without it an author's agent takes its own endorser."""
