"""`V10CredentialExchangeAutoRemoveRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V10CredentialExchangeAutoRemoveRequest(Model):
    """How to accept an offer.

    ACA-Py 0.10 to 1.4.
    """

    auto_remove: bool | None = None
    """Whether to delete the holder's record when the credential is stored; the agent's setting
    where not given. Replaces what the record said before."""
