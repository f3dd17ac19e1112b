"""`DidExchangeApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class DidExchangeApi(Api):
    """Make connections by the DID exchange protocol, step by step (Aries RFC 23).

    An invitation comes from `OutOfBandApi`, or a public DID stands in for one. Then: the invited
    side sends a request (`accept_invitation` or `create_request`), the inviting side a response
    (`accept_request`), and the agents complete the exchange by themselves. Where a side accepts
    automatically, its agent makes these calls itself.
    """

    @operation("POST", "/didexchange/{conn_id}/accept-invitation", since="0.6")
    def accept_invitation(
        self,
        conn_id: str,
        *,
        my_endpoint: str | None = None,
        my_label: str | None = None,
        use_did: str | None = None,
        use_did_method: Literal["did:peer:2", "did:peer:4"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConnRecord:
        """Accept a received invitation to connect

        ``POST /didexchange/{conn_id}/accept-invitation`` · ACA-Py 0.6 to 1.7

        Sends the connection request; the connection is in state ``request`` then, and active once
        the other agent has answered. On a connection that is active already agents start over,
        which breaks it: check for the state ``invitation`` first.

        :param conn_id: identifier of the connection, in state ``invitation``
        :param my_endpoint: URL to be reached at, instead of the agent's own
        :param my_label: name to show to the other agent, instead of the agent's own
        :param use_did: DID of the wallet to use in the connection; not together with
            ``use_did_method`` (since 0.12)
        :param use_did_method: method of the new DID for the connection, ``did:peer:4`` where not
            given; didexchange/1.0 ignores it and makes an Indy DID (since 0.12)
        :raises NotFoundException: no such connection
        :raises BadRequestException: no such DID in the wallet, or both ``use_did`` and
            ``use_did_method``
        """
        ...

    @operation("POST", "/didexchange/{conn_id}/accept-request", since="0.6")
    def accept_request(
        self,
        conn_id: str,
        *,
        mediation_id: str | None = None,
        my_endpoint: str | None = None,
        use_public_did: bool | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConnRecord:
        """Accept a received connection request

        ``POST /didexchange/{conn_id}/accept-request`` · ACA-Py 0.6 to 1.7

        Sends the response. The connection is active once the other agent has confirmed it, mostly
        within a second.

        :param conn_id: identifier of the connection, in state ``request``
        :param mediation_id: mediation record (UUID, granted) whose mediator shall pass messages on
        :param my_endpoint: URL to be reached at, instead of the agent's own
        :param use_public_did: whether to use this agent's public DID in the connection, instead of
            a new one (since 0.10)
        :raises NotFoundException: no such connection or mediation record
        :raises BadRequestException: no request waits there, or the agent has no public DID to use
        """
        ...

    @operation("POST", "/didexchange/create-request", since="0.6")
    def create_request(
        self,
        their_public_did: str,
        *,
        alias: str | None = None,
        auto_accept: bool | str | None = None,
        goal: str | None = None,
        goal_code: str | None = None,
        mediation_id: str | None = None,
        my_endpoint: str | None = None,
        my_label: str | None = None,
        protocol: Literal["didexchange/1.0", "didexchange/1.1"] | None = None,
        use_did: str | None = None,
        use_did_method: Literal["did:peer:2", "did:peer:4"] | None = None,
        use_public_did: bool | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConnRecord:
        """Ask the holder of a public DID for a connection

        ``POST /didexchange/create-request`` · ACA-Py 0.6 to 1.7

        No invitation is needed: the agent resolves the DID, and sends the request to the endpoint
        found there. The connection is active once the other agent has accepted; that agent must
        allow requests through its public DID (``--requests-through-public-did``).

        :param their_public_did: DID of the other agent, with an endpoint in its DID document; a
            bare one counts as ``did:sov:``
        :param alias: name that this side gives the new connection (since 0.7.3)
        :param auto_accept: what the connection's ``accept`` says; the request is sent in any case
            (since 0.12)
        :param goal: what the connection is for, in words for people (since 0.9)
        :param goal_code: what the connection is for, as a code for programs, such as ``issue-vc``
            (since 0.9)
        :param mediation_id: mediation record (UUID, granted) whose mediator shall pass messages on;
            the default mediator where not given
        :param my_endpoint: URL to be reached at, instead of the agent's own
        :param my_label: name to show to the other agent, instead of the agent's own
        :param protocol: version of the protocol; ``didexchange/1.0`` where not given (since 0.12)
        :param use_did: DID of the wallet to use in the connection; neither with ``use_did_method``
            nor with ``use_public_did`` (since 0.12)
        :param use_did_method: method of the new DID for the connection; heeded only by
            ``didexchange/1.1``, and where the connection accepts automatically it is ``did:peer:4``
            all the same (since 0.12)
        :param use_public_did: whether to use this agent's public DID in the connection, instead of
            a new one (since 0.7)
        :raises NotFoundException: no such mediation record
        :raises BadRequestException: the DID gives no endpoint, settings exclude each other, no such
            own DID, or such a connection exists
        :raises ServiceException: the DID's server cannot be reached (agents answer 500)
        """
        ...

    @operation("POST", "/didexchange/receive-request", since="0.6", deprecated="0.12")
    def receive_request(
        self,
        *,
        alias: str | None = None,
        auto_accept: bool | str | None = None,
        mediation_id: str | None = None,
        my_endpoint: str | None = None,
        body: models.DIDXRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConnRecord:
        """Receive a connection request for the public DID

        ``POST /didexchange/receive-request`` · ACA-Py 0.6 to 1.7; deprecated since 0.12

        For requests that reached the controller some other way: what arrives at its endpoint the
        agent receives by itself. The request must name the public DID in ``~thread``, as ``pthid``.
        The connection then waits for `accept_request`, unless it accepts automatically. ACA-Py 0.8
        to 0.11 answer 500 to every request: let theirs arrive at the endpoint.

        :param alias: name that this side gives the new connection
        :param auto_accept: whether the agent sends the response by itself, its own setting
            (``--auto-accept-requests``) where not given
        :param mediation_id: mediation record (UUID, granted) whose mediator shall pass messages on;
            ignored from ACA-Py 0.8 on, so give it to `accept_request`
        :param my_endpoint: URL to be reached at, instead of the agent's own; ignored from ACA-Py
            0.8 on, so give it to `accept_request`
        :param body: the request, as the other agent made it; ``label`` and ``~thread`` are needed
        :raises BadRequestException: the DID is not a public one of this agent, or public
            invitations or unasked requests are not allowed
        :raises ServiceException: the request has no ``~thread`` (agents answer 500)
        """
        ...

    @operation("POST", "/didexchange/{conn_id}/reject", since="0.10")
    def reject(
        self,
        conn_id: str,
        *,
        body: models.DIDXRejectRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.ConnRecord:
        """Turn down an invitation or a connection request

        ``POST /didexchange/{conn_id}/reject`` · ACA-Py 0.10 to 1.7

        Leaves the connection in state ``error`` (``rfc23_state`` ``abandoned``) with the reason as
        ``error_msg``. The other agent gets a problem report that names no thread: its record stays
        as it is. The record stays until `ConnectionApi.delete_connection`.

        :param conn_id: identifier of the connection, with an invitation or a request received and
            not yet answered
        :param body: the reason
        :raises NotFoundException: no such connection
        :raises BadRequestException: the connection is past that: answered, active or rejected
            before
        """
        ...

    didexchange_conn_id_accept_invitation_post = accept_invitation
    didexchange_conn_id_accept_request_post = accept_request
    didexchange_conn_id_reject_post = reject
    didexchange_create_request_post = create_request
    didexchange_receive_request_post = receive_request
