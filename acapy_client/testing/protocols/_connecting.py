"""Connections, and what goes over them."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from acapy_client.apis import (
    BasicmessageApi,
    ConnectionApi,
    MediationApi,
    OutOfBandApi,
    TrustpingApi,
)
from acapy_client.exceptions import ApiValueError
from acapy_client.testing.protocols._common import NotYet, there, until

if TYPE_CHECKING:
    from acapy_client import ApiClient
    from acapy_client.models import (
        ConnRecord,
        InvitationRecord,
        MediationRecord,
        PingRequestResponse,
    )

Protocol = Literal["didexchange/1.0", "didexchange/1.1", "connections/1.0"]


@dataclass(frozen=True)
class Connection:
    """A connection of two agents: the record of each.

    :param invitation: what it was made with
    :param reused: whether it was there before, and the invitation led back to it
    """

    inviter: ConnRecord
    invitee: ConnRecord
    invitation: InvitationRecord
    clients: tuple[ApiClient, ApiClient]
    reused: bool = False

    def of(self, client: ApiClient) -> str:
        """What the agent of a client calls this connection.

        :raises ApiValueError: the client is at neither of its ends
        """
        for end, record in zip(self.clients, (self.inviter, self.invitee), strict=True):
            if end is client:
                return str(record.connection_id)
        raise ApiValueError("connection: expected one of this client's; it is of two others")


def invite(
    inviter: ApiClient,
    *,
    protocol: Protocol = "didexchange/1.0",
    multi_use: bool = False,
    public: bool = False,
    mediation_id: str | None = None,
) -> InvitationRecord:
    """An out-of-band invitation, whose requests the inviter accepts by itself.

    :param multi_use: whether several agents may use it
    :param public: whether it names the inviter's public DID. The inviter needs a ledger and
        ``--public-invites``, from 0.8 on ``--requests-through-public-did`` too
    :param mediation_id: of the mediation that answers shall come through
    """
    body: dict[str, object] = {"handshake_protocols": [f"https://didcomm.org/{protocol}"]}
    if public:
        body["use_public_did"] = True
    if mediation_id is not None:
        body["mediation_id"] = mediation_id
    return OutOfBandApi(inviter).create_invitation(
        auto_accept=True, multi_use=multi_use or None, body=body
    )


def connect(
    inviter: ApiClient,
    invitee: ApiClient,
    *,
    protocol: Protocol = "didexchange/1.0",
    public: bool = False,
    reuse: bool = False,
    invitation: InvitationRecord | None = None,
    alias: str | None = None,
    mediation_id: str | None = None,
) -> Connection:
    """Make a connection of two agents, out of band.

    :param protocol: by which it is made; connections/1.0 is there up to 1.2
    :param public: whether the invitation names the inviter's public DID
    :param reuse: whether a connection to the same inviter, from an earlier public invitation, may
        be taken again
    :param invitation: one that `invite` made; None is for a new one
    :param alias: what the invitee calls the inviter
    :param mediation_id: of the invitee's mediation, through which it is to be reached
    :raises ProtocolFailed: it does not become active on both sides
    """
    ours, theirs = ConnectionApi(inviter), ConnectionApi(invitee)
    made = invitation or invite(inviter, protocol=protocol, public=public)
    received = OutOfBandApi(invitee).receive_invitation(
        auto_accept=True,
        use_existing_connection=reuse,
        alias=alias,
        mediation_id=mediation_id,
        body=made.invitation,
    )
    reused = received.state in ("reuse-accepted", "reuse-not-accepted")
    conn_id = str(received.connection_id or "")
    if not conn_id:
        record = until("the answer to a reuse", lambda: _connection_of(invitee, received.oob_id))
        conn_id, reused = record, True
    # by connections/1.0, the first message after the response makes it active
    at_invitee = theirs.wait_for_connection(conn_id, until=("response", "active", "completed"))
    if at_invitee.state == "response":
        TrustpingApi(invitee).send_ping(conn_id, body={})
        at_invitee = theirs.wait_for_connection(conn_id)
    found = until("the inviter's record of the connection", lambda: _other_end(ours, at_invitee))
    at_inviter = ours.wait_for_connection(str(found.connection_id))
    return Connection(at_inviter, at_invitee, made, (inviter, invitee), reused)


def _connection_of(client: ApiClient, oob_id: str | None) -> str | None:
    found = there(lambda: OutOfBandApi(client).get_invitation(str(oob_id)))
    return str(found.connection_id) if found.connection_id else None


def _other_end(api: ConnectionApi, record: ConnRecord) -> ConnRecord | None:
    """The inviter's record of a connection whose other end is given."""
    for found in api.iter_connections():
        if found.their_did and _bare(found.their_did) == _bare(record.my_did):
            return found
    return None


def _bare(did: str | None) -> str:
    """A DID as both sides may write it: did:peer:4 has a long and a short form."""
    text = str(did).removeprefix("did:sov:")
    return ":".join(text.split(":")[:3]) if text.startswith("did:peer:4") else text


class Mediation(NamedTuple):
    """A mediation: the record of each side, and their connection."""

    mediator: MediationRecord
    client: MediationRecord
    connection: Connection


def mediate(
    mediator: ApiClient, client: ApiClient, connection: Connection | None = None
) -> Mediation:
    """Have an agent receive messages for another.

    :param connection: of the two; None makes one
    """
    connection = connection or connect(mediator, client)
    asked = MediationApi(client).request_mediation(connection.of(client), body={})
    served, conn_id = MediationApi(mediator), connection.of(mediator)
    found = until("the request for mediation", lambda: served.requests(conn_id=conn_id).results)
    granted_id = str(found[0].mediation_id)
    if found[0].state != "granted":
        with contextlib.suppress(NotYet):  # where the mediator grants it by itself
            there(lambda: served.grant_request(granted_id))

    def granted() -> MediationRecord | None:
        record = MediationApi(client).get_request(str(asked.mediation_id))
        return record if record.state == "granted" else None

    ours = until("the mediation to be granted", granted)
    return Mediation(served.get_request(granted_id), ours, connection)


def message(sender: ApiClient, connection: Connection, content: str) -> None:
    """Send a text message. The receiver's agent tells of it by webhook alone, and keeps none."""
    BasicmessageApi(sender).send_message(connection.of(sender), body={"content": content})


def ping(sender: ApiClient, connection: Connection) -> PingRequestResponse:
    """Send a trust ping, which the other agent answers by itself."""
    return TrustpingApi(sender).send_ping(connection.of(sender), body={})
