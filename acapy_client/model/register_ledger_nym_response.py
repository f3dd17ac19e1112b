"""`RegisterLedgerNymResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class RegisterLedgerNymResponse(Model):
    """What became of the registration of a DID.

    ACA-Py 0.7 to 0.7.3.
    """

    success: bool | None = None
    """True: agents report failure with an error status."""
