"""`RevRegDef`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model, wire


class RevRegDef(Model):
    """Definition of a revocation registry, as it stands on the ledger.

    ACA-Py 0.12 to 1.7.
    """

    cred_def_id: str | None = wire("credDefId", default=None)
    """Credential definition whose credentials the registry revokes."""
    issuer_id: str | None = wire("issuerId", default=None)
    """DID of the issuer who publishes the registry; for legacy Indy bare."""
    revoc_def_type: str | None = wire("revocDefType", default=None)
    """Kind of registry; always ``CL_ACCUM``."""
    tag: str | None = None
    """Text that tells apart the registries of a credential definition; last part of the
    identifier."""
    value: models.RevRegDefValue | None = None
    """Size, public keys and tails file of the registry."""
