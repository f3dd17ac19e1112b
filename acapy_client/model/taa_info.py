"""`TAAInfo`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class TAAInfo(Model):
    """The author agreement of the ledger, and whether this wallet accepted it."""

    aml_record: models.AMLRecord | None = None
    """In what ways it may be accepted; null where the ledger says nothing about it."""
    taa_accepted: models.TAAAcceptance | None = None
    """Latest acceptance in this wallet, perhaps of an earlier version; null where there is none, or
    none is demanded."""
    taa_record: models.TAARecord | None = None
    """The agreement that is in force; null where the ledger has none."""
    taa_required: bool | None = None
    """Whether the ledger demands acceptance before writes: it has an agreement with a text."""
