"""`MediationApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class MediationApi(Api):
    """Have a mediator receive messages for this agent, or be a mediator for others.

    A mediator takes in the messages of agents that cannot be reached themselves, such as phones. As
    client: connect to the mediator, `request_mediation`, wait for the state ``granted`` (event
    ``mediation``), then `set_default_mediator` or give ``mediation_id`` when making invitations and
    accepting them; the agent sends the mediator its keys by itself. As mediator: `requests`, then
    `grant_request` or `deny_request`; started with ``--open-mediation``, agents grant all by
    themselves.
    """

    @operation("DELETE", "/mediation/default-mediator", since="0.6")
    def clear_default_mediator(self, **options: Unpack[RequestOptions]) -> models.MediationRecord:
        """Stop using a mediator by default

        ``DELETE /mediation/default-mediator`` · ACA-Py 0.6 to 1.7

        Connections that go through it keep doing so, and the mediation record stays. Gives the
        record of the former default mediator, an empty one if there was none (ACA-Py 0.6 answers
        500 then).
        """
        ...

    @operation("DELETE", "/mediation/requests/{mediation_id}", since="0.6")
    def delete_request(
        self, mediation_id: str, **options: Unpack[RequestOptions]
    ) -> models.MediationRecord:
        """Delete a mediation record

        ``DELETE /mediation/requests/{mediation_id}`` · ACA-Py 0.6 to 1.7

        Forgets a mediation on this side only; the other agent is not told. ACA-Py 0.8 to 1.7 fail
        at it: they answer 500 and keep the record. To begin anew there, make a new connection.

        :param mediation_id: identifier of the mediation record, a UUID
        :raises NotFoundException: no such mediation record
        :raises ServiceException: ACA-Py 0.8 to 1.7 (agents answer 500)
        """
        ...

    @operation("POST", "/mediation/requests/{mediation_id}/deny", since="0.6")
    def deny_request(
        self,
        mediation_id: str,
        *,
        body: models.AdminMediationDeny | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.MediationRecord:
        """Deny another agent's request for mediation

        ``POST /mediation/requests/{mediation_id}/deny`` · ACA-Py 0.6 to 1.7

        Also takes back a mediation that was granted. The record that comes back is in state
        ``denied``.

        :param mediation_id: identifier of the mediation record at the mediator, a UUID
        :param body: terms that would have been needed, up to ACA-Py 0.10; later releases know none
        :raises NotFoundException: no such mediation record
        :raises BadRequestException: this agent is the client there, not the mediator
        """
        ...

    @operation("GET", "/mediation/default-mediator", since="0.6")
    def get_default_mediator(self, **options: Unpack[RequestOptions]) -> models.MediationRecord:
        """Get the default mediator

        ``GET /mediation/default-mediator`` · ACA-Py 0.6 to 1.7

        Gives its mediation record; one whose fields are all empty means that there is no default
        mediator.
        """
        ...

    @operation("GET", "/mediation/requests/{mediation_id}", since="0.6")
    def get_request(
        self, mediation_id: str, **options: Unpack[RequestOptions]
    ) -> models.MediationRecord:
        """Get one mediation record

        ``GET /mediation/requests/{mediation_id}`` · ACA-Py 0.6 to 1.7

        A client waits here, or for the event ``mediation``, until ``state`` is ``granted``.

        :param mediation_id: identifier of the mediation record, a UUID
        :raises NotFoundException: no such mediation record
        """
        ...

    @operation("POST", "/mediation/requests/{mediation_id}/grant", since="0.6")
    def grant_request(
        self, mediation_id: str, **options: Unpack[RequestOptions]
    ) -> models.MediationRecord:
        """Grant another agent's request for mediation

        ``POST /mediation/requests/{mediation_id}/grant`` · ACA-Py 0.6 to 1.7

        Tells the client the endpoint and the routing key to show to others; from then on its keys
        are taken in. A request denied before may be granted too. The record that comes back is in
        state ``granted``.

        :param mediation_id: identifier of the mediation record at the mediator, a UUID
        :raises NotFoundException: no such mediation record
        :raises BadRequestException: this agent is the client there, not the mediator
        """
        ...

    @operation("GET", "/mediation/keylists", since="0.6")
    def keylists(
        self,
        *,
        conn_id: str | None = None,
        descending: bool | None = None,
        limit: int | None = None,
        offset: int | None = None,
        order_by: Literal["id"] | None = None,
        role: Literal["client", "server"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Keylist:
        """List the keys that messages are passed on for

        ``GET /mediation/keylists`` · ACA-Py 0.6 to 1.7

        As mediator (``role`` ``server``): the keys that its clients have handed over. As client:
        the keys that its mediators have confirmed. Without ``role`` both.

        :param conn_id: identifier of the connection to the client or mediator, a UUID
        :param descending: whether the newest records come first, instead of the oldest (since 1.7)
        :param limit: the most records, 1 to 10,000; 100 where it is not given (since 1.7)
        :param offset: how many records to pass over (since 1.7)
        :param order_by: what to sort by; ``id``, the record's number in the store, is all that
            agents know (since 1.7)
        :param role: ``server`` for keys that this agent mediates, ``client`` for keys that others
            mediate for it; both where not given
        :raises UnprocessableEntityException: a malformed filter
        """
        ...

    @operation("POST", "/mediation/request/{conn_id}", since="0.6")
    def request_mediation(
        self,
        conn_id: str,
        *,
        body: models.MediationCreateRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.MediationRecord:
        """Ask the other agent to mediate

        ``POST /mediation/request/{conn_id}`` · ACA-Py 0.6 to 1.7

        Makes a mediation record in state ``request`` and sends the request; the other agent's
        answer turns it to ``granted``, with ``endpoint`` and ``routing_keys``, or ``denied``. A
        connection has one mediation record at most, in whatever state.

        :param conn_id: identifier of the connection to the mediator, active
        :param body: terms, up to ACA-Py 0.10; later releases know none
        :raises NotFoundException: no such connection
        :raises BadRequestException: the connection is not active, or has a mediation record already
        """
        ...

    @operation("GET", "/mediation/requests", since="0.6")
    def requests(
        self,
        *,
        conn_id: str | None = None,
        mediator_terms: list[str] | None = None,
        recipient_terms: list[str] | None = None,
        state: Literal["denied", "granted", "request"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.MediationList:
        """List the mediations of this agent, as client and as mediator

        ``GET /mediation/requests`` · ACA-Py 0.6 to 1.7

        ``role`` of each record tells which; granted ones come first, then open, then denied ones.

        :param conn_id: identifier of the connection to the client or mediator, a UUID
        :param mediator_terms: terms that the mediator asks for; without effect, since agents do not
            filter by them (up to 0.10)
        :param recipient_terms: terms that the client asks for; without effect, since agents do not
            filter by them (up to 0.10)
        :param state: ``request`` for those not yet answered, ``granted`` or ``denied``
        :raises UnprocessableEntityException: no such state
        """
        ...

    @operation("POST", "/mediation/keylists/{mediation_id}/send-keylist-query", since="0.6")
    def send_keylist_query(
        self,
        mediation_id: str,
        *,
        paginate_limit: int | None = None,
        paginate_offset: int | None = None,
        body: models.KeylistQueryFilterRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.KeylistQuery:
        """Ask the mediator which keys it has of this agent

        ``POST /mediation/keylists/{mediation_id}/send-keylist-query`` · ACA-Py 0.6 to 1.7

        Comes back with the query as it was sent. The mediator's answer is only written to the
        agent's log; what it confirmed earlier is in `keylists`.

        :param mediation_id: identifier of the mediation record at the client, a UUID
        :param paginate_limit: the most keys that the answer shall hold; ACA-Py mediators send all
            of them anyway
        :param paginate_offset: how many keys the answer shall pass over; ACA-Py mediators send all
            of them anyway
        :param body: what to ask for
        :raises NotFoundException: no such mediation record
        """
        ...

    @operation("POST", "/mediation/keylists/{mediation_id}/send-keylist-update", since="0.6")
    def send_keylist_update(
        self,
        mediation_id: str,
        *,
        body: models.KeylistUpdateRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.KeylistUpdate:
        """Tell the mediator of keys to mediate or to forget

        ``POST /mediation/keylists/{mediation_id}/send-keylist-update`` · ACA-Py 0.6 to 1.7

        Agents send the keys of their connections and invitations by themselves: this is for other
        keys. Once the mediator has confirmed, they are in `keylists`. Gives the message as it was
        sent.

        :param mediation_id: identifier of the mediation record at the client, a UUID, in state
            ``granted``
        :param body: the changes; ``updates`` is needed and must not be empty
        :raises NotFoundException: no such mediation record
        :raises BadRequestException: no changes, or the mediation is not granted
        :raises UnprocessableEntityException: an action other than add and remove, or a malformed
            key
        """
        ...

    @operation("PUT", "/mediation/{mediation_id}/default-mediator", since="0.6")
    def set_default_mediator(
        self, mediation_id: str, **options: Unpack[RequestOptions]
    ) -> models.MediationRecord:
        """Use a mediator by default

        ``PUT /mediation/{mediation_id}/default-mediator`` · ACA-Py 0.6 to 1.7

        New invitations and connections then go through it, those made before do not. Agents take
        mediations that are not granted as well, and then fail to make invitations: wait for
        ``granted`` first.

        :param mediation_id: identifier of the mediation record at the client, a UUID, in state
            ``granted``
        :raises BadRequestException: no such mediation record (400, not 404)
        """
        ...

    @operation("POST", "/mediation/update-keylist/{conn_id}", since="0.8")
    def update_keylist(
        self,
        conn_id: str,
        *,
        body: models.MediationIdMatchInfo | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.KeylistUpdate:
        """Have the mediator pass on the messages of a connection

        ``POST /mediation/update-keylist/{conn_id}`` · ACA-Py 0.8 to 1.7

        Sends the mediator the keys of the connection. The answer is an empty message if nothing was
        to be sent: for keys that the mediator has already, and for a connection that is active.

        :param conn_id: identifier of the connection whose messages shall be passed on, a UUID
        :param body: which mediator; ``mediation_id`` is needed, though a connection that has a
            mediator keeps it
        :raises NotFoundException: no such connection or mediation record
        :raises UnprocessableEntityException: no ``mediation_id``
        :raises ServiceException: the mediation is not granted (agents answer 500)
        """
        ...

    def iter_keylists(
        self,
        *,
        page_size: int = 1000,
        conn_id: str | None = None,
        role: Literal["client", "server"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[models.RouteRecord]:
        """Every entry that `keylists` would find, page by page, none twice.

        Works with agents that know ``limit`` and ``offset`` (1.7 and later) and with those that do
        not. Arguments are checked at once, pages are fetched as they are needed. An item deleted
        meanwhile lets another slip onto a page already read, so that it is missed.

        :param page_size: how many to ask for at a time, 1 to 10,000
        :raises ApiTypeError, ApiValueError: an argument that cannot be right
        :raises ApiException: while iterating, as `keylists`

        The filters are those of `keylists`.
        """
        return self._iterate(
            self.keylists, "results", "record_id", page_size, options, conn_id=conn_id, role=role
        )

    mediation_default_mediator_delete = clear_default_mediator
    mediation_default_mediator_get = get_default_mediator
    mediation_keylists_get = keylists
    mediation_keylists_mediation_id_send_keylist_query_post = send_keylist_query
    mediation_keylists_mediation_id_send_keylist_update_post = send_keylist_update
    mediation_mediation_id_default_mediator_put = set_default_mediator
    mediation_request_conn_id_post = request_mediation
    mediation_requests_get = requests
    mediation_requests_mediation_id_delete = delete_request
    mediation_requests_mediation_id_deny_post = deny_request
    mediation_requests_mediation_id_get = get_request
    mediation_requests_mediation_id_grant_post = grant_request
    mediation_update_keylist_conn_id_post = update_keylist
