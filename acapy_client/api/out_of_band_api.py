"""`OutOfBandApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class OutOfBandApi(Api):
    """Invite other agents to connect or to answer a request, and receive their invitations.

    The invitation travels outside DIDComm, as a link, a QR code or plain JSON: hand ``invitation``
    or ``invitation_url`` of what `create_invitation` gives to the other side, whose agent takes the
    invitation with `receive_invitation`. The connection itself is then made by the DID exchange
    protocol (`DidExchangeApi`), by itself where both sides accept automatically.
    """

    @operation("POST", "/out-of-band/create-invitation", since="0.6")
    def create_invitation(
        self,
        *,
        auto_accept: bool | str | None = None,
        create_unique_did: bool | None = None,
        multi_use: bool | None = None,
        body: models.InvitationCreateRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.InvitationRecord:
        """Create an out-of-band invitation

        ``POST /out-of-band/create-invitation`` · ACA-Py 0.6 to 1.7

        At least one of ``handshake_protocols`` and ``attachments`` is needed: with the first the
        answer makes a connection, with the second alone an offer or a proof request is answered
        without any. Unless told otherwise, the invitation carries a new key and the agent's own
        endpoint, or that of its default mediator.

        The answer names no connection: `ConnectionApi.connections` with ``invitation_msg_id`` finds
        it.

        :param auto_accept: whether the agent answers connection requests by itself, its own setting
            (``--auto-accept-requests``) where not given
        :param create_unique_did: whether to make a new DID instead of using the one of earlier
            invitations again; only with ``use_did_method`` (since 0.12)
        :param multi_use: whether many agents may use the invitation, each for a connection of its
            own; not with ``attachments``
        :param body: what the invitation shall say; ``handshake_protocols`` or ``attachments`` is
            needed
        :raises BadRequestException: neither protocols nor attachments, settings that exclude each
            other, or no such DID, exchange or mediation record
        :raises UnprocessableEntityException: a handshake protocol that the agent does not know
        :raises ServiceException: the mediation, given or default, is not granted (agents answer
            500)
        """
        ...

    @operation("DELETE", "/out-of-band/invitations/{invi_msg_id}", since="0.12")
    def delete_invitation(
        self, invi_msg_id: str, **options: Unpack[RequestOptions]
    ) -> dict[str, Any]:
        """Delete an invitation and the connections made with it

        ``DELETE /out-of-band/invitations/{invi_msg_id}`` · ACA-Py 0.12 to 1.7

        Active connections are deleted too, and the other agents are not told. An identifier that
        the agent does not know is no error. Gives an empty dict.

        :param invi_msg_id: ``@id`` of the invitation, also ``invi_msg_id`` of its record
        :raises UnprocessableEntityException: the identifier is not a UUID of version 4
        """
        ...

    @operation("GET", "/out-of-band/invitations", since="1.3")
    def get_invitation(self, oob_id: str, **options: Unpack[RequestOptions]) -> models.OobRecord:
        """Get one invitation record

        ``GET /out-of-band/invitations`` · ACA-Py 1.3 to 1.7

        Works for the invitations of either side as long as the agent keeps the record: until the
        exchange is done, unless the invitation is for multiple use.

        :param oob_id: ``oob_id`` of the record, a UUID, as `create_invitation` gave it
        :raises NotFoundException: no such record, or the agent has deleted it as done
        :raises UnprocessableEntityException: the identifier is not a UUID of version 4
        """
        ...

    @operation("POST", "/out-of-band/receive-invitation", since="0.6")
    def receive_invitation(
        self,
        *,
        alias: str | None = None,
        auto_accept: bool | str | None = None,
        mediation_id: str | None = None,
        use_existing_connection: bool | None = None,
        body: models.InvitationMessage
        | models.InvitationReceiveRequest
        | models.InvitationRecord
        | Mapping[str, Any]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.OobRecord:
        """Receive an out-of-band invitation

        ``POST /out-of-band/receive-invitation`` · ACA-Py 0.6 to 1.7

        With handshake protocols a connection is made, ``connection_id`` of the answer, and the
        record itself is gone at once (state ``done`` or ``deleted``). A connection that does not
        accept automatically then waits for `DidExchangeApi.accept_invitation`.

        An attached offer or request is handled next; the agent waits until the connection is active
        for that. Without handshake protocols the record stays, in state ``prepare-response``, until
        the request is answered.

        :param alias: name that this side gives the new connection
        :param auto_accept: whether the agent sends the connection request by itself, its own
            setting (``--auto-accept-invites``) where not given
        :param mediation_id: mediation record (UUID, granted) whose mediator shall pass messages on;
            one that does not exist is ignored
        :param use_existing_connection: whether to use a connection made by an invitation with the
            same DID again, true where not given; the agent asks the other one and waits up to 15
            seconds for its consent
        :param body: the invitation; what `create_invitation` of another agent gave can be handed
            over as it is
        :raises ForbiddenException: the agent is set to receive no invitations
        :raises BadRequestException: the invitation cannot be used, for example its keys or endpoint
            are missing
        :raises UnprocessableEntityException: neither protocols nor attachments, or a goal without
            its code
        :raises ServiceException: not exactly one service, no protocol in common, or a DID that
            cannot be resolved (agents answer 500)
        """
        ...

    @operation("GET", "/out-of-band/records", since="1.3.4", without=("1.4",))
    def records(
        self,
        *,
        connection_id: str | None = None,
        descending: bool | None = None,
        invi_msg_id: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        order_by: Literal["id"] | None = None,
        role: Literal["receiver", "sender"] | None = None,
        state: Literal[
            "await-response",
            "deleted",
            "done",
            "initial",
            "prepare-response",
            "reuse-accepted",
            "reuse-not-accepted",
        ]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.OobRecordList:
        """List the invitations that are still open

        ``GET /out-of-band/records`` · ACA-Py 1.3.4 to 1.7, not in 1.4

        Records go when the exchange is done, so a list mostly holds sent invitations that nobody
        has answered, those for multiple use, and received requests without a connection.

        A stored invitation that has a ``goal`` without ``goal_code`` (or the reverse) cannot be
        read back and makes the agent refuse the whole list with 400; `delete_invitation` gets rid
        of it.

        :param connection_id: identifier of the connection, a UUID
        :param descending: whether the newest records come first, instead of the oldest
        :param invi_msg_id: ``@id`` of the out-of-band invitation
        :param limit: the most records, 1 to 10,000; 100 where it is not given
        :param offset: how many records to pass over
        :param order_by: what to sort by; ``id``, the record's number in the store, is all that
            agents know
        :param role: ``sender`` for invitations of this agent, ``receiver`` for those that it
            received
        :param state: state of the record; ACA-Py 1.5 to 1.7 then find nothing at all, so filter the
            answer instead
        :raises BadRequestException: a stored invitation cannot be read
        :raises UnprocessableEntityException: a malformed filter
        """
        ...

    def iter_records(
        self,
        *,
        page_size: int = 1000,
        connection_id: str | None = None,
        invi_msg_id: str | None = None,
        role: Literal["receiver", "sender"] | None = None,
        state: Literal[
            "await-response",
            "deleted",
            "done",
            "initial",
            "prepare-response",
            "reuse-accepted",
            "reuse-not-accepted",
        ]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[models.OobRecord]:
        """Every record that `records` would find, page by page, none twice.

        Works with agents that know ``limit`` and ``offset`` (1.3.4 and later) and with those that
        do not. Arguments are checked at once, pages are fetched as they are needed. An item deleted
        meanwhile lets another slip onto a page already read, so that it is missed.

        :param page_size: how many to ask for at a time, 1 to 10,000
        :raises ApiTypeError, ApiValueError: an argument that cannot be right
        :raises ApiException: while iterating, as `records`

        The filters are those of `records`.
        """
        return self._iterate(
            self.records,
            "results",
            "oob_id",
            page_size,
            options,
            connection_id=connection_id,
            invi_msg_id=invi_msg_id,
            role=role,
            state=state,
        )

    out_of_band_create_invitation_post = create_invitation
    out_of_band_invitations_get = get_invitation
    out_of_band_invitations_invi_msg_id_delete = delete_invitation
    out_of_band_receive_invitation_post = receive_invitation
    out_of_band_records_get = records
