"""`V10DiscoveryExchangeListResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10DiscoveryExchangeListResult(Model):
    """The discoveries that a query found.

    ACA-Py 0.7.3 to 1.7.
    """

    results: list[models.V10DiscoveryRecord] | None = None
    """One record per connection."""
