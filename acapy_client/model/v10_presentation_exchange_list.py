"""`V10PresentationExchangeList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V10PresentationExchangeList(Model):
    """Presentation exchanges that were found.

    ACA-Py 0.6 to 1.4.
    """

    results: list[models.V10PresentationExchange] | None = None
    """The exchanges that fit all filters, at most ``limit``; empty if nothing was found."""
