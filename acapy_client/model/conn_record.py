"""`ConnRecord`."""

from __future__ import annotations

from typing import Literal

from acapy_client.model_utils import Model


class ConnRecord(Model):
    """One connection to another agent, as the wallet holds it."""

    accept: Literal["auto", "manual"] | str | None = None
    """Whether the agent answers the next message of the protocol by itself (``auto``) or waits for
    a call (``manual``)."""
    alias: str | None = None
    """Name that this side gives the connection; the other agent never sees it."""
    connection_id: str | None = None
    """Identifier of this record, a UUID; ``conn_id`` of the calls."""
    connection_protocol: (
        Literal["connections/1.0", "didexchange/1.0", "didexchange/1.1"] | str | None
    ) = None
    """Protocol that made the connection: ``connections/1.0``, ``didexchange/1.0`` or
    ``didexchange/1.1``. Since ACA-Py 0.7."""
    created_at: str | None = None
    """When the record was made, UTC; `acapy_client.parse_datetime` reads it."""
    error_msg: str | None = None
    """What went wrong, where the state is ``error``."""
    inbound_connection_id: str | None = None
    """Connection that messages to this one come in through, a UUID."""
    invitation_key: str | None = None
    """Verification key (base58) of the invitation that the connection began with."""
    invitation_mode: Literal["multi", "once", "static"] | str | None = None
    """How many may use the invitation, ``once`` or ``multi``; ``static`` where there was none."""
    invitation_msg_id: str | None = None
    """``@id`` of the invitation message."""
    my_did: str | None = None
    """DID that this agent uses in the connection, of any method; absent until the request is sent
    or answered."""
    request_id: str | None = None
    """``@id`` of the connection request message."""
    rfc23_state: str | None = None
    """State in the words of Aries RFC 23, such as ``request-sent`` or ``completed``, which tell the
    two sides apart. Set by the agent."""
    routing_state: Literal["active", "error", "none", "request"] | str | None = None
    """How far routing through ``inbound_connection_id`` got: ``none``, ``request``, ``active`` or
    ``error``. Up to ACA-Py 0.10."""
    state: str | None = None
    """``invitation``, ``request``, ``response``, ``active`` or ``error``."""
    their_did: str | None = None
    """DID that the other agent uses in the connection, of any method."""
    their_label: str | None = None
    """Name that the other agent shows for itself."""
    their_public_did: str | None = None
    """Public DID of the other agent, where the invitation was made from one."""
    their_role: Literal["invitee", "inviter", "requester", "responder"] | str | None = None
    """Part of the other agent, ``inviter`` or ``invitee``; in didexchange, too, agents answer in
    these words."""
    updated_at: str | None = None
    """When the record was last changed, UTC; `acapy_client.parse_datetime` reads it."""
