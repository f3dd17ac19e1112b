"""`V20CredExRecordIndy`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class V20CredExRecordIndy(Model):
    """What an exchange in the format ``indy`` adds to its record."""

    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    cred_ex_id: str | None = None
    """Exchange that this belongs to: ``cred_ex_id`` of its `V20CredExRecord`."""
    cred_ex_indy_id: str | None = None
    """Identifier of this part, a UUID; no call takes it."""
    cred_id_stored: str | None = None
    """Where the holder's wallet keeps the credential: its ``referent``. Set when it is stored.
    Since ACA-Py 0.7."""
    cred_request_metadata: dict[str, Any] | None = None
    """Holder only: what the request leaves in the wallet for storing the credential: blinding data
    of the link secret, nonce, the secret's name."""
    cred_rev_id: str | None = None
    """Index of the credential in its registry, from 1, decimal text; for revoking it. Set when it
    is issued or stored, if it is revocable."""
    rev_reg_id: str | None = None
    """Revocation registry ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``. Set when the credential is issued
    or stored, if it is revocable."""
    state: str | None = None
    """Not set; the exchange's state stands in its `V20CredExRecord`."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
