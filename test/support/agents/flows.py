"""Steps that several flows share."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from acapy_client.api.out_of_band_api import OutOfBandApi
from acapy_client.models import ConnRecord, InvitationCreateRequest, InvitationRecord
from support.agents.two_agents import Side

T = TypeVar("T")

DIDEXCHANGE_10 = "https://didcomm.org/didexchange/1.0"
DIDEXCHANGE_11 = "https://didcomm.org/didexchange/1.1"

_SECONDS, _PAUSE = 15.0, 0.05


def until(look: Callable[[], T], good: Callable[[T], object]) -> T:
    """What is seen as soon as it is good; fails with what was seen last."""
    deadline = time.monotonic() + _SECONDS
    while True:
        seen = look()
        if good(seen):
            return seen
        assert time.monotonic() < deadline, f"waited {_SECONDS:g} s in vain: {seen}"
        time.sleep(_PAUSE)


def invite(side: Side, protocol: str = DIDEXCHANGE_10, **query: Any) -> InvitationRecord:
    """An invitation to connect."""
    return OutOfBandApi(side.client).create_invitation(
        body=InvitationCreateRequest(handshake_protocols=[protocol]), **query
    )


def invited(side: Side, invitation: InvitationRecord) -> ConnRecord:
    """The connection that the inviting side has for a single-use invitation."""
    [record] = side.api.connections(invitation_msg_id=invitation.invi_msg_id).results or []
    return record


def join(inviter: Side, invitee: Side, protocol: str = DIDEXCHANGE_10) -> tuple[str, str]:
    """A new connection, made out of band and active; what each side calls it."""
    invitation = invite(inviter, protocol, auto_accept=True)
    ours = str(invited(inviter, invitation).connection_id)
    received = OutOfBandApi(invitee.client).receive_invitation(auto_accept=True, body=invitation)
    theirs = str(received.connection_id)
    inviter.api.wait_for_connection(ours)
    invitee.api.wait_for_connection(theirs)
    return ours, theirs
