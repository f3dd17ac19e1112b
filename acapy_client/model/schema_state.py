"""`SchemaState`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class SchemaState(Model):
    """A schema and how far its registration is.

    ACA-Py 0.12 to 1.7.
    """

    schema: models.AnonCredsSchema | None = None
    """The schema as it was asked for."""
    schema_id: str | None = None
    """Identifier of the schema, for legacy Indy ``ISSUER:2:NAME:VERSION``; holds already while an
    endorser has to sign."""
    state: Literal["action", "failed", "finished", "wait"] | str | None = None
    """``finished`` (on the ledger), ``wait`` (an endorser has to sign), ``action`` (something is to
    be done outside of the agent) or ``failed``."""
