"""`OobRecord`."""

from __future__ import annotations

from typing import Literal

from acapy_client import models
from acapy_client.model_utils import Model


class OobRecord(Model):
    """One out-of-band invitation, sent or received, and how far it got.

    Agents delete the record as soon as the exchange is done; events of the topic ``out_of_band``
    tell of each state.

    ACA-Py 0.7.5 to 1.7.
    """

    attach_thread_id: str | None = None
    """Thread of the attached message, a UUID; finds the exchange that began with it (``thread_id``
    there)."""
    connection_id: str | None = None
    """Connection made or used again by the invitation, a UUID; absent without handshake
    protocols."""
    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    invi_msg_id: str
    """``@id`` of the invitation, a UUID."""
    invitation: models.InvitationMessage
    """The invitation itself, as it was sent or received."""
    multi_use: bool | None = None
    """Whether many agents may use the invitation; always false at the receiver. Since ACA-Py
    0.12."""
    oob_id: str
    """Identifier of this record, a UUID; `OutOfBandApi.get_invitation` takes it."""
    our_recipient_key: str | None = None
    """Verification key (base58) of this side: the one that the invitation shows, or the receiver's
    for answering without a connection."""
    role: Literal["receiver", "sender"] | str | None = None
    """``sender`` where this agent made the invitation, ``receiver`` where it got it."""
    state: (
        Literal[
            "await-response",
            "deleted",
            "done",
            "initial",
            "prepare-response",
            "reuse-accepted",
            "reuse-not-accepted",
        ]
        | str
    )
    """Sender: ``await-response``, ``done``. Receiver: ``initial``, then ``prepare-response`` (no
    connection), ``await-response``, ``reuse-accepted`` or ``reuse-not-accepted`` (asked to use a
    connection again), ``done``. ``deleted`` once the agent has dropped the record."""
    their_service: models.ServiceDecorator | None = None
    """Keys and endpoint to answer to, where there is no connection."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
