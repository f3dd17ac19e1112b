"""`CredBriefList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredBriefList(Model):
    """Indy credentials of the wallet, as ACA-Py 0.6 sends them.

    ACA-Py 0.6.
    """

    results: list[models.CredBrief] | None = None
    """The credentials of one page; empty where none fits."""
