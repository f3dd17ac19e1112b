"""`KeylistQueryPaginate`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class KeylistQueryPaginate(Model):
    """Which part of a list of keys is wanted."""

    limit: int | None = None
    """The most keys that the answer shall hold."""
    offset: int | None = None
    """How many keys the answer shall pass over."""
