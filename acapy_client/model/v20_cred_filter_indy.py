"""`V20CredFilterIndy`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V20CredFilterIndy(Model):
    """Conditions on the credential definition to issue from; all that are given must hold."""

    cred_def_id: str | None = None
    """Credential definition, ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``. Enough by itself."""
    issuer_did: str | None = None
    """DID of the issuer, 21 or 22 base58 characters."""
    schema_id: str | None = None
    """Schema of the credential, for legacy Indy ``ISSUER:2:NAME:VERSION``."""
    schema_issuer_did: str | None = None
    """DID that published the schema, which need not be the credential's issuer."""
    schema_name: str | None = None
    """Name of the schema, without version."""
    schema_version: str | None = None
    """Version of the schema, numbers with dots, such as ``1.0``."""
