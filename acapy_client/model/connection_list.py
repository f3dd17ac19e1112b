"""`ConnectionList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class ConnectionList(Model):
    """The connections that a query found."""

    results: list[models.ConnRecord] | None = None
    """The records; agents from 1.0 on cut the list at ``limit``, 100 where none is given."""
