"""`TransactionRecord`."""

from __future__ import annotations

from typing import Any

from acapy_client.model_utils import Model, wire


class TransactionRecord(Model):
    """A write to an Indy ledger on its way between author and endorser, as one of them holds it.

    Author and endorser each have a record of their own; ``thread_id`` names the other's.

    ACA-Py 0.7 to 1.7.
    """

    type: str | None = wire("_type", default=None)
    """URI of the last message, signature request or response; only in the answer of the step that
    sends it, since agents do not store it."""
    connection_id: str | None = None
    """Connection between author and endorser, a UUID."""
    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    endorser_write_txn: bool | None = None
    """Whether the endorser was asked to write to the ledger itself; from ACA-Py 0.12 on agents
    refuse."""
    formats: list[dict[str, str]] | None = None
    """The format of the attached transaction: ``attach_id`` with ``format``,
    ``dif/endorse-transaction/request@v1.0``."""
    messages_attach: list[dict[str, Any]] | None = None
    """The transaction, one attachment: ``data`` has under ``json`` the ledger request as JSON text,
    once endorsed with the endorser's signature."""
    meta_data: dict[str, Any] | None = None
    """What the author needs afterwards: ``context`` (identifiers such as ``schema_id``) and
    ``processing`` (what to do after the write). Since ACA-Py 0.7.2."""
    signature_request: list[dict[str, Any]] | None = None
    """What was asked of the endorser, one object: ``method``, ``signature_type``, and
    ``signer_goal_code``, such as ``aries.transaction.endorse``."""
    signature_response: list[dict[str, Any]] | None = None
    """What the endorser answered, one object: ``signature`` has the signed transaction by the
    endorser's DID; none on refusal."""
    state: str | None = None
    """``transaction_created``, ``request_sent``, ``request_received``, ``transaction_endorsed``,
    ``transaction_refused``, ``transaction_resent``, ``transaction_resent_received``,
    ``transaction_cancelled`` or ``transaction_acked``."""
    thread_id: str | None = None
    """``transaction_id`` of the other agent's record; on the author's side from the endorser's
    answer on."""
    timing: dict[str, Any] | None = None
    """``expires_time``: until when the author wants the signature; agents do not enforce it."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
    transaction_id: str | None = None
    """Identifier of this record, a UUID; ``tran_id`` of the calls."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
