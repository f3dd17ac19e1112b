"""`InvitationCreateRequest`."""

from __future__ import annotations

from typing import Any, Literal

from acapy_client import models
from acapy_client.model_utils import Model


class InvitationCreateRequest(Model):
    """What an out-of-band invitation shall say and which DID it shall show.

    At most one of ``use_public_did``, ``use_did`` and ``use_did_method`` may be set; with none of
    them the invitation carries a key of its own.
    """

    accept: list[str] | None = None
    """Message formats that this agent understands, best first, such as ``didcomm/aip2;env=rfc19``;
    left out with ``protocol_version`` 1.0. Since ACA-Py 0.7.5."""
    alias: str | None = None
    """Name that this side gives the connection; the other agent never sees it."""
    attachments: list[models.AttachmentDef] | None = None
    """Offers or proof requests to send along. The other agent handles the first that it
    supports."""
    goal: str | None = None
    """What the invitation is for, in words for people; give ``goal_code`` too, or no agent can read
    the invitation. Lost in invitations with a DID. Since ACA-Py 0.9."""
    goal_code: str | None = None
    """What the invitation is for, as a code for programs, such as ``issue-vc``; give ``goal`` too.
    Lost in invitations with a DID. Since ACA-Py 0.9."""
    handshake_protocols: list[str] | None = None
    """Protocols that the other agent may connect by, best first:
    ``https://didcomm.org/didexchange/1.1`` or ``…/1.0``. Short forms such as ``didexchange/1.1`` do
    too."""
    mediation_id: str | None = None
    """Mediation record (UUID, granted) whose mediator shall pass messages on; the default mediator
    if absent."""
    metadata: dict[str, Any] | None = None
    """Metadata that the connection gets; needs handshake protocols. From ACA-Py 0.12 on kept only
    with ``multi_use``: otherwise set it once the connection is active."""
    my_label: str | None = None
    """Name to show to the other agent, instead of the agent's own."""
    protocol_version: str | None = None
    """Version of the out-of-band protocol, ``1.0`` or ``1.1`` (default). Agents do not check it;
    others may refuse a version that they do not know. Since ACA-Py 0.7.5."""
    use_did: str | None = None
    """DID of the wallet to invite with; it must resolve to an endpoint. Since ACA-Py 0.12."""
    use_did_method: Literal["did:peer:2", "did:peer:4"] | str | None = None
    """Method of the DID to invite with: the agent makes one, and uses it for later invitations
    again unless ``create_unique_did`` is set. Since ACA-Py 0.12."""
    use_public_did: bool | None = None
    """Whether to invite with the public DID; the agent must have one and run with
    ``--public-invites``."""
