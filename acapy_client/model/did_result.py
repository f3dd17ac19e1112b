"""`DIDResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class DIDResult(Model):
    """One DID, or None in its place.

    Where `WalletApi.set_public_did` made a transaction for an endorser, agents answer with an
    undeclared ``txn`` instead: ``answer["txn"]``.
    """

    result: models.DID | None = None
    """The DID; None if the wallet has no public one."""
