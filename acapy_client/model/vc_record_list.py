"""`VCRecordList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class VCRecordList(Model):
    """W3C credentials of the wallet.

    ACA-Py 0.7 to 1.7.
    """

    results: list[models.VCRecord] | None = None
    """The credentials that fit; empty where none does."""
