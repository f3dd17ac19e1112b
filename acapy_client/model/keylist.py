"""`Keylist`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class Keylist(Model, bare="results"):
    """The keys that a query found, each with the connection it belongs to."""

    results: list[models.RouteRecord] | None = None
    """One record per key; agents from 1.0 on cut the list at ``limit``, 100 where none is given."""
