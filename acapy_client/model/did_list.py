"""`DIDList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class DIDList(Model):
    """The DIDs that a query found."""

    results: list[models.DID] | None = None
    """The DIDs, all in one list."""
