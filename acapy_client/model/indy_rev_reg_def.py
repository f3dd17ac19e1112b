"""`IndyRevRegDef`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model, wire


class IndyRevRegDef(Model):
    """Definition of a revocation registry, as it stands on an Indy ledger.

    ACA-Py 0.7 to 1.7.
    """

    cred_def_id: str | None = wire("credDefId", default=None)
    """Credential definition that the registry revokes for, for legacy Indy
    ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
    id: str | None = None
    """Identifier of the registry, ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``."""
    revoc_def_type: Literal["CL_ACCUM"] | str | None = wire("revocDefType", default=None)
    """Kind of registry; ``CL_ACCUM``, a cryptographic accumulator, is the only one."""
    tag: str | None = None
    """Last part of the identifier, which tells registries of one credential definition apart;
    agents take a UUID."""
    value: models.IndyRevRegDefValue | None = None
    """Size, keys and tails file of the registry; null in wallets of the AnonCreds type."""
    ver: str | None = None
    """Version of the object's layout, ``1.0``."""
