"""`V20CredExRecordLDProof`."""

from __future__ import annotations

from acapy_client.model_utils import Model


class V20CredExRecordLDProof(Model):
    """What an exchange in the format ``ld_proof`` adds to the holder's record, once the credential
    is stored.

    ACA-Py 0.7 to 1.7.
    """

    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    cred_ex_id: str | None = None
    """Exchange that this belongs to: ``cred_ex_id`` of its `V20CredExRecord`."""
    cred_ex_ld_proof_id: str | None = None
    """Identifier of this part, a UUID; no call takes it."""
    cred_id_stored: str | None = None
    """Where the holder's wallet keeps the credential: its ``record_id``, 32 hex digits unless
    `store_credential` was given another."""
    state: str | None = None
    """Not set; the exchange's state stands in its `V20CredExRecord`."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
