"""`AddProof`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class AddProof(Model):
    """A JSON document to sign, and what its proof shall say.

    ACA-Py 1.0.1 to 1.7.
    """

    document: dict[str, Any]
    """Any JSON object; its ``proof``, where it has one, is kept beside the new one and not
    signed."""
    options: models.DataIntegrityProofOptions | None = None
    """Type, suite, purpose and key of the proof, and what else it shall say; needed."""
