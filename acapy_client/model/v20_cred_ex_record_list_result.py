"""`V20CredExRecordListResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class V20CredExRecordListResult(Model):
    """Credential exchanges that were found."""

    results: list[models.V20CredExRecordDetail] | None = None
    """The exchanges, each with what its format adds; empty if nothing was found."""
