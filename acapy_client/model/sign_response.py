"""`SignResponse`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class SignResponse(Model):
    """A signed credential, or why there is none.

    ACA-Py 0.7 to 1.7.
    """

    error: str | None = None
    """Why nothing was signed, in words; then ``signed_doc`` is absent."""
    signed_doc: dict[str, Any] | None = None
    """The credential with its ``proof``, whose ``jws`` is the signature."""
