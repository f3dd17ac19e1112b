"""`RevListCreateRequest`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class RevListCreateRequest(Model):
    """Which registry to make a revocation list for.

    ACA-Py 0.12 to 1.7.
    """

    options: models.RevListOptions | None = None
    """Whether an endorser has to sign, and over which connection it is asked."""
    rev_reg_def_id: str | None = None
    """Registry of this agent, as `create_registry` gave it in
    ``revocation_registry_definition_id``."""
