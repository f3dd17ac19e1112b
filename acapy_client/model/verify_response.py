"""`VerifyResponse`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class VerifyResponse(Model):
    """Whether a proof holds.

    ACA-Py 0.7 to 1.7.
    """

    error: str | None = None
    """Why it could not be verified, in words; ``valid`` is False then."""
    valid: bool
    """Whether the signature is that of the key; False too where ``error`` is given."""
