"""`OobRecordList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class OobRecordList(Model):
    """The out-of-band records that a query found.

    ACA-Py 1.3.4 to 1.7, not in 1.4.
    """

    results: list[models.OobRecord]
    """The records; agents cut the list at ``limit``, 100 where none is given."""
