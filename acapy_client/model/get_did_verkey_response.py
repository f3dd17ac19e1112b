"""`GetDIDVerkeyResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class GetDIDVerkeyResponse(Model):
    """What key a DID has on the ledger.

    With several ledgers, agents also send ``ledger_id``: the one that was asked.

    ACA-Py 0.7 to 1.7.
    """

    verkey: str | None = None
    """Public Ed25519 key, base58, 43 or 44 characters."""
