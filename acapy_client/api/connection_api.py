"""`ConnectionApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class ConnectionApi(Api):
    """Make, look up and remove connections to other agents, and keep metadata with them."""

    @operation(
        "POST",
        "/connections/{conn_id}/accept-invitation",
        since="0.6",
        until="1.2",
        plugin="connections",
        deprecated="0.12",
    )
    def accept_invitation(
        self,
        conn_id: str,
        *,
        mediation_id: str | None = None,
        my_endpoint: str | None = None,
        my_label: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConnRecord:
        """Accept a stored connection invitation

        ``POST /connections/{conn_id}/accept-invitation`` · ACA-Py 0.6 to 1.2; from 1.3 with the
        connections plugin; deprecated since 0.12

        Sends the connection request. On a connection that is active already, agents start over: the
        record falls back to the state ``request``.

        :param conn_id: identifier of the connection, in state ``invitation``
        :param mediation_id: mediation record (UUID, granted) whose mediator shall pass messages on
        :param my_endpoint: URL to be reached at, instead of the agent's own
        :param my_label: name to show to the other agent, instead of the agent's own
        :raises NotFoundException: no such connection
        :raises BadRequestException: no such mediation record
        """
        ...

    @operation(
        "POST",
        "/connections/{conn_id}/accept-request",
        since="0.6",
        until="1.2",
        plugin="connections",
        deprecated="0.12",
    )
    def accept_request(
        self, conn_id: str, *, my_endpoint: str | None = None, **options: Unpack[RequestOptions]
    ) -> models.ConnRecord:
        """Accept a stored connection request

        ``POST /connections/{conn_id}/accept-request`` · ACA-Py 0.6 to 1.2; from 1.3 with the
        connections plugin; deprecated since 0.12

        Sends the response. The connection is active once the other agent acknowledges it.

        :param conn_id: identifier of the connection, in state ``request``
        :param my_endpoint: URL to be reached at, instead of the agent's own
        :raises NotFoundException: no such connection
        :raises BadRequestException: no request waits there, or it was accepted before
        """
        ...

    @operation("GET", "/connections", since="0.6")
    def connections(
        self,
        *,
        alias: str | None = None,
        connection_protocol: Literal["connections/1.0", "didexchange/1.0", "didexchange/1.1"]
        | None = None,
        descending: bool | None = None,
        invitation_key: str | None = None,
        invitation_msg_id: str | None = None,
        limit: int | None = None,
        my_did: str | None = None,
        offset: int | None = None,
        order_by: Literal["id"] | None = None,
        state: Literal[
            "abandoned",
            "active",
            "completed",
            "error",
            "init",
            "invitation",
            "request",
            "response",
            "start",
        ]
        | None = None,
        their_did: str | None = None,
        their_public_did: str | None = None,
        their_role: Literal["invitee", "inviter", "requester", "responder"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConnectionList:
        """Query agent-to-agent connections

        ``GET /connections`` · ACA-Py 0.6 to 1.7

        From 1.0 on, agents silently cut the list at ``limit``: `iter_connections` gives all. A
        filter that a release does not know is ignored, which gives more records than asked for.

        :param alias: name given on this side; agents also find the records whose alias is a part of
            this text, never those that it is a part of
        :param connection_protocol: protocol that made the connection (since 0.7)
        :param descending: whether the newest records come first, instead of the oldest (since 1.3)
        :param invitation_key: verification key of the invitation, base58 (ignored up to 0.7.2)
        :param invitation_msg_id: ``@id`` of the invitation (since 0.7.4)
        :param limit: the most records, 1 to 10,000; 100 where it is not given (since 1.0)
        :param my_did: DID that this agent uses in the connection
        :param offset: how many records to pass over (since 1.0)
        :param order_by: what to sort by; ``id``, the record's number in the store, is all that
            agents know (since 1.3)
        :param state: state of the connection, in the words of either protocol
        :param their_did: DID that the other agent uses in the connection
        :param their_public_did: public DID of the other agent (since 0.7.4)
        :param their_role: part of the other agent, in the words of either protocol
        :raises UnprocessableEntityException: a malformed filter
        """
        ...

    @operation(
        "POST",
        "/connections/create-invitation",
        since="0.6",
        until="1.2",
        plugin="connections",
        deprecated="0.12",
    )
    def create_invitation(
        self,
        *,
        alias: str | None = None,
        auto_accept: bool | str | None = None,
        multi_use: bool | None = None,
        public: bool | None = None,
        body: models.CreateInvitationRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.InvitationResult:
        """Create a new connection invitation

        ``POST /connections/create-invitation`` · ACA-Py 0.6 to 1.2; from 1.3 with the connections
        plugin; deprecated since 0.12

        With ``multi_use`` the invitation keeps a record of its own, and each answer to it makes
        another one.

        :param alias: name for the connection on this side
        :param auto_accept: whether the agent answers the request by itself, its own setting where
            not given; a text is sent as it is
        :param multi_use: whether more than one agent may use the invitation
        :param public: whether to invite with the public DID
        :param body: what the invitation shall say
        :raises ForbiddenException: the agent does not allow public invitations
        :raises BadRequestException: the settings contradict each other, or no such mediation record
        """
        ...

    @operation("POST", "/connections/create-static", since="0.6")
    def create_static(
        self,
        *,
        body: models.ConnectionStaticRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConnectionStaticResult:
        """Create a new static connection

        ``POST /connections/create-static`` · ACA-Py 0.6 to 1.7

        Active at once; no message is sent. The other end is made in the same way, with the DIDs and
        keys of the two sides swapped.

        :param body: both ends; ``their_seed``, or ``their_did`` with ``their_verkey``, is needed
        :raises BadRequestException: a seed is not 32 bytes long
        :raises ServiceException: the other end's key is missing (agents answer 500)
        """
        ...

    @operation("DELETE", "/connections/{conn_id}", since="0.6")
    def delete_connection(self, conn_id: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Remove an existing connection record

        ``DELETE /connections/{conn_id}`` · ACA-Py 0.6 to 1.7

        The other agent is not told; its record stays. Gives an empty dict.

        :param conn_id: identifier of the connection, a UUID
        :raises NotFoundException: no such connection, or it is deleted already
        """
        ...

    @operation(
        "POST", "/connections/{conn_id}/establish-inbound/{ref_id}", since="0.6", until="0.10"
    )
    def establish_inbound(
        self, conn_id: str, ref_id: str, **options: Unpack[RequestOptions]
    ) -> dict[str, Any]:
        """Assign another connection as the inbound connection

        ``POST /connections/{conn_id}/establish-inbound/{ref_id}`` · ACA-Py 0.6 to 0.10

        Messages to the first connection then come in through the other one. Gives an empty dict.

        :param conn_id: identifier of the connection, a UUID
        :param ref_id: identifier of the connection to come in through
        :raises NotFoundException: no such connection
        :raises BadRequestException: no such connection to come in through, or it is not active
        """
        ...

    @operation("GET", "/connections/{conn_id}", since="0.6")
    def get_connection(self, conn_id: str, **options: Unpack[RequestOptions]) -> models.ConnRecord:
        """Fetch a single connection record

        ``GET /connections/{conn_id}`` · ACA-Py 0.6 to 1.7

        :param conn_id: identifier of the connection, a UUID
        :raises NotFoundException: no such connection
        """
        ...

    @operation("GET", "/connections/{conn_id}/endpoints", since="0.6")
    def get_endpoints(
        self, conn_id: str, **options: Unpack[RequestOptions]
    ) -> models.EndpointsResult:
        """Fetch connection remote endpoint

        ``GET /connections/{conn_id}/endpoints`` · ACA-Py 0.6 to 1.7

        :param conn_id: identifier of the connection, a UUID
        :raises NotFoundException: no such connection
        :raises BadRequestException: the connection has no DID yet
        """
        ...

    @operation("GET", "/connections/{conn_id}/metadata", since="0.6")
    def get_metadata(
        self, conn_id: str, *, key: str | None = None, **options: Unpack[RequestOptions]
    ) -> models.ConnectionMetadata:
        """Fetch connection metadata

        ``GET /connections/{conn_id}/metadata`` · ACA-Py 0.6 to 1.7

        Values come back as they were stored, texts that look like dates included. From 0.12 on,
        agents lose metadata that was given with a single-use out-of-band invitation: set it once
        the connection is active.

        :param conn_id: identifier of the connection, a UUID
        :param key: the one value to give; ``results`` is then that value, None if there is none
        :raises NotFoundException: no such connection
        """
        ...

    @operation(
        "POST",
        "/connections/receive-invitation",
        since="0.6",
        until="1.2",
        plugin="connections",
        deprecated="0.12",
    )
    def receive_invitation(
        self,
        *,
        alias: str | None = None,
        auto_accept: bool | str | None = None,
        mediation_id: str | None = None,
        body: models.ReceiveInvitationRequest
        | models.ConnectionInvitation
        | models.InvitationResult
        | Mapping[str, Any]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConnRecord:
        """Receive a new connection invitation

        ``POST /connections/receive-invitation`` · ACA-Py 0.6 to 1.2; from 1.3 with the connections
        plugin; deprecated since 0.12

        What another agent's `create_invitation` gave can be handed over as it is. Received twice,
        an invitation makes two records.

        :param alias: name for the connection on this side
        :param auto_accept: whether the agent sends the request by itself, its own setting where not
            given; a text is sent as it is
        :param mediation_id: mediation record (UUID, granted) whose mediator shall pass messages on
        :param body: the invitation
        :raises BadRequestException: it is no invitation, or (from 0.8 on) no such mediation record
        :raises ForbiddenException: the agent does not allow invitations to be received
        """
        ...

    @operation("POST", "/connections/{conn_id}/metadata", since="0.6")
    def set_metadata(
        self,
        conn_id: str,
        *,
        body: models.ConnectionMetadataSetRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConnectionMetadata:
        """Set connection metadata

        ``POST /connections/{conn_id}/metadata`` · ACA-Py 0.6 to 1.7

        Keys that are stored already and not named here stay. Gives all metadata.

        :param conn_id: identifier of the connection, a UUID
        :param body: the metadata; agents answer 422 without it
        :raises NotFoundException: no such connection
        :raises UnprocessableEntityException: no metadata given
        """
        ...

    def iter_connections(
        self,
        *,
        page_size: int = 1000,
        alias: str | None = None,
        connection_protocol: Literal["connections/1.0", "didexchange/1.0", "didexchange/1.1"]
        | None = None,
        invitation_key: str | None = None,
        invitation_msg_id: str | None = None,
        my_did: str | None = None,
        state: Literal[
            "abandoned",
            "active",
            "completed",
            "error",
            "init",
            "invitation",
            "request",
            "response",
            "start",
        ]
        | None = None,
        their_did: str | None = None,
        their_public_did: str | None = None,
        their_role: Literal["invitee", "inviter", "requester", "responder"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[models.ConnRecord]:
        """Every connection that `connections` would find, page by page, none twice.

        Works with agents that know ``limit`` and ``offset`` (1.0 and later) and with those that do
        not. Arguments are checked at once, pages are fetched as they are needed. An item deleted
        meanwhile lets another slip onto a page already read, so that it is missed.

        Agents 1.0 to 1.2 give pages in no fixed order, so there any change in between may hide
        something.

        :param page_size: how many to ask for at a time, 1 to 10,000
        :raises ApiTypeError, ApiValueError: an argument that cannot be right
        :raises ApiException: while iterating, as `connections`

        The filters are those of `connections`.
        """
        return self._iterate(
            self.connections,
            "results",
            "connection_id",
            page_size,
            options,
            alias=alias,
            connection_protocol=connection_protocol,
            invitation_key=invitation_key,
            invitation_msg_id=invitation_msg_id,
            my_did=my_did,
            state=state,
            their_did=their_did,
            their_public_did=their_public_did,
            their_role=their_role,
        )

    def wait_for_connection(
        self,
        conn_id: str,
        *,
        until: Sequence[str] = ("active",),
        timeout: float | None = 30.0,
        **options: Unpack[RequestOptions],
    ) -> models.ConnRecord:
        """Wait until a connection is in one of the states, and give its record.

        Asks the agent again and again, at first every 0.1 s, in the end every 2 s.

        States are taken in the words of either protocol: ``active`` and ``completed`` are the same,
        and so are ``error`` and ``abandoned``. After connections/1.0 an invitee with automatic
        acceptance stays in ``response`` until a message (a trust ping, say) flows: wait for
        ``("response", "active")``.

        :param conn_id: identifier of the connection, a UUID
        :param until: states to wait for
        :param timeout: seconds to wait; None for ever
        :raises ApiTimeoutError: in none of the states by then; ``last_record`` is the last seen
        :raises ApiStateError: ended in error; ``last_record`` holds ``error_msg``
        :raises NotFoundException: no such connection
        """
        return self._wait(
            "wait_for_connection", self.get_connection, "", conn_id, until, timeout, options
        )

    connections_conn_id_accept_invitation_post = accept_invitation
    connections_conn_id_accept_request_post = accept_request
    connections_conn_id_delete = delete_connection
    connections_conn_id_endpoints_get = get_endpoints
    connections_conn_id_establish_inbound_ref_id_post = establish_inbound
    connections_conn_id_get = get_connection
    connections_conn_id_metadata_get = get_metadata
    connections_conn_id_metadata_post = set_metadata
    connections_create_invitation_post = create_invitation
    connections_create_static_post = create_static
    connections_get = connections
    connections_receive_invitation_post = receive_invitation
