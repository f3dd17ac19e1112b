"""`DocumentVerificationResult`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class DocumentVerificationResult(Model):
    """Whether the proofs of one credential or presentation hold.

    ACA-Py 0.12 to 1.7.
    """

    document: dict[str, Any] | None = None
    """What was checked, proof included, as JSON-LD."""
    errors: list[str] | None = None
    """Why it does not hold, in words, such as an invalid signature; absent where all is well."""
    results: list[models.ProofResult] | None = None
    """One result per proof that was tried."""
    verified: bool
    """Whether a proof holds and suits its purpose."""
