"""`IndyCredInfo`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IndyCredInfo(Model):
    """A credential of the holder's wallet: what it says, and who issued it under what
    definition."""

    attrs: dict[str, str] | None = None
    """Values by attribute name, all as text."""
    cred_def_id: str | None = None
    """Credential definition that it was issued under; its issuer is the part before the first colon
    in the legacy Indy form. Since ACA-Py 0.7."""
    cred_rev_id: str | None = None
    """Index of the credential in its revocation registry, from 1, as decimal text; absent or null
    if it cannot be revoked. Since ACA-Py 0.7."""
    referent: str | None = None
    """Identifier of the credential in the wallet; calls take it as ``credential_id``, presentations
    as ``cred_id``."""
    rev_reg_id: str | None = None
    """Revocation registry that tells whether it still holds; absent or null if it cannot be
    revoked. Since ACA-Py 0.7."""
    schema_id: str | None = None
    """Schema of the credential, for legacy Indy ``ISSUER:2:NAME:VERSION``. Since ACA-Py 0.7."""
