"""`WalletList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class WalletList(Model):
    """The subwallets that a query found."""

    results: list[models.WalletRecord] | None = None
    """Their records; agents from 1.0 on cut the list at ``limit``, 100 where none is given."""
