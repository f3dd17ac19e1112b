"""`V20DiscoveryExchangeListResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20DiscoveryExchangeListResult(Model):
    """The discoveries that a query found.

    ACA-Py 0.7.3 to 1.7.
    """

    results: list[models.V20DiscoveryRecord] | None = None
    """One record per connection."""
