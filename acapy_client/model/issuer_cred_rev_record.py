"""`IssuerCredRevRecord`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class IssuerCredRevRecord(Model):
    """What the issuer keeps of a revocable credential, in wallets of the Indy type: where it is in
    which registry, and whether it is revoked.

    ACA-Py 0.7 to 1.7.
    """

    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    cred_def_id: str | None = None
    """Credential definition, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``."""
    cred_ex_id: str | None = None
    """Credential exchange that issued it, a UUID; the exchange record may be deleted by now."""
    cred_ex_version: str | None = None
    """Protocol that issued it: ``1`` for issue-credential 1.0, ``2`` for 2.0. Since ACA-Py 0.8."""
    cred_rev_id: str | None = None
    """Index of the credential in its revocation registry, from 1, as decimal text."""
    record_id: str | None = None
    """Identifier of this record in the wallet, a UUID."""
    rev_reg_id: str | None = None
    """Revocation registry that it is entered in, ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``."""
    state: str | None = None
    """``issued`` or ``revoked``; a revocation that is not yet published leaves it ``issued``."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
