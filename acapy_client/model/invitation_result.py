"""`InvitationResult`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class InvitationResult(Model, passes_on="invitation"):
    """A new invitation, ready to be handed over.

    Agents add an ``alias`` that they do not declare, where one was given: ``result["alias"]``.

    ACA-Py 0.6 to 1.2.
    """

    connection_id: str | None = None
    """Connection that waits for the answer; null for a public invitation, which has none."""
    invitation: models.ConnectionInvitation | None = None
    """The invitation itself; `ConnectionApi.receive_invitation` of the other agent takes it."""
    invitation_url: str | None = None
    """The invitation as a link, base64 in ``c_i``, for a QR code or a mail."""
