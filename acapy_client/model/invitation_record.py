"""`InvitationRecord`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class InvitationRecord(Model, passes_on="invitation"):
    """A new out-of-band invitation, ready to be handed over."""

    created_at: str | None = None
    """Declared, but not sent: agents do not store this record."""
    invi_msg_id: str | None = None
    """``@id`` of the invitation, a UUID: finds the connection (``invitation_msg_id``) and deletes
    the invitation."""
    invitation: models.InvitationMessage | None = None
    """The invitation itself; `OutOfBandApi.receive_invitation` of the other agent takes it."""
    invitation_id: str | None = None
    """Declared, but not sent: agents do not store this record. Take ``oob_id`` or
    ``invi_msg_id``."""
    invitation_url: str | None = None
    """The invitation as a link, base64 in ``oob``, for a QR code or a mail; it begins with the
    agent's endpoint."""
    oob_id: str | None = None
    """Identifier of the `OobRecord` that the agent keeps, a UUID; `OutOfBandApi.get_invitation`
    takes it. Since ACA-Py 0.7.4."""
    state: str | None = None
    """Always ``initial``; the `OobRecord` shows the progress."""
    trace: bool | None = None
    """Whether agents report each step of the exchange to the trace target of their settings; for
    finding faults."""
    updated_at: str | None = None
    """Declared, but not sent: agents do not store this record."""
