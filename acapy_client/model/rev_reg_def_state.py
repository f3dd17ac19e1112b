"""`RevRegDefState`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class RevRegDefState(Model):
    """A revocation registry and how far its registration is.

    ACA-Py 0.12 to 1.7.
    """

    revocation_registry_definition: models.RevRegDef | None = None
    """The registry itself, with public keys and the URL of its tails file."""
    revocation_registry_definition_id: str | None = None
    """Identifier of the registry, ``rev_reg_id`` of the calls; for legacy Indy
    ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``."""
    state: (
        Literal["action", "decommissioned", "failed", "finished", "full", "wait"] | str | None
    ) = None
    """``finished`` (on the ledger), ``wait`` (an endorser has to sign), ``action`` (something is to
    be done outside of the agent) or ``failed``; later ``full`` or ``decommissioned``."""
