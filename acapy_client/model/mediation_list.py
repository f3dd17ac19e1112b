"""`MediationList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class MediationList(Model, bare="results"):
    """The mediations that a query found."""

    results: list[models.MediationRecord] | None = None
    """The records: granted ones first, then open, then denied ones, each group oldest first."""
