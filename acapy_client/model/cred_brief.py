"""`CredBrief`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class CredBrief(Model):
    """An Indy credential of the wallet, as ACA-Py 0.6 sends it.

    ACA-Py 0.6.
    """

    attrs: dict[str, str] | None = None
    """Values by attribute name, all of them text, as people read them."""
    cred_def_id: str | None = None
    """Credential definition, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
    cred_rev_id: str | None = None
    """Index of the credential in its revocation registry, as decimal text; null where it cannot be
    revoked."""
    referent: str | None = None
    """Identifier of the credential in the wallet, ``credential_id`` of the calls."""
    rev_reg_id: str | None = None
    """Revocation registry, ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``; null where the credential cannot
    be revoked."""
    schema_id: str | None = None
    """Schema of the credential, for legacy Indy ``ISSUER:2:NAME:VERSION``."""
