"""`CredDefState`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class CredDefState(Model):
    """A credential definition and how far its registration is.

    ACA-Py 0.12 to 1.7.
    """

    credential_definition: models.CredDef | None = None
    """The credential definition with its public keys."""
    credential_definition_id: str | None = None
    """Identifier, ``cred_def_id`` of the calls; for legacy Indy
    ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
    state: Literal["action", "failed", "finished", "wait"] | str | None = None
    """``finished`` (on the ledger), ``wait`` (an endorser has to sign), ``action`` (something is to
    be done outside of the agent) or ``failed``."""
