"""`InvitationMessage`."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client.model_utils import Model, wire


class InvitationMessage(Model):
    """An out-of-band invitation, as it goes to the other agent.

    ``handshake_protocols``, ``requests~attach`` or both are needed, and exactly one service.

    ACA-Py 0.7 to 1.7.
    """

    id: str | None = wire("@id", default=None)
    """Identifier of the invitation, a UUID: ``invi_msg_id`` of the records, ``invitation_msg_id``
    of connections."""
    type: str | None = wire("@type", default=None)
    """Message type: prefix, protocol, version and name; the prefix is ``https://didcomm.org/`` from
    ACA-Py 0.11 on. Agents fill it in."""
    accept: list[str] | None = None
    """Message formats that the inviting agent understands, best first, such as ``didcomm/aip1`` and
    ``didcomm/aip2;env=rfc19``. Since ACA-Py 0.7.5."""
    goal: str | None = None
    """What the invitation is for, in words for people. Never without ``goal_code``: agents refuse
    that. Since ACA-Py 0.9."""
    goal_code: str | None = None
    """What the invitation is for, as a code for programs, such as ``issue-vc``. Never without
    ``goal``: agents refuse that. Since ACA-Py 0.9."""
    handshake_protocols: list[str] | None = None
    """Protocols to connect by, best first, such as ``https://didcomm.org/didexchange/1.1``; none
    where an attached request is answered without connection."""
    image_url: str | None = wire("imageUrl", default=None)
    """Picture that the inviting agent shows for itself. Since ACA-Py 0.8."""
    label: str | None = None
    """Name that the inviting agent shows for itself."""
    requests_attach: list[models.AttachDecorator] | None = wire("requests~attach", default=None)
    """Messages to handle at once, such as a credential offer or a proof request; each holds the
    whole message under ``data``."""
    services: list[Any] | None = None
    """Where to answer: one DID as text, or one object with ``id``, ``type``, ``recipientKeys``,
    ``routingKeys`` (both ``did:key``) and ``serviceEndpoint``."""
