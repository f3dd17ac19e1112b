"""`CredDefPostOptions`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CredDefPostOptions(Model):
    """How to make a credential definition and write it to the ledger.

    ACA-Py 0.12 to 1.7.
    """

    create_transaction_for_endorser: bool | None = None
    """True: make a transaction for the endorser instead of writing at once. Agents in the author
    role always do."""
    endorser_connection_id: str | None = None
    """Connection to the endorser, a UUID; without it an author's agent takes its own endorser."""
    revocation_registry_size: int | None = None
    """How many credentials each revocation registry has room for; 1000 where not given. When one is
    full the agent goes on with the next."""
    support_revocation: bool | None = None
    """Whether credentials can be revoked; cannot be changed later. False by default, except for
    authors' agents started with ``--auto-create-revocation-transactions`` (true)."""
