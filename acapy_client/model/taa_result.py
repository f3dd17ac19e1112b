"""`TAAResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class TAAResult(Model):
    """The answer about the author agreement."""

    result: models.TAAInfo | None = None
    """Agreement, ways to accept it, and this wallet's acceptance."""
