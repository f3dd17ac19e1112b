"""`V20CredExRecordAnonCreds`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class V20CredExRecordAnonCreds(Model):
    """What an exchange in the format ``anoncreds`` adds to its record.

    ACA-Py 1.3.4 to 1.7.
    """

    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    cred_ex_anoncreds_id: str | None = None
    """Identifier of this part, a UUID; no call takes it."""
    cred_ex_id: str | None = None
    """Exchange that this belongs to: ``cred_ex_id`` of its `V20CredExRecord`."""
    cred_id_stored: str | None = None
    """Where the holder's wallet keeps the credential: its ``referent``. Set when it is stored."""
    cred_request_metadata: dict[str, Any] | None = None
    """Holder only: what the request leaves in the wallet for storing the credential: blinding data
    of the link secret, nonce, the secret's name."""
    cred_rev_id: str | None = None
    """Index of the credential in its registry, decimal text; for revoking it. Set when it is issued
    or stored, if it is revocable."""
    rev_reg_id: str | None = None
    """Revocation registry of the credential, in the form of its ledger or DID method. Set when it
    is issued or stored, if it is revocable."""
    state: str | None = None
    """Not set; the exchange's state stands in its `V20CredExRecord`."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
