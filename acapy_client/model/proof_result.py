"""`ProofResult`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class ProofResult(Model):
    """Whether one proof holds.

    ACA-Py 0.12 to 1.7.
    """

    error: str | None = None
    """Why it does not, in words; absent where all is well."""
    proof: dict[str, Any] | None = None
    """The proof as it was checked, with the document's ``@context``."""
    purpose_result: models.PurposeResult | None = None
    """Whether the signer may use its key for this purpose; absent where the signature is bad
    already."""
    verified: bool | None = None
    """Whether the signature is good and the purpose fits."""
