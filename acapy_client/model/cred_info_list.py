"""`CredInfoList`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class CredInfoList(Model):
    """Indy and AnonCreds credentials of the wallet.

    ACA-Py 0.7 to 1.7.
    """

    results: list[models.IndyCredInfo] | None = None
    """The credentials of one page; empty where none fits."""
