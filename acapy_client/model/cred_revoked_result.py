"""`CredRevokedResult`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CredRevokedResult(Model):
    """What the ledger says about a credential."""

    revoked: bool | None = None
    """Whether it is revoked, at the time or within the interval asked for; False too, in Indy
    wallets, where it cannot be revoked at all."""
