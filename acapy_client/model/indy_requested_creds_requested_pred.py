"""`IndyRequestedCredsRequestedPred`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyRequestedCredsRequestedPred(Model):
    """The credential that proves one requested comparison."""

    cred_id: str
    """Credential of the wallet to present: its ``referent``, as the query for fitting credentials
    gives it in ``cred_info``."""
    timestamp: int | None = None
    """Moment that non-revocation is proved for, seconds since 1970 (UTC). Leave it out: the agent
    finds it on the ledger, within the request's interval."""
