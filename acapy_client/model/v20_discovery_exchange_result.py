"""`V20DiscoveryExchangeResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20DiscoveryExchangeResult(Model):
    """What came of a question.

    Agents declare it as the answer of `DiscoverFeaturesV20Api.query_features`, but send the bare
    `V20DiscoveryRecord`.

    ACA-Py 0.7.3 to 1.7.
    """

    results: models.V20DiscoveryRecord | None = None
    """The record, with the answer if it came in time; declared, but not sent."""
