"""`PurposeResult`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class PurposeResult(Model):
    """Whether the key of a proof may be used for the purpose that the proof names.

    ACA-Py 0.12 to 1.7.
    """

    controller: dict[str, Any] | None = None
    """DID document (as far as it matters) of the DID whose key signed."""
    error: str | None = None
    """Why it may not, in words; absent where it may."""
    valid: bool | None = None
    """Whether the DID document lists the key under this purpose."""
