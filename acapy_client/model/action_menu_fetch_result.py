"""`ActionMenuFetchResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class ActionMenuFetchResult(Model):
    """The menu of a connection, if it has one.

    ACA-Py 0.7 to 1.7.
    """

    result: models.Menu | None = None
    """The menu that arrived last; None if there is none."""
