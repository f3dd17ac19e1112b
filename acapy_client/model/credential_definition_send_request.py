"""`CredentialDefinitionSendRequest`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CredentialDefinitionSendRequest(Model):
    """A credential definition that shall be made."""

    revocation_registry_size: int | None = None
    """How many credentials each revocation registry has room for, 4 to 32,768; 1000 by default.
    Large ones mean large tails files."""
    schema_id: str | None = None
    """Schema of the credentials, ``ISSUER:2:NAME:VERSION``; it must be on the ledger, of any
    issuer."""
    support_revocation: bool | None = None
    """Whether credentials can be revoked, False by default; needs an agent with a tails server. It
    cannot be changed later."""
    tag: str | None = None
    """Text that tells apart the issuer's definitions for one schema and ends the identifier;
    ``default`` where not given."""
    wait_for_revocation_setup: bool | None = None
    """Whether to answer only when both revocation registries are ready, or after a minute with 504.
    True by default; without effect where an endorser signs. Since ACA-Py 1.4."""
