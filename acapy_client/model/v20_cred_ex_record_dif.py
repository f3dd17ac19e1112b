"""`V20CredExRecordDIF`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model


class V20CredExRecordDIF(Model):
    """What an exchange in the format ``dif`` was to add to its record; agents of 0.6 declare it
    without being able to issue in it.

    ACA-Py 0.6.
    """

    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    cred_ex_dif_id: str | None = None
    """Identifier of this part, a UUID; no call takes it."""
    cred_ex_id: str | None = None
    """Exchange that this belongs to: ``cred_ex_id`` of its `V20CredExRecord`."""
    item: dict[str, Any] | None = None
    """Placeholder for what the format would have needed; nothing sets it."""
    state: str | None = None
    """Not set; the exchange's state stands in its `V20CredExRecord`."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
