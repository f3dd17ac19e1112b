"""`RevRegResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class RevRegResult(Model):
    """One of this agent's revocation registries."""

    result: models.IssuerRevRegRecord | None = None
    """Registry as the wallet holds it. Since ACA-Py 0.7."""
