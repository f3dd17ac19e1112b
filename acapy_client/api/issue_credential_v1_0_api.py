"""`IssueCredentialV10Api`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class IssueCredentialV10Api(Api):
    """Issue Indy credentials to other agents, or receive them, with version 1.0 of the protocol;
    use `IssueCredentialV20Api` for new work.

    Each side has a record with a ``credential_exchange_id`` of its own; ``thread_id`` is the same
    on both. The issuer's record is ``proposal_received``, ``offer_sent`` (by `send_bound_offer`, or
    without proposal by `send_offer`), ``request_received``, ``credential_issued`` (by
    `issue_credential`), in the end ``credential_acked``. The holder's is ``proposal_sent`` (by
    `send_proposal`), ``offer_received``, ``request_sent`` (by `send_bound_request`),
    ``credential_received``, in the end ``credential_acked`` (by `store_credential`). The proposal
    may be left out.

    Agents take a step by themselves when started with ``--auto-respond-credential-proposal``,
    ``--auto-respond-credential-offer``, ``--auto-respond-credential-request`` or
    ``--auto-store-credential``; ``auto_issue`` asks for it in one exchange only. Webhooks of the
    topic ``issue_credential`` tell of each change of state.

    Look at the state before a call: on a record in another state than the call needs, agents from
    0.7 on answer 400, set the record to ``abandoned`` and report the problem to the other side.

    By default agents delete the record when the exchange is done, and later calls answer 404: give
    ``auto_remove=False`` to keep it. The stored credential stays in any case.
    """

    @operation(
        "POST", "/issue-credential/create-offer", since="0.7.1", until="1.4", deprecated="0.12"
    )
    def create_offer(
        self,
        *,
        body: models.V10CredentialConnFreeOfferRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10CredentialExchange:
        """Create an offer for an out-of-band invitation

        ``POST /issue-credential/create-offer`` · ACA-Py 0.7.1 to 1.4; deprecated since 0.12

        Sends nothing. The record is ``offer_sent`` at once, without connection; invite with it by
        `OutOfBandApi.create_invitation` with the attachment ``{"id": credential_exchange_id,
        "type": "credential-offer"}``. The agent that takes the invitation finds a record in
        ``offer_received``.

        :param body: ``cred_def_id`` and ``credential_preview``, all attributes with values
        :raises BadRequestException: the credential definition is not this agent's, or the preview's
            names are not those of the schema
        :raises UnprocessableEntityException: ``cred_def_id`` or ``credential_preview`` is missing
            or malformed
        """
        ...

    @operation("POST", "/issue-credential/create", since="0.6", until="1.4", deprecated="0.12")
    def create_record(
        self,
        *,
        body: models.V10CredentialCreate | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10CredentialExchange:
        """Create an offer for an out-of-band invitation and issue when requested

        ``POST /issue-credential/create`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        Sends nothing. The record is ``offer_sent`` at once, without connection; invite with it by
        `OutOfBandApi.create_invitation` with the attachment ``{"id": credential_exchange_id,
        "type": "credential-offer"}``. When the holder requests the credential, the agent issues it
        by itself; `create_offer` lets you choose ``auto_issue``.

        :param body: ``credential_proposal``, all attributes with values, and which credential
            definition to issue from
        :raises UnprocessableEntityException: ``credential_proposal`` is missing, or a condition is
            malformed
        :raises ServiceException: no credential definition of this agent fits, or the names are not
            those of the schema (agents answer 500)
        """
        ...

    @operation(
        "DELETE",
        "/issue-credential/records/{cred_ex_id}",
        since="0.6",
        until="1.4",
        deprecated="0.12",
    )
    def delete_record(self, cred_ex_id: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Delete a credential exchange record

        ``DELETE /issue-credential/records/{cred_ex_id}`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        The other agent is not told, and a stored credential stays in the wallet. Gives an empty
        dict.

        :param cred_ex_id: ``credential_exchange_id`` of the record, a UUID
        :raises NotFoundException: no such exchange, or it is deleted already
        """
        ...

    @operation(
        "GET", "/issue-credential/records/{cred_ex_id}", since="0.6", until="1.4", deprecated="0.12"
    )
    def get_record(
        self, cred_ex_id: str, **options: Unpack[RequestOptions]
    ) -> models.V10CredentialExchange:
        """Get a credential exchange

        ``GET /issue-credential/records/{cred_ex_id}`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        :param cred_ex_id: ``credential_exchange_id`` of the record, a UUID
        :raises NotFoundException: no such exchange, or the agent deleted it when it was done
        """
        ...

    @operation(
        "POST",
        "/issue-credential/records/{cred_ex_id}/issue",
        since="0.6",
        until="1.4",
        deprecated="0.12",
    )
    def issue_credential(
        self,
        cred_ex_id: str,
        *,
        body: models.V10CredentialIssueRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10CredentialExchange:
        """Issue the requested credential

        ``POST /issue-credential/records/{cred_ex_id}/issue`` · ACA-Py 0.6 to 1.4; deprecated since
        0.12

        For the issuer, in ``request_received``; afterwards ``credential_issued``, and
        ``credential_acked`` when the holder acknowledges. The holder finds the credential in
        ``credential_received``, to be stored. A revocable credential takes the next free index of
        the active registry; ``revoc_reg_id`` and ``revocation_id`` are what revoking it needs. A
        second call sends the same credential again.

        :param cred_ex_id: ``credential_exchange_id`` of the record, in state ``request_received``
        :param body: a comment for the holder
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the exchange is in another state, or no revocation registry is
            active; either way it is abandoned now
        :raises ForbiddenException: the connection is not ready
        """
        ...

    @operation("GET", "/issue-credential/records", since="0.6", until="1.4", deprecated="0.12")
    def records(
        self,
        *,
        connection_id: str | None = None,
        descending: bool | None = None,
        limit: int | None = None,
        offset: int | None = None,
        order_by: Literal["id"] | None = None,
        role: Literal["holder", "issuer"] | None = None,
        state: Literal[
            "abandoned",
            "credential_acked",
            "credential_issued",
            "credential_received",
            "credential_revoked",
            "offer_received",
            "offer_sent",
            "proposal_received",
            "proposal_sent",
            "request_received",
            "request_sent",
        ]
        | None = None,
        thread_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10CredentialExchangeListResult:
        """List credential exchanges

        ``GET /issue-credential/records`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        With all their messages, so the answers can be large. Exchanges that are done are missing
        here unless the agent keeps their records.

        :param connection_id: connection to the other agent, a UUID; exchanges by out-of-band
            invitation may have none
        :param descending: whether the newest records come first, instead of the oldest (since 1.3)
        :param limit: the most records, 1 to 10,000; 100 where it is not given (since 1.0)
        :param offset: how many records to pass over (since 1.0)
        :param order_by: what to sort by; ``id``, the record's number in the store, is all that
            agents know (since 1.3)
        :param role: part of this agent: ``issuer`` or ``holder``
        :param state: state, in this agent's view: an offer that it made is ``offer_sent`` here and
            ``offer_received`` at the holder
        :param thread_id: thread of the exchange: the one identifier that both agents know
        :raises UnprocessableEntityException: a filter is malformed
        """
        ...

    @operation(
        "POST",
        "/issue-credential/records/{cred_ex_id}/send-offer",
        since="0.6",
        until="1.4",
        deprecated="0.12",
    )
    def send_bound_offer(
        self,
        cred_ex_id: str,
        *,
        body: models.V10CredentialBoundOfferRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10CredentialExchange:
        """Answer the holder's proposal with an offer

        ``POST /issue-credential/records/{cred_ex_id}/send-offer`` · ACA-Py 0.6 to 1.4; deprecated
        since 0.12

        For the issuer, in ``proposal_received``; afterwards ``offer_sent``, at the holder
        ``offer_received``. Without a body the offer is what was proposed.

        From 0.7.5 on agents give this offer a thread of its own: ``thread_id`` changes, the holder
        finds the offer in a second record, and its first one stays in ``proposal_sent``.

        :param cred_ex_id: ``credential_exchange_id`` of the record, in state ``proposal_received``
        :param body: a counter-offer; nothing or ``{}`` offers what the holder proposed (since 0.7)
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the exchange is in another state, or no credential definition
            of this agent fits; either way it is abandoned now
        :raises ForbiddenException: the connection is not ready
        """
        ...

    @operation(
        "POST",
        "/issue-credential/records/{cred_ex_id}/send-request",
        since="0.6",
        until="1.4",
        deprecated="0.12",
    )
    def send_bound_request(
        self,
        cred_ex_id: str,
        *,
        body: models.V10CredentialExchangeAutoRemoveRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10CredentialExchange:
        """Accept an offer: request the credential

        ``POST /issue-credential/records/{cred_ex_id}/send-request`` · ACA-Py 0.6 to 1.4; deprecated
        since 0.12

        For the holder, in ``offer_received``; afterwards ``request_sent``, at the issuer
        ``request_received``. ``credential_received`` follows when the issuer has issued. A second
        call in ``request_sent`` sends the same request again.

        :param cred_ex_id: ``credential_exchange_id`` of the record, in state ``offer_received``
        :param body: whether to keep the record; nothing or ``{}`` takes what the agent is set to
            (since 0.10)
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the exchange is in another state, or the credential definition
            cannot be read; either way it is abandoned now
        :raises ForbiddenException: the connection is not ready
        :raises ServiceException: there is no offer yet (agents answer 500)
        """
        ...

    @operation("POST", "/issue-credential/send", since="0.6", until="1.4", deprecated="0.12")
    def send_credential(
        self,
        *,
        body: models.V10CredentialProposalRequestMand | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10CredentialExchange:
        """Offer a credential and issue it as soon as it is requested

        ``POST /issue-credential/send`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        For the issuer: like `send_offer` with ``auto_issue``, but the credential definition may be
        given by conditions; the answer is ``offer_sent``. The rest depends on the holder: its agent
        may accept and store by itself, or wait for its controller.

        :param body: connection, ``credential_proposal`` with all attributes, and which credential
            definition to issue from
        :raises BadRequestException: no such connection, no credential definition of this agent
            fits, or the names are not those of the schema
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: ``connection_id`` or ``credential_proposal`` is
            missing, or a condition is malformed
        """
        ...

    @operation("POST", "/issue-credential/send-offer", since="0.6", until="1.4", deprecated="0.12")
    def send_offer(
        self,
        *,
        body: models.V10CredentialFreeOfferRequest
        | models.V10CredentialOfferRequest
        | Mapping[str, Any]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10CredentialExchange:
        """Offer a credential that the holder did not propose

        ``POST /issue-credential/send-offer`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        For the issuer: opens an exchange in ``offer_sent``; the holder gets a record in
        ``offer_received``. Unless ``auto_issue`` is set, wait for ``request_received`` and call
        `issue_credential`. To answer a proposal use `send_bound_offer`.

        :param body: ``connection_id``, ``cred_def_id`` and ``credential_preview``, all attributes
            with values
        :raises BadRequestException: no such connection, the credential definition is not this
            agent's, or the preview's names are not those of the schema
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: one of the three needed is missing or malformed
        """
        ...

    @operation(
        "POST",
        "/issue-credential/records/{cred_ex_id}/problem-report",
        since="0.6",
        until="1.4",
        deprecated="0.12",
    )
    def send_problem_report(
        self,
        cred_ex_id: str,
        *,
        body: models.V10CredentialProblemReportRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Refuse or break off a credential exchange

        ``POST /issue-credential/records/{cred_ex_id}/problem-report`` · ACA-Py 0.6 to 1.4;
        deprecated since 0.12

        For either side, in any state. The record becomes ``abandoned``, and so does the other
        agent's, which finds the description in ``error_msg``. Gives an empty dict.

        :param cred_ex_id: ``credential_exchange_id`` of the record, which must have a connection
        :param body: why, in words: ``description``, with agents of 0.6 ``explain_ltxt``
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the exchange has no connection
        :raises UnprocessableEntityException: ``description`` is missing
        """
        ...

    @operation(
        "POST", "/issue-credential/send-proposal", since="0.6", until="1.4", deprecated="0.12"
    )
    def send_proposal(
        self,
        *,
        body: models.V10CredentialProposalRequestOpt | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10CredentialExchange:
        """Propose to an issuer which credential to issue

        ``POST /issue-credential/send-proposal`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        For the holder: opens an exchange in ``proposal_sent``; the issuer gets a record in
        ``proposal_received`` and answers with `send_bound_offer`. Whether the issuer can issue it
        shows only then.

        :param body: connection and what is wanted: conditions, as little as ``schema_name``, and
            ``credential_proposal``
        :raises BadRequestException: no such connection
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: ``connection_id`` is missing, or a condition is
            malformed
        """
        ...

    @operation(
        "POST",
        "/issue-credential/records/{cred_ex_id}/store",
        since="0.6",
        until="1.4",
        deprecated="0.12",
    )
    def store_credential(
        self,
        cred_ex_id: str,
        *,
        body: models.V10CredentialStoreRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10CredentialExchange:
        """Store the received credential in the wallet

        ``POST /issue-credential/records/{cred_ex_id}/store`` · ACA-Py 0.6 to 1.4; deprecated since
        0.12

        For the holder, in ``credential_received``; afterwards ``credential_acked``, and the
        acknowledgement sets the issuer's record to that too. ``credential_id`` of the answer says
        where the credential is; this answer may be the last of the record, which is deleted now if
        ``auto_remove`` is set.

        :param cred_ex_id: ``credential_exchange_id`` of the record, in state
            ``credential_received``
        :param body: identifier that the credential shall have; nothing or ``{}`` leaves it to the
            agent
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the exchange is in another state, or the wallet does not take
            the credential; either way it is abandoned now
        :raises ForbiddenException: the connection is not ready
        """
        ...

    def iter_records(
        self,
        *,
        page_size: int = 1000,
        connection_id: str | None = None,
        role: Literal["holder", "issuer"] | None = None,
        state: Literal[
            "abandoned",
            "credential_acked",
            "credential_issued",
            "credential_received",
            "credential_revoked",
            "offer_received",
            "offer_sent",
            "proposal_received",
            "proposal_sent",
            "request_received",
            "request_sent",
        ]
        | None = None,
        thread_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[models.V10CredentialExchange]:
        """Every record that `records` would find, page by page, none twice.

        Works with agents that know ``limit`` and ``offset`` (1.0 and later) and with those that do
        not. Arguments are checked at once, pages are fetched as they are needed. An item deleted
        meanwhile lets another slip onto a page already read, so that it is missed.

        Agents 1.0 to 1.2 give pages in no fixed order, so there any change in between may hide
        something.

        :param page_size: how many to ask for at a time, 1 to 10,000
        :raises ApiTypeError, ApiValueError: an argument that cannot be right
        :raises ApiException: while iterating, as `records`

        The filters are those of `records`.
        """
        return self._iterate(
            self.records,
            "results",
            "credential_exchange_id",
            page_size,
            options,
            connection_id=connection_id,
            role=role,
            state=state,
            thread_id=thread_id,
        )

    issue_credential_create_offer_post = create_offer
    issue_credential_create_post = create_record
    issue_credential_records_cred_ex_id_delete = delete_record
    issue_credential_records_cred_ex_id_get = get_record
    issue_credential_records_cred_ex_id_issue_post = issue_credential
    issue_credential_records_cred_ex_id_problem_report_post = send_problem_report
    issue_credential_records_cred_ex_id_send_offer_post = send_bound_offer
    issue_credential_records_cred_ex_id_send_request_post = send_bound_request
    issue_credential_records_cred_ex_id_store_post = store_credential
    issue_credential_records_get = records
    issue_credential_send_offer_post = send_offer
    issue_credential_send_post = send_credential
    issue_credential_send_proposal_post = send_proposal
