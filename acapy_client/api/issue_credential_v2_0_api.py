"""`IssueCredentialV20Api`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class IssueCredentialV20Api(Api):
    """Issue credentials to other agents, or receive them, with version 2.0 of the protocol:
    AnonCreds (also on Indy) and W3C credentials with a linked data proof.

    Each side has a record with a ``cred_ex_id`` of its own; ``thread_id`` is the same on both. The
    issuer's record is ``proposal-received``, ``offer-sent`` (by `send_bound_offer`, or without
    proposal by `send_offer`), ``request-received``, ``credential-issued`` (by `issue_credential`),
    in the end ``done``. The holder's is ``proposal-sent`` (by `send_proposal`), ``offer-received``,
    ``request-sent`` (by `send_bound_request`), ``credential-received``, in the end ``done`` (by
    `store_credential`). The proposal may be left out; with ``ld_proof`` the holder may even begin
    with the request (`send_request`).

    Agents take a step by themselves when started with ``--auto-respond-credential-proposal``,
    ``--auto-respond-credential-offer``, ``--auto-respond-credential-request`` or
    ``--auto-store-credential``; ``auto_issue`` asks for it in one exchange only. Webhooks of the
    topic ``issue_credential_v2_0`` tell of each change of state.

    Look at the state before a call: on a record in another state than the call needs, agents from
    0.7 on answer 400, set the record to ``abandoned`` and send a problem report that ends the
    exchange on the other side too, even one that was ``done``.

    By default agents delete the record when the exchange is done, and later calls answer 404: give
    ``auto_remove=False`` to keep it. The stored credential stays in any case.
    """

    @operation("POST", "/issue-credential-2.0/create-offer", since="0.7.1")
    def create_offer(
        self,
        *,
        body: models.V20CredOfferConnFreeRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecord:
        """Create an offer for an out-of-band invitation

        ``POST /issue-credential-2.0/create-offer`` · ACA-Py 0.7.1 to 1.7

        Sends nothing. The record is ``offer-sent`` at once, without connection; invite with it by
        `OutOfBandApi.create_invitation` with the attachment ``{"id": cred_ex_id, "type":
        "credential-offer"}``. The agent that takes the invitation finds a record in
        ``offer-received``.

        :param body: the credential in one format: ``filter``, and for all formats but ``ld_proof``
            the ``credential_preview``
        :raises BadRequestException: no credential definition of this agent fits, or the preview's
            names are not those of the schema
        :raises UnprocessableEntityException: no format in the filter
        :raises ServiceException: the wallet cannot handle the format, or a JSON-LD context lacks a
            term of the credential or cannot be fetched (agents answer 500)
        """
        ...

    @operation("POST", "/issue-credential-2.0/create", since="0.6")
    def create_record(
        self,
        *,
        body: models.V20IssueCredSchemaCore
        | models.V20CredCreate
        | Mapping[str, Any]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecord:
        """Create an offer for an out-of-band invitation and issue when requested

        ``POST /issue-credential-2.0/create`` · ACA-Py 0.6 to 1.7

        Sends nothing. The record is ``offer-sent`` at once, without connection; invite with it by
        `OutOfBandApi.create_invitation` with the attachment ``{"id": cred_ex_id, "type":
        "credential-offer"}``. When the holder requests the credential, the agent issues it by
        itself. Nothing of ``comment`` and ``replacement_id`` reaches the holder: `create_offer`
        sends both and lets you choose ``auto_issue``.

        :param body: the credential in one format: ``filter``, and for all formats but ``ld_proof``
            the ``credential_preview``
        :raises UnprocessableEntityException: no format in the filter
        :raises ServiceException: no credential definition of this agent fits, or the offer cannot
            be made otherwise (agents answer 500)
        """
        ...

    @operation("DELETE", "/issue-credential-2.0/records/{cred_ex_id}", since="0.6")
    def delete_record(self, cred_ex_id: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Delete a credential exchange record

        ``DELETE /issue-credential-2.0/records/{cred_ex_id}`` · ACA-Py 0.6 to 1.7

        Also deletes what the record holds by format. The other agent is not told, and a stored
        credential stays in the wallet. Gives an empty dict.

        :param cred_ex_id: identifier of the credential exchange, a UUID
        :raises NotFoundException: no such exchange, or it is deleted already
        """
        ...

    @operation("GET", "/issue-credential-2.0/records/{cred_ex_id}", since="0.6")
    def get_record(
        self, cred_ex_id: str, **options: Unpack[RequestOptions]
    ) -> models.V20CredExRecordDetail:
        """Get a credential exchange with its details

        ``GET /issue-credential-2.0/records/{cred_ex_id}`` · ACA-Py 0.6 to 1.7

        The record itself is ``cred_ex_record`` of the answer; beside it, under the name of the
        format, stand the identifier of the stored credential and its place in a revocation
        registry.

        :param cred_ex_id: identifier of the credential exchange, a UUID
        :raises NotFoundException: no such exchange, or the agent deleted it when it was done
        :raises UnprocessableEntityException: the identifier is no UUID of version 4
        """
        ...

    @operation("POST", "/issue-credential-2.0/records/{cred_ex_id}/issue", since="0.6")
    def issue_credential(
        self,
        cred_ex_id: str,
        *,
        body: models.V20CredIssueRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecordDetail:
        """Issue the requested credential

        ``POST /issue-credential-2.0/records/{cred_ex_id}/issue`` · ACA-Py 0.6 to 1.7

        For the issuer, in ``request-received``; afterwards ``credential-issued``, and ``done`` when
        the holder acknowledges. The holder finds the credential in ``credential-received``, to be
        stored. A revocable credential takes the next free index of the active registry;
        ``rev_reg_id`` and ``cred_rev_id`` under the format's name in the answer are what revoking
        it needs.

        :param cred_ex_id: identifier of the exchange, in state ``request-received``
        :param body: a comment for the holder
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the exchange is in another state, or no revocation registry is
            active; either way it is abandoned now
        :raises ForbiddenException: the connection is not ready
        :raises ServiceException: the credential cannot be signed with the issuer's DID (agents
            answer 500)
        """
        ...

    @operation("GET", "/issue-credential-2.0/records", since="0.6")
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
            "credential-issued",
            "credential-received",
            "credential-revoked",
            "done",
            "offer-received",
            "offer-sent",
            "proposal-received",
            "proposal-sent",
            "request-received",
            "request-sent",
        ]
        | None = None,
        thread_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecordListResult:
        """List credential exchanges

        ``GET /issue-credential-2.0/records`` · ACA-Py 0.6 to 1.7

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
        :param state: state, in this agent's view: an offer that it made is ``offer-sent`` here and
            ``offer-received`` at the holder
        :param thread_id: thread of the exchange: the one identifier that both agents know
        :raises UnprocessableEntityException: a filter is malformed
        """
        ...

    @operation("POST", "/issue-credential-2.0/records/{cred_ex_id}/send-offer", since="0.6")
    def send_bound_offer(
        self,
        cred_ex_id: str,
        *,
        body: models.V20CredBoundOfferRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecord:
        """Answer the holder's proposal with an offer

        ``POST /issue-credential-2.0/records/{cred_ex_id}/send-offer`` · ACA-Py 0.6 to 1.7

        For the issuer, in ``proposal-received``; afterwards ``offer-sent``, at the holder
        ``offer-received``. Without a body the offer is what was proposed. A counter-offer takes its
        place: it needs ``filter`` and ``counter_preview`` together, and agents take it in the
        formats ``indy`` and ``ld_proof`` only.

        :param cred_ex_id: identifier of the exchange, in state ``proposal-received``
        :param body: a counter-offer; nothing or ``{}`` offers what the holder proposed (since 0.7)
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the exchange is in another state, or no credential definition
            of this agent fits; either way it is abandoned now
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: only one of ``filter`` and ``counter_preview``, or
            another format
        """
        ...

    @operation("POST", "/issue-credential-2.0/records/{cred_ex_id}/send-request", since="0.6")
    def send_bound_request(
        self,
        cred_ex_id: str,
        *,
        body: models.V20CredRequestRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecord:
        """Accept an offer: request the credential

        ``POST /issue-credential-2.0/records/{cred_ex_id}/send-request`` · ACA-Py 0.6 to 1.7

        For the holder, in ``offer-received``; afterwards ``request-sent``, at the issuer
        ``request-received``. Works once for each exchange. ``credential-received`` follows when the
        issuer has issued.

        :param cred_ex_id: identifier of the exchange, in state ``offer-received``
        :param body: whom the credential is for and whether to keep the record; nothing or ``{}``
            takes what the agent is set to (since 0.7)
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the exchange is in another state, or the credential definition
            cannot be read; either way it is abandoned now
        :raises ForbiddenException: the connection is not ready
        """
        ...

    @operation("POST", "/issue-credential-2.0/send", since="0.6")
    def send_credential(
        self,
        *,
        body: models.V20CredExFree
        | models.V20CredSendRequest
        | models.V20CredProposalRequestPreviewMand
        | Mapping[str, Any]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecord:
        """Offer a credential and issue it as soon as it is requested

        ``POST /issue-credential-2.0/send`` · ACA-Py 0.6 to 1.7

        For the issuer: like `send_offer` with ``auto_issue``; the answer is ``offer-sent``. The
        rest depends on the holder: its agent may accept and store by itself, or wait for its
        controller. The offer's comment is a fixed one of the agent's; yours stays in the record.

        :param body: connection and credential in one format: ``filter``, and for all formats but
            ``ld_proof`` the ``credential_preview``
        :raises BadRequestException: no such connection, no credential definition of this agent
            fits, or the preview's names are not those of the schema
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: no format in the filter
        :raises ServiceException: the wallet cannot handle the format, or a JSON-LD context lacks a
            term of the credential or cannot be fetched (agents answer 500)
        """
        ...

    @operation("POST", "/issue-credential-2.0/send-offer", since="0.6")
    def send_offer(
        self,
        *,
        body: models.V20CredOfferRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecord:
        """Offer a credential that the holder did not propose

        ``POST /issue-credential-2.0/send-offer`` · ACA-Py 0.6 to 1.7

        For the issuer: opens an exchange in ``offer-sent``; the holder gets a record in
        ``offer-received``. Unless ``auto_issue`` is set, wait for ``request-received`` and call
        `issue_credential`. To answer a proposal use `send_bound_offer`.

        :param body: connection and credential in one format: ``filter``, and for all formats but
            ``ld_proof`` the ``credential_preview``
        :raises BadRequestException: no such connection, no credential definition of this agent
            fits, or the preview's names are not those of the schema
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: no format in the filter
        :raises ServiceException: the wallet cannot handle the format, or a JSON-LD context lacks a
            term of the credential or cannot be fetched (agents answer 500)
        """
        ...

    @operation("POST", "/issue-credential-2.0/records/{cred_ex_id}/problem-report", since="0.6")
    def send_problem_report(
        self,
        cred_ex_id: str,
        *,
        body: models.V20CredIssueProblemReportRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Refuse or break off a credential exchange

        ``POST /issue-credential-2.0/records/{cred_ex_id}/problem-report`` · ACA-Py 0.6 to 1.7

        For either side, in any state. The record becomes ``abandoned``, and so does the other
        agent's, which finds the description in ``error_msg`` behind the code
        ``issuance-abandoned``. Gives an empty dict.

        :param cred_ex_id: identifier of the credential exchange, a UUID
        :param body: why, in words: ``description``, with agents of 0.6 ``explain_ltxt``
        :raises NotFoundException: no such exchange
        :raises UnprocessableEntityException: ``description`` is missing
        """
        ...

    @operation("POST", "/issue-credential-2.0/send-proposal", since="0.6")
    def send_proposal(
        self,
        *,
        body: models.V20CredExFree
        | models.V20IssueCredSchemaCore
        | models.V20CredProposalRequestPreviewOpt
        | Mapping[str, Any]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecord:
        """Propose to an issuer which credential to issue

        ``POST /issue-credential-2.0/send-proposal`` · ACA-Py 0.6 to 1.7

        For the holder: opens an exchange in ``proposal-sent``; the issuer gets a record in
        ``proposal-received`` and answers with `send_bound_offer`. Whether the issuer can issue it
        shows only then. Agents ignore ``verification_method`` and ``replacement_id`` here.

        :param body: connection and what is wanted, in one format: ``filter`` with as little as
            ``schema_name``, and the ``credential_preview``
        :raises BadRequestException: no such connection
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: no format in the filter
        """
        ...

    @operation("POST", "/issue-credential-2.0/send-request", since="0.7")
    def send_request(
        self,
        *,
        body: models.V20CredRequestFree | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecord:
        """Request a credential that the issuer did not offer

        ``POST /issue-credential-2.0/send-request`` · ACA-Py 0.7 to 1.7

        For the holder, with the format ``ld_proof`` only: opens an exchange in ``request-sent``;
        the issuer gets a record in ``request-received`` and answers with `issue_credential`. To
        accept an offer use `send_bound_request`.

        :param body: connection and the whole credential under ``filter``, ``ld_proof``
        :raises BadRequestException: no such connection
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: ``ld_proof`` is missing or lacks a part
        """
        ...

    @operation("POST", "/issue-credential-2.0/records/{cred_ex_id}/store", since="0.6")
    def store_credential(
        self,
        cred_ex_id: str,
        *,
        body: models.V20CredStoreRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecordDetail:
        """Store the received credential in the wallet

        ``POST /issue-credential-2.0/records/{cred_ex_id}/store`` · ACA-Py 0.6 to 1.7

        For the holder, in ``credential-received``; afterwards ``done``, and the acknowledgement
        sets the issuer's record to ``done`` too. The agent checks the credential first. Under the
        format's name in the answer, ``cred_id_stored`` says where it is; this answer may be the
        last of the record, which is deleted now if ``auto_remove`` is set.

        :param cred_ex_id: identifier of the exchange, in state ``credential-received``
        :param body: identifier that the credential shall have; nothing or ``{}`` leaves it to the
            agent
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the exchange is in another state, or the wallet does not take
            the credential; either way it is abandoned now
        :raises ForbiddenException: the connection is not ready
        :raises ServiceException: the proof of an ``ld_proof`` credential is not valid (agents
            answer 500)
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
            "credential-issued",
            "credential-received",
            "credential-revoked",
            "done",
            "offer-received",
            "offer-sent",
            "proposal-received",
            "proposal-sent",
            "request-received",
            "request-sent",
        ]
        | None = None,
        thread_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[models.V20CredExRecordDetail]:
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
            "cred_ex_record.cred_ex_id",
            page_size,
            options,
            connection_id=connection_id,
            role=role,
            state=state,
            thread_id=thread_id,
        )

    def wait_for_record(
        self,
        cred_ex_id: str,
        *,
        until: Sequence[str] = ("done",),
        timeout: float | None = 30.0,
        **options: Unpack[RequestOptions],
    ) -> models.V20CredExRecordDetail:
        """Wait until an exchange is in one of the states, and give its record.

        Asks the agent again and again, at first every 0.1 s, in the end every 2 s.

        An exchange that is ``abandoned`` has ended in error. Agents remove the record of one that
        is done unless it was begun with ``auto_remove`` False, which is a NotFoundException then:
        wait for an earlier state, such as ``request-received``, or keep the record.

        :param cred_ex_id: identifier of the credential exchange, a UUID
        :param until: states to wait for
        :param timeout: seconds to wait; None for ever
        :raises ApiTimeoutError: in none of the states by then; ``last_record`` is the last seen
        :raises ApiStateError: ended in error; ``last_record`` holds ``error_msg``
        :raises NotFoundException: no such exchange, or the agent deleted it when it was done
        :raises UnprocessableEntityException: the identifier is no UUID of version 4
        """
        return self._wait(
            "wait_for_record",
            self.get_record,
            "cred_ex_record",
            cred_ex_id,
            until,
            timeout,
            options,
        )

    issue_credential20_create_offer_post = create_offer
    issue_credential20_create_post = create_record
    issue_credential20_records_cred_ex_id_delete = delete_record
    issue_credential20_records_cred_ex_id_get = get_record
    issue_credential20_records_cred_ex_id_issue_post = issue_credential
    issue_credential20_records_cred_ex_id_problem_report_post = send_problem_report
    issue_credential20_records_cred_ex_id_send_offer_post = send_bound_offer
    issue_credential20_records_cred_ex_id_send_request_post = send_bound_request
    issue_credential20_records_cred_ex_id_store_post = store_credential
    issue_credential20_records_get = records
    issue_credential20_send_offer_post = send_offer
    issue_credential20_send_post = send_credential
    issue_credential20_send_proposal_post = send_proposal
    issue_credential20_send_request_post = send_request
