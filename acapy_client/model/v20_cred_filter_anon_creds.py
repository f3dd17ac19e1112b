"""`V20CredFilterAnonCreds`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V20CredFilterAnonCreds(Model):
    """Conditions on the credential definition to issue from; all that are given must hold.

    ACA-Py 1.2 to 1.7.
    """

    cred_def_id: str | None = None
    """Credential definition, in the form of its ledger or DID method. Enough by itself."""
    issuer_id: str | None = None
    """Issuer's identifier, mostly a DID, as the credential definition has it."""
    schema_id: str | None = None
    """Schema, in the form of its ledger or DID method."""
    schema_issuer_id: str | None = None
    """Identifier of who published the schema, mostly a DID; need not be the credential's issuer."""
    schema_name: str | None = None
    """Name of the schema, without version."""
    schema_version: str | None = None
    """Version of the schema, numbers with dots, such as ``1.0``."""
