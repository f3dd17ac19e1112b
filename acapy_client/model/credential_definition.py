"""`CredentialDefinition`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model, wire


class CredentialDefinition(Model):
    """A credential definition as it stands on the ledger."""

    id: str | None = None
    """Identifier: the issuer's bare DID, ``3``, ``CL``, number of the schema's transaction and tag,
    with colons between."""
    schema_id: str | None = wire("schemaId", default=None)
    """Number of the schema's transaction on the ledger, as text; `SchemaApi.get_schema` takes it
    and gives the schema's identifier."""
    tag: str | None = None
    """Text that the issuer chose to tell apart its definitions for one schema."""
    type: Any = None
    """Kind of signature, always ``CL`` (Camenisch-Lysyanskaya)."""
    value: models.CredDefValue | None = None
    """Public keys: ``primary``, and ``revocation`` where credentials can be revoked."""
    ver: str | None = None
    """Version of the object's layout, ``1.0``."""
