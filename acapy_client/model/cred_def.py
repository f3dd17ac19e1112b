"""`CredDef`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model, wire


class CredDef(Model):
    """Credential definition: an issuer's public keys for the credentials of one schema.

    ACA-Py 0.12 to 1.7.
    """

    issuer_id: str | None = wire("issuerId", default=None)
    """DID of the issuer; for legacy Indy bare."""
    schema_id: str | None = wire("schemaId", default=None)
    """Schema of the credentials, for legacy Indy ``ISSUER:2:NAME:VERSION``; up to 1.4, what is read
    from an Indy ledger has the schema's sequence number here."""
    tag: str | None = None
    """Text that tells apart the issuer's credential definitions for one schema; last part of the
    identifier."""
    type: Literal["CL"] | str | None = None
    """Kind of signature; always ``CL`` (Camenisch-Lysyanskaya)."""
    value: models.CredDefValueSchemaAnonCreds | None = None
    """Public keys: ``primary``, and ``revocation`` where credentials can be revoked."""
