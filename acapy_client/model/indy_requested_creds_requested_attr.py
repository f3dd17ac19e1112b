"""`IndyRequestedCredsRequestedAttr`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyRequestedCredsRequestedAttr(Model):
    """The credential that shows one requested attribute."""

    cred_id: str
    """Credential of the wallet to present: its ``referent``, as the query for fitting credentials
    gives it in ``cred_info``."""
    revealed: bool | None = None
    """Whether to show the value; false proves only that such a credential is there. Give it: agents
    on Askar wallets fail without it."""
