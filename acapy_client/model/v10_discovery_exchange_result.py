"""`V10DiscoveryExchangeResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10DiscoveryExchangeResult(Model):
    """What came of a question.

    Agents declare it as the answer of `DiscoverFeaturesApi.query_features`, but send the bare
    `V10DiscoveryRecord`.

    ACA-Py 0.7.3 to 0.7.
    """

    results: models.V10DiscoveryRecord | None = None
    """The record, with the answer if it came in time; declared, but not sent."""
