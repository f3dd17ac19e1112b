"""`PresentProofV10Api`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class PresentProofV10Api(Api):
    """Ask for, give and verify Indy proofs, with version 1.0 of the protocol; use
    `PresentProofV20Api` for new work.

    The verifier begins with `send_request` (its record: ``request_sent``); the prover's agent makes
    a record of its own (``request_received``). The prover looks at `matching_credentials` and
    answers with `send_presentation` (``presentation_sent``; with the verifier
    ``presentation_received``). `verify_presentation` brings the verifier to ``verified``, and its
    acknowledgement the prover to ``presentation_acked``. `V10PresentationExchange.verified` then is
    the text ``"true"`` or ``"false"``, never a boolean.

    A prover may begin as well: `send_proposal` (``proposal_sent``, with the verifier
    ``proposal_received``), which the verifier answers with `send_bound_request`. `create_request`
    makes a request for an out-of-band invitation. `send_problem_report` ends an exchange
    (``abandoned``).

    The two records of an exchange share ``thread_id``, not their identifiers. From 0.10 on, agents
    delete a record as soon as it is complete, unless ``auto_remove`` is false or they run with
    ``--preserve-exchange-records``: give ``auto_remove=False`` to read the outcome later, or take
    it from the webhook (topic ``present_proof``).
    """

    @operation("POST", "/present-proof/create-request", since="0.6", until="1.4", deprecated="0.12")
    def create_request(
        self,
        *,
        body: models.V10PresentationCreateRequestRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10PresentationExchange:
        """Create a request for an out-of-band invitation

        ``POST /present-proof/create-request`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        Nothing is sent. The record begins in ``request_sent``, without a connection. Put it into an
        invitation: `OutOfBandApi.create_invitation` with ``attachments=[{"id":
        presentation_exchange_id, "type": "present-proof"}]``. Such an invitation is for single use:
        make another request for the next prover.

        :param body: what to ask for: ``proof_request`` is needed; a nonce that is missing is made
            up
        :raises UnprocessableEntityException: the request is malformed
        """
        ...

    @operation(
        "DELETE", "/present-proof/records/{pres_ex_id}", since="0.6", until="1.4", deprecated="0.12"
    )
    def delete_record(self, pres_ex_id: str, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Delete a presentation exchange record

        ``DELETE /present-proof/records/{pres_ex_id}`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        In any state. The other agent is not told and keeps its record; `send_problem_report` tells
        it. Gives an empty dict.

        :param pres_ex_id: identifier of the presentation exchange, a UUID
        :raises NotFoundException: no such exchange, or it is deleted already
        """
        ...

    @operation(
        "GET", "/present-proof/records/{pres_ex_id}", since="0.6", until="1.4", deprecated="0.12"
    )
    def get_record(
        self, pres_ex_id: str, **options: Unpack[RequestOptions]
    ) -> models.V10PresentationExchange:
        """Get a presentation exchange

        ``GET /present-proof/records/{pres_ex_id}`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        To wait for the outcome, look at ``state`` until it is ``verified`` (verifier),
        ``presentation_acked`` (prover) or ``abandoned``. A record that was deleted on completion is
        not found any more.

        :param pres_ex_id: identifier of the presentation exchange, a UUID
        :raises NotFoundException: no such exchange, or the agent deleted it when it was complete
        """
        ...

    @operation(
        "GET",
        "/present-proof/records/{pres_ex_id}/credentials",
        since="0.6",
        until="1.4",
        deprecated="0.12",
    )
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

        ``GET /present-proof/records/{pres_ex_id}/credentials`` · ACA-Py 0.6 to 1.4; deprecated
        since 0.12

        For the prover, in state ``request_received``. Each answer names in
        ``presentation_referents`` the items of the request that it fits, and in
        ``cred_info.referent`` the identifier that `send_presentation` wants as ``cred_id``.
        Predicates are not evaluated: a credential whose number is too small is found too.

        At most 10 credentials for each referent, where neither ``limit`` nor ``count`` is given.

        :param pres_ex_id: identifier of the exchange, which must hold a request
        :param count: the most credentials for each referent, 10 where it is not given; ``limit``
            takes precedence (deprecated since 1.3)
        :param extra_query: further conditions, JSON text of a WQL query such as
            ``{"attr::drink::value": {"$in": ["martini"]}}``, for all referents alike; wallets of
            the old type ``indy`` want one under each referent
        :param limit: the most credentials for each referent; 100 where only ``offset`` is given
            (since 1.3)
        :param offset: how many credentials to pass over, for each referent (since 1.3)
        :param referent: only these items of the request: referents with commas in between; all
            where it is not given
        :param start: how many credentials to pass over; ``offset`` takes precedence (deprecated
            since 1.3)
        :raises NotFoundException: no such exchange
        :raises BadRequestException: no item has such a referent (which abandons the exchange)
        :raises ServiceException: the record has no request yet (agents answer 500)
        """
        ...

    @operation("GET", "/present-proof/records", since="0.6", until="1.4", deprecated="0.12")
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
            "presentation_acked",
            "presentation_received",
            "presentation_sent",
            "proposal_received",
            "proposal_sent",
            "request_received",
            "request_sent",
            "verified",
        ]
        | None = None,
        thread_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10PresentationExchangeList:
        """List presentation exchanges

        ``GET /present-proof/records`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        ``thread_id`` finds the record of the exchange that the other agent speaks of. A record that
        was deleted when it was complete is not among them.

        :param connection_id: connection to the other agent, a UUID; exchanges by out-of-band
            invitation may have none
        :param descending: whether the newest records come first, instead of the oldest (since 1.3)
        :param limit: the most records, 1 to 10,000; 100 where it is not given (since 1.0)
        :param offset: how many records to pass over (since 1.0)
        :param order_by: what to sort by; ``id``, the record's number in the store, is all that
            agents know (since 1.3)
        :param role: part of this agent: ``prover`` or ``verifier``
        :param state: state, in this agent's view: a request that it made is ``request_sent`` here
            and ``request_received`` at the prover
        :param thread_id: thread of the exchange: the one identifier that both agents know
        :raises UnprocessableEntityException: a filter is malformed
        """
        ...

    @operation(
        "POST",
        "/present-proof/records/{pres_ex_id}/send-request",
        since="0.6",
        until="1.4",
        deprecated="0.12",
    )
    def send_bound_request(
        self,
        pres_ex_id: str,
        *,
        body: models.V10PresentationSendRequestToProposal
        | models.AdminAPIMessageTracing
        | Mapping[str, Any]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10PresentationExchange:
        """Answer a proposal with a request

        ``POST /present-proof/records/{pres_ex_id}/send-request`` · ACA-Py 0.6 to 1.4; deprecated
        since 0.12

        For the verifier, in the exchange that the prover's proposal began. The agent makes the
        request from the proposal: its ``cred_def_id`` become restrictions, attributes with a common
        ``referent`` a group, and credentials that can be revoked must be valid now; the proposed
        values are not asked for, but compared when the presentation comes. The record goes to
        ``request_sent``, the prover's to ``request_received``.

        To ask for something else use `send_request`. Here the record is kept when complete, unless
        ``auto_remove`` is true.

        :param pres_ex_id: identifier of the verifier's record, in state ``proposal_received``
        :param body: what the agent shall do by itself; an empty object will do
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the record is in another state, its connection is gone, or the
            ledger is out of reach
        :raises ForbiddenException: the connection is not ready
        """
        ...

    @operation(
        "POST",
        "/present-proof/records/{pres_ex_id}/send-presentation",
        since="0.6",
        until="1.4",
        deprecated="0.12",
    )
    def send_presentation(
        self,
        pres_ex_id: str,
        *,
        body: models.V10PresentationSendRequest
        | models.IndyPresSpec
        | models.V10PresentationRequest
        | Mapping[str, Any]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10PresentationExchange:
        """Answer a request with a presentation

        ``POST /present-proof/records/{pres_ex_id}/send-presentation`` · ACA-Py 0.6 to 1.4;
        deprecated since 0.12

        For the prover. Each referent of the request needs its entry in one of the three maps, all
        of which must be there; `matching_credentials` gives the identifiers.

        The record goes to ``presentation_sent``, the verifier's to ``presentation_received``, and
        on to ``verified`` at once where it verifies by itself. If the proof cannot be made, the
        record goes to ``abandoned`` and the verifier gets a problem report.

        :param pres_ex_id: identifier of the prover's record, in state ``request_received``
        :param body: which stored credentials to prove each item with, and what to reveal
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the record is in another state, its connection is gone, or the
            proof cannot be made, as with a ``cred_id`` that is not in the wallet
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: one of the three maps is missing
        :raises ServiceException: ``revealed`` is missing (agents answer 500)
        """
        ...

    @operation(
        "POST",
        "/present-proof/records/{pres_ex_id}/problem-report",
        since="0.6",
        until="1.4",
        deprecated="0.12",
    )
    def send_problem_report(
        self,
        pres_ex_id: str,
        *,
        body: models.V10PresentationProblemReportRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Refuse or break off a presentation exchange

        ``POST /present-proof/records/{pres_ex_id}/problem-report`` · ACA-Py 0.6 to 1.4; deprecated
        since 0.12

        For either side, in any state. Both records go to ``abandoned``, and the other one holds the
        text in ``error_msg``; with 0.6 this side's record stays as it was. Gives an empty dict.

        :param pres_ex_id: identifier of the presentation exchange, a UUID
        :param body: why the exchange ends: ``description``, with 0.6 ``explain_ltxt``, is needed
        :raises NotFoundException: no such exchange
        """
        ...

    @operation("POST", "/present-proof/send-proposal", since="0.6", until="1.4", deprecated="0.12")
    def send_proposal(
        self,
        *,
        body: models.V10PresentationProposalRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10PresentationExchange:
        """Propose a presentation to a verifier

        ``POST /present-proof/send-proposal`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        For the prover. The record begins in ``proposal_sent``, the verifier's in
        ``proposal_received``; the verifier answers with `send_bound_request`, or its agent does by
        itself (``--auto-respond-presentation-proposal``).

        With ``auto_present`` the agent then picks credentials itself, by the proposed values where
        several fit, and offers items without ``restrictions`` as self-attested.

        :param body: what to prove: ``connection_id`` and ``presentation_proposal`` are needed
        :raises BadRequestException: no such connection
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: the proposal is malformed
        """
        ...

    @operation("POST", "/present-proof/send-request", since="0.6", until="1.4", deprecated="0.12")
    def send_request(
        self,
        *,
        body: models.V10PresentationSendRequestRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.V10PresentationExchange:
        """Ask the other agent of a connection for a presentation

        ``POST /present-proof/send-request`` · ACA-Py 0.6 to 1.4; deprecated since 0.12

        For the verifier; needs no proposal. The record begins in ``request_sent``; the prover gets
        one in ``request_received``, and answers with `send_presentation`, or its agent does by
        itself (``--auto-respond-presentation-request``). With ``auto_verify`` the answer is
        verified as it comes in; otherwise call `verify_presentation` in state
        ``presentation_received``.

        Give each item ``restrictions``: without them the prover may attest an attribute itself.

        :param body: whom and what to ask: ``connection_id`` and ``proof_request`` are needed; a
            nonce that is missing is made up
        :raises BadRequestException: no such connection
        :raises ForbiddenException: the connection is not ready
        :raises UnprocessableEntityException: the request is malformed
        """
        ...

    @operation(
        "POST",
        "/present-proof/records/{pres_ex_id}/verify-presentation",
        since="0.6",
        until="1.4",
        deprecated="0.12",
    )
    def verify_presentation(
        self, pres_ex_id: str, **options: Unpack[RequestOptions]
    ) -> models.V10PresentationExchange:
        """Verify a received presentation

        ``POST /present-proof/records/{pres_ex_id}/verify-presentation`` · ACA-Py 0.6 to 1.4;
        deprecated since 0.12

        For the verifier; needless with ``auto_verify``. The record goes to the state ``verified``
        whatever the outcome: that is in the field ``verified``, as the text ``"true"`` or
        ``"false"``, with hints in ``verified_msgs``. The prover is told the result, and its record
        goes to ``presentation_acked``. With ``auto_remove`` the record is gone afterwards, and
        ``state`` of this last answer reads ``deleted``.

        Schemas, credential definitions and revocation data are read from the ledger.

        :param pres_ex_id: identifier of the verifier's record, in state ``presentation_received``
        :raises NotFoundException: no such exchange
        :raises BadRequestException: the record is in another state, or the ledger is out of reach
            (which abandons the exchange)
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
            "presentation_acked",
            "presentation_received",
            "presentation_sent",
            "proposal_received",
            "proposal_sent",
            "request_received",
            "request_sent",
            "verified",
        ]
        | None = None,
        thread_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[models.V10PresentationExchange]:
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
            "presentation_exchange_id",
            page_size,
            options,
            connection_id=connection_id,
            role=role,
            state=state,
            thread_id=thread_id,
        )

    present_proof_create_request_post = create_request
    present_proof_records_get = records
    present_proof_records_pres_ex_id_credentials_get = matching_credentials
    present_proof_records_pres_ex_id_delete = delete_record
    present_proof_records_pres_ex_id_get = get_record
    present_proof_records_pres_ex_id_problem_report_post = send_problem_report
    present_proof_records_pres_ex_id_send_presentation_post = send_presentation
    present_proof_records_pres_ex_id_send_request_post = send_bound_request
    present_proof_records_pres_ex_id_verify_presentation_post = verify_presentation
    present_proof_send_proposal_post = send_proposal
    present_proof_send_request_post = send_request
