"""`RevListState`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class RevListState(Model):
    """A revocation list and how far its registration is.

    ACA-Py 0.12 to 1.7.
    """

    revocation_list: models.RevList | None = None
    """The list itself; a new one has nobody revoked."""
    state: Literal["action", "failed", "finished", "wait"] | str | None = None
    """``finished`` (on the ledger), ``wait`` (an endorser has to sign), ``action`` (something is to
    be done outside of the agent) or ``failed``."""
