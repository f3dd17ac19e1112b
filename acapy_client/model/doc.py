"""`Doc`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model


class Doc(Model):
    """A credential to sign, and how.

    ACA-Py 0.7 to 1.7.
    """

    credential: dict[str, Any]
    """The credential as JSON-LD without ``proof``; each of its terms must be defined by a
    context."""
    options: models.SignatureOptions
    """What the proof shall say: whose key, and what for."""
