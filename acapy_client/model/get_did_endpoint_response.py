"""`GetDIDEndpointResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class GetDIDEndpointResponse(Model):
    """What endpoint a DID has on the ledger.

    With several ledgers, agents also send ``ledger_id``: the one that was asked.

    ACA-Py 0.7 to 1.7.
    """

    endpoint: str | None = None
    """URL; null where the ledger has none for the DID."""
