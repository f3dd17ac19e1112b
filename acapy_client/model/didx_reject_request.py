"""`DIDXRejectRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class DIDXRejectRequest(Model):
    """Why a DID exchange is turned down.

    ACA-Py 0.10 to 1.7.
    """

    reason: str | None = None
    """Explanation, kept as ``error_msg``; agents have a general one if absent."""
