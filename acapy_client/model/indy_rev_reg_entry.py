"""`IndyRevRegEntry`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class IndyRevRegEntry(Model):
    """Entry of a revocation registry on an Indy ledger: the accumulator, and what was revoked.

    ACA-Py 0.7 to 1.7.
    """

    value: models.IndyRevRegEntryValue | None = None
    """Accumulator before and after, with the indexes that changed."""
    ver: str | None = None
    """Version of the object's layout, ``1.0``."""
