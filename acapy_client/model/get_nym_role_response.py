"""`GetNymRoleResponse`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model


class GetNymRoleResponse(Model):
    """What role a DID has on the ledger.

    With several ledgers, agents also send ``ledger_id``: the one that was asked.

    ACA-Py 0.7 to 1.7.
    """

    role: (
        Literal["ENDORSER", "NETWORK_MONITOR", "ROLE_REMOVE", "STEWARD", "TRUSTEE", "USER"]
        | str
        | None
    ) = None
    """``TRUSTEE``, ``STEWARD``, ``ENDORSER`` or ``NETWORK_MONITOR``, or ``USER`` for a DID without
    role. ``ROLE_REMOVE`` is declared, but not sent."""
