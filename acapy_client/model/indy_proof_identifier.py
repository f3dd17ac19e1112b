"""`IndyProofIdentifier`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyProofIdentifier(Model):
    """Where one credential of a presentation comes from.

    ACA-Py 0.7 to 1.4.
    """

    cred_def_id: str | None = None
    """Credential definition that it was issued from; its first part is the issuer's DID."""
    rev_reg_id: str | None = None
    """Revocation registry of the credential, if it can be revoked."""
    schema_id: str | None = None
    """Schema of the credential."""
    timestamp: int | None = None
    """Time of the revocation list that validity was proved against, seconds since 1970; null where
    it was not asked for."""
