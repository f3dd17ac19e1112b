"""`CreateWalletTokenResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model, wire


class CreateWalletTokenResponse(Model):
    """A new token for a subwallet."""

    token: str | None = wire(default=None, secret=True)
    """Secret. Whoever has it acts as this tenant. For ``access_token`` of the `Configuration`; the
    token before is refused from now on."""
