"""`V20PresExRecordList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20PresExRecordList(Model):
    """Presentation exchanges that were found.

    ACA-Py 0.7 to 1.7.
    """

    results: list[models.V20PresExRecord] | None = None
    """The exchanges that fit all filters, at most ``limit``; empty if nothing was found."""
