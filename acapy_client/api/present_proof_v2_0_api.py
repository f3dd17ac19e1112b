"""`PresentProofV20Api`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class PresentProofV20Api(Api):
    """Ask for, give and verify presentations (proofs), with version 2.0 of the protocol.

    The verifier begins with `send_request` (its record: ``request-sent``); the prover's agent makes
    a record of its own (``request-received``). The prover looks at `matching_credentials` and
    answers with `send_presentation` (``presentation-sent``; with the verifier
    ``presentation-received``). `verify_presentation` brings the verifier to ``done``, and its
    acknowledgement the prover. `V20PresExRecord.verified` then is the text ``"true"`` or
    ``"false"``, never a boolean.

    A prover may begin as well: `send_proposal` (``proposal-sent``, with the verifier
    ``proposal-received``), which the verifier answers with `send_bound_request`. `create_request`
    makes a request for an out-of-band invitation. `send_problem_report` ends an exchange on both
    sides (``abandoned``).

    The two records of an exchange share ``thread_id``, not ``pres_ex_id``. From 0.10 on, agents
    delete a record as soon as it is done, unless ``auto_remove`` is false or they run with
    ``--preserve-exchange-records``: give ``auto_remove=False`` to read the outcome later, or take
    it from the webhook (topic ``present_proof_v2_0``).
    """

    @operation("POST", "/present-proof-2.0/create-request", since="0.7")
    def create_request(
        self,
        *,
        body: models.V20PresCreateRequestRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20PresExRecord:
        """Create a request for an out-of-band invitation

        ``POST /present-proof-2.0/create-request`` · ACA-Py 0.7 to 1.7

        Nothing is sent. The record begins in ``request-sent``, without a connection. Put it into an
        invitation: `OutOfBandApi.create_invitation` with ``attachments=[{"id": pres_ex_id, "type":
        "present-proof"}]``. Whoever accepts that invitation has the request, with or without a
        connection.

        Such an invitation is for single use: make another request for the next prover.

        :param body: what to ask for, in at least one format; a nonce that is missing is made up
            (``indy``, ``anoncreds``)
        :raises UnprocessableEntityException: no format is given, or the request is malformed
        """
        ...

    @operation("DELETE", "/present-proof-2.0/records/{pres_ex_id}", since="0.7")
    def delete_record(self, pres_ex_id: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Delete a presentation exchange record

        ``DELETE /present-proof-2.0/records/{pres_ex_id}`` · ACA-Py 0.7 to 1.7

        In any state. The other agent is not told and keeps its record; `send_problem_report` tells
        it. Gives an empty dict.

        :param pres_ex_id: identifier of the presentation exchange, a UUID
        :raises NotFoundException: no such exchange, or it is deleted already
        """
        ...

    @operation("GET", "/present-proof-2.0/records/{pres_ex_id}", since="0.7")
    def get_record(
        self, pres_ex_id: str, **options: Unpack[RequestOptions]
    ) -> models.V20PresExRecord:
        """Get a presentation exchange

        ``GET /present-proof-2.0/records/{pres_ex_id}`` · ACA-Py 0.7 to 1.7

        To wait for the outcome, look at ``state`` until it is ``done`` or ``abandoned``. A record
        that was deleted on completion is not found any more.

        :param pres_ex_id: identifier of the presentation exchange, a UUID
        :raises NotFoundException: no such exchange, or the agent deleted it when it was done
        """
        ...

    @operation("GET", "/present-proof-2.0/records/{pres_ex_id}/credentials", since="0.7")
    def matching_credentials(
        self,
        pres_ex_id: str,
        *,
        count: str | None = None,
        extra_query: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        referent: str | None = None,
        start: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> list[models.IndyCredPrecis]:
        """Find stored credentials that could answer a request

        ``GET /present-proof-2.0/records/{pres_ex_id}/credentials`` · ACA-Py 0.7 to 1.7

        For the prover, in state ``request-received``. Each answer names in
        ``presentation_referents`` the items of the request that it fits, and in
        ``cred_info.referent`` the identifier that `send_presentation` wants as ``cred_id``.
        Predicates are not evaluated: a credential whose number is too small is found too.

        For a DIF request the answers are the W3C credentials themselves (plain JSON), with
        ``record_id`` added, which goes into `DIFPresSpec.record_ids`; only schema and proof type
        are looked at, not the constraints.

        At most 10 credentials for each referent, where neither ``limit`` nor ``count`` is given.

        :param pres_ex_id: identifier of the exchange, which must hold a request
        :param count: the most credentials for each referent, 10 where it is not given; ``limit``
            takes precedence (deprecated since 1.3)
        :param extra_query: further conditions, JSON text of a WQL query such as
            ``{"attr::drink::value": {"$in": ["martini"]}}``, for all referents alike; wallets of
            the old type ``indy`` want one under each referent
        :param limit: the most credentials for each referent (DIF: for each input descriptor); 100
            where only ``offset`` is given (since 1.3)
        :param offset: how many credentials to pass over, for each referent; without effect for DIF
            (since 1.3)
        :param referent: only these items of the request: referents with commas in between; all
            where it is not given
        :param start: how many credentials to pass over; ``offset`` takes precedence (deprecated
            since 1.3)
        :raises NotFoundException: no such exchange
        :raises BadRequestException: no item has such a referent, or the DIF request wants a proof
            type that agents do not support (the first abandons the exchange)
        :raises ServiceException: the record has no request yet (agents answer 500)
        """
        ...

    @operation("GET", "/present-proof-2.0/records", since="0.7")
    def records(
        self,
        *,
        connection_id: str | None = None,
        descending: bool | None = None,
        limit: int | None = None,
        offset: int | None = None,
        order_by: Literal["id"] | None = None,
        role: Literal["prover", "verifier"] | None = None,
        state: Literal[
            "abandoned",
            "done",
            "presentation-received",
            "presentation-sent",
            "proposal-received",
            "proposal-sent",
            "request-received",
            "request-sent",
        ]
        | None = None,
        thread_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20PresExRecordList:
        """List presentation exchanges

        ``GET /present-proof-2.0/records`` · ACA-Py 0.7 to 1.7

        ``thread_id`` finds the record of the exchange that the other agent speaks of. A record that
        was deleted when it was done is not among them.

        :param connection_id: connection to the other agent, a UUID; exchanges by out-of-band
            invitation may have none
        :param descending: whether the newest records come first, instead of the oldest (since 1.3)
        :param limit: the most records, 1 to 10,000; 100 where it is not given (since 1.0)
        :param offset: how many records to pass over (since 1.0)
        :param order_by: what to sort by; ``id``, the record's number in the store, is all that
            agents know (since 1.3)
        :param role: part of this agent: ``prover`` or ``verifier``
        :param state: state, in this agent's view: a request that it made is ``request-sent`` here
            and ``request-received`` at the prover
        :param thread_id: thread of the exchange: the one identifier that both agents know
        :raises UnprocessableEntityException: a filter is malformed
        """
        ...

    @operation("POST", "/present-proof-2.0/records/{pres_ex_id}/send-request", since="0.7")
    def send_bound_request(
        self,
        pres_ex_id: str,
        *,
        body: models.V20PresentationSendRequestToProposal
        | models.AdminAPIMessageTracing
        | Mapping[str, Any]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20PresExRecord:
        """Answer a proposal with a request

        ``POST /present-proof-2.0/records/{pres_ex_id}/send-request`` · ACA-Py 0.7 to 1.7

        For the verifier, in the exchange that the prover's proposal began. The request asks for
        exactly what was proposed, with a new nonce (DIF: a challenge, if the proposal has none); to
        ask for something else use `send_request`. The record goes to ``request-sent``, the prover's
        to ``request-received``.

        Here the record is kept when done, unless ``auto_remove`` is true.

        :param pres_ex_id: identifier of the verifier's record, in state ``proposal-received``
        :param body: what the agent shall do by itself; an empty object will do
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the record is in another state, or its connection is gone
        :raises ForbiddenException: the connection is not ready
        """
        ...

    @operation("POST", "/present-proof-2.0/records/{pres_ex_id}/send-presentation", since="0.7")
    def send_presentation(
        self,
        pres_ex_id: str,
        *,
        body: models.V20PresSpecByFormatRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20PresExRecord:
        """Answer a request with a presentation

        ``POST /present-proof-2.0/records/{pres_ex_id}/send-presentation`` · ACA-Py 0.7 to 1.7

        For the prover. Each referent of the request needs its entry, in the format of the request;
        a request that came in several formats needs all of them. `matching_credentials` gives the
        identifiers. For DIF an empty ``dif`` does, where one credential fits.

        The record goes to ``presentation-sent``, the verifier's to ``presentation-received``, and
        on to ``done`` at once where it verifies by itself. If the proof cannot be made, the
        verifier gets a problem report and the record goes to ``abandoned`` (with DIF it may stay as
        it is).

        :param pres_ex_id: identifier of the prover's record, in state ``request-received``
        :param body: which stored credentials to prove each item with, and what to reveal; at least
            one format
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the record is in another state, its connection is gone, or the
            proof cannot be made, as with a ``cred_id`` that is not in the wallet
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: no format is given
        :raises ServiceException: several W3C credentials fit, or from ACA-Py 1.7 on none does
            (``dif``; older agents send an empty presentation then, which does not verify),
            ``revealed`` is missing, a format of the request has no entry, or AnonCreds objects
            cannot be read (agents answer 500)
        """
        ...

    @operation("POST", "/present-proof-2.0/records/{pres_ex_id}/problem-report", since="0.7")
    def send_problem_report(
        self,
        pres_ex_id: str,
        *,
        body: models.V20PresProblemReportRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Refuse or break off a presentation exchange

        ``POST /present-proof-2.0/records/{pres_ex_id}/problem-report`` · ACA-Py 0.7 to 1.7

        For either side, in any state. Both records go to ``abandoned``; the other one holds the
        text in ``error_msg``, after the code ``abandoned``. Gives an empty dict.

        :param pres_ex_id: identifier of the presentation exchange, a UUID
        :param body: why the exchange ends; ``description`` is needed
        :raises NotFoundException: no such exchange
        """
        ...

    @operation("POST", "/present-proof-2.0/send-proposal", since="0.7")
    def send_proposal(
        self,
        *,
        body: models.V20PresProposalRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20PresExRecord:
        """Propose a presentation to a verifier

        ``POST /present-proof-2.0/send-proposal`` · ACA-Py 0.7 to 1.7

        For the prover. The proposal has the form of a request. The record begins in
        ``proposal-sent``, the verifier's in ``proposal-received``; the verifier answers with
        `send_bound_request`, or its agent does by itself
        (``--auto-respond-presentation-proposal``).

        With ``auto_present`` the agent then picks the first credential that fits each item, and
        offers items without ``restrictions`` as self-attested.

        :param body: what to prove, in at least one format; ``connection_id`` is needed
        :raises BadRequestException: no such connection
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: no format is given, or the proposal is malformed
        """
        ...

    @operation("POST", "/present-proof-2.0/send-request", since="0.7")
    def send_request(
        self,
        *,
        body: models.V20PresSendRequestRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V20PresExRecord:
        """Ask the other agent of a connection for a presentation

        ``POST /present-proof-2.0/send-request`` · ACA-Py 0.7 to 1.7

        For the verifier; needs no proposal. The record begins in ``request-sent``; the prover gets
        one in ``request-received``, and answers with `send_presentation`, or its agent does by
        itself (``--auto-respond-presentation-request``). With ``auto_verify`` the answer is
        verified as it comes in; otherwise call `verify_presentation` in state
        ``presentation-received``.

        Give each item ``restrictions``: without them the prover may attest an attribute itself. A
        DIF request needs ``options.challenge``.

        :param body: whom and what to ask; ``connection_id`` and at least one format are needed; a
            nonce that is missing is made up (``indy``, ``anoncreds``)
        :raises BadRequestException: no such connection
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: no format is given, or the request is malformed
        """
        ...

    @operation("POST", "/present-proof-2.0/records/{pres_ex_id}/verify-presentation", since="0.7")
    def verify_presentation(
        self, pres_ex_id: str, **options: Unpack[RequestOptions]
    ) -> models.V20PresExRecord:
        """Verify a received presentation

        ``POST /present-proof-2.0/records/{pres_ex_id}/verify-presentation`` · ACA-Py 0.7 to 1.7

        For the verifier; needless with ``auto_verify``. The record goes to ``done``, and
        ``verified`` to the text ``"true"`` or ``"false"``, with hints in ``verified_msgs``: a
        presentation that fails is no error of this call. The prover is told the result, and its
        record goes to ``done`` too. With ``auto_remove`` the record is gone afterwards, and
        ``state`` of this last answer reads ``deleted``.

        Schemas, credential definitions and revocation data are read from the ledger.

        :param pres_ex_id: identifier of the verifier's record, in state ``presentation-received``
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the record is in another state, or the ledger is out of reach
            (``indy``), which abandons the exchange
        :raises ServiceException: a DIF request was made without ``options``, or AnonCreds objects
            cannot be read (agents answer 500)
        """
        ...

    def iter_matching_credentials(
        self,
        pres_ex_id: str,
        *,
        page_size: int = 1000,
        extra_query: str | None = None,
        referent: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[models.IndyCredPrecis]:
        """Every credential that `matching_credentials` would find, page by page, none twice.

        Works with agents that know ``limit`` and ``offset`` (1.3 and later) and with those that do
        not. Arguments are checked at once, pages are fetched as they are needed. An item deleted
        meanwhile lets another slip onto a page already read, so that it is missed.

        Agents before 1.3 are asked for pages by ``start`` and ``count``.

        :param pres_ex_id: identifier of the exchange, which must hold a request
        :param page_size: how many to ask for at a time, 1 to 10,000
        :raises ApiTypeError, ApiValueError: an argument that cannot be right
        :raises ApiException: while iterating, as `matching_credentials`

        The filters are those of `matching_credentials`.
        """
        return self._iterate(
            self.matching_credentials,
            "",
            "cred_info.referent",
            page_size,
            options,
            pres_ex_id=pres_ex_id,
            extra_query=extra_query,
            referent=referent,
        )

    def iter_records(
        self,
        *,
        page_size: int = 1000,
        connection_id: str | None = None,
        role: Literal["prover", "verifier"] | None = None,
        state: Literal[
            "abandoned",
            "done",
            "presentation-received",
            "presentation-sent",
            "proposal-received",
            "proposal-sent",
            "request-received",
            "request-sent",
        ]
        | None = None,
        thread_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[models.V20PresExRecord]:
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
            "pres_ex_id",
            page_size,
            options,
            connection_id=connection_id,
            role=role,
            state=state,
            thread_id=thread_id,
        )

    def wait_for_record(
        self,
        pres_ex_id: str,
        *,
        until: Sequence[str] = ("done",),
        timeout: float | None = 30.0,
        **options: Unpack[RequestOptions],
    ) -> models.V20PresExRecord:
        """Wait until an exchange is in one of the states, and give its record.

        Asks the agent again and again, at first every 0.1 s, in the end every 2 s.

        An exchange that is ``abandoned`` has ended in error. Agents remove the record of one that
        is done unless it was begun with ``auto_remove`` False, which is a NotFoundException then:
        wait for an earlier state, such as ``request-received``, or keep the record.

        :param pres_ex_id: identifier of the presentation exchange, a UUID
        :param until: states to wait for
        :param timeout: seconds to wait; None for ever
        :raises ApiTimeoutError: in none of the states by then; ``last_record`` is the last seen
        :raises ApiStateError: ended in error; ``last_record`` holds ``error_msg``
        :raises NotFoundException: no such exchange, or the agent deleted it when it was done
        """
        return self._wait(
            "wait_for_record", self.get_record, "", pres_ex_id, until, timeout, options
        )

    present_proof20_create_request_post = create_request
    present_proof20_records_get = records
    present_proof20_records_pres_ex_id_credentials_get = matching_credentials
    present_proof20_records_pres_ex_id_delete = delete_record
    present_proof20_records_pres_ex_id_get = get_record
    present_proof20_records_pres_ex_id_problem_report_post = send_problem_report
    present_proof20_records_pres_ex_id_send_presentation_post = send_presentation
    present_proof20_records_pres_ex_id_send_request_post = send_bound_request
    present_proof20_records_pres_ex_id_verify_presentation_post = verify_presentation
    present_proof20_send_proposal_post = send_proposal
    present_proof20_send_request_post = send_request
