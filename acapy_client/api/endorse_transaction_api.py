"""`EndorseTransactionApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class EndorseTransactionApi(Api):
    """Have ledger transactions signed by an endorser, or sign them as one.

    On Indy ledgers an author whose DID may not write needs the signature of an endorser, an agent
    that it has a connection to. First both take their roles (`set_endorser_role`), and the author
    sets the endorser's DID (`set_endorser_info`).

    Then, for each write: the author calls an operation such as `SchemaApi.create_schema` with
    ``create_transaction_for_endorser`` (``transaction_created``) and `create_request`
    (``request_sent``, on the other side ``request_received``); the endorser calls
    `endorse_transaction` (``transaction_endorsed``) or `refuse_transaction`
    (``transaction_refused``); the author calls `write_transaction` (``transaction_acked``). Agents
    can be started so that they take single steps by themselves (``--endorser-protocol-role``,
    ``--auto-request-endorsement``, ``--auto-endorse-transactions``, ``--auto-write-transactions``).

    Each side has a record of its own, with an identifier of its own.
    """

    @operation("POST", "/transactions/{tran_id}/cancel", since="0.7")
    def cancel_transaction(
        self, tran_id: str, **options: Unpack[RequestOptions]
    ) -> models.TransactionRecord:
        """Withdraw a request to the endorser

        ``POST /transactions/{tran_id}/cancel`` · ACA-Py 0.7 to 1.7

        For the author, as long as the endorser has not answered. The state becomes
        ``transaction_cancelled`` on both sides; `resend_transaction` takes it up again.

        :param tran_id: ``transaction_id`` of the author's `TransactionRecord`, in state
            ``request_sent`` or ``transaction_resent``
        :raises NotFoundException: no such transaction, or its connection is gone
        :raises ForbiddenException: this agent is not the author in the connection
        :raises BadRequestException: the transaction is in another state
        """
        ...

    @operation("POST", "/transactions/create-request", since="0.7")
    def create_request(
        self,
        tran_id: str,
        *,
        endorser_write_txn: bool | None = None,
        body: models.Date | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.TransactionRecord:
        """Ask the endorser to sign a transaction

        ``POST /transactions/create-request`` · ACA-Py 0.7 to 1.7

        Sends the transaction to the endorser; the state becomes ``request_sent``. Both sides must
        have taken their roles: this one author, the other one endorser.

        :param tran_id: ``transaction_id`` from the answer to the write, in state
            ``transaction_created``
        :param endorser_write_txn: whether the endorser shall write the transaction too, instead of
            giving it back signed (up to 0.11)
        :param body: until when the endorser should sign; ``expires_time`` is needed
        :raises NotFoundException: no such transaction, or its connection is gone
        :raises ForbiddenException: the roles in the connection are not set, or are not author here
            and endorser there
        :raises BadRequestException: the request was sent already
        :raises UnprocessableEntityException: the time is missing or is not ISO 8601
        """
        ...

    @operation("POST", "/transactions/{tran_id}/endorse", since="0.7")
    def endorse_transaction(
        self, tran_id: str, *, endorser_did: str | None = None, **options: Unpack[RequestOptions]
    ) -> models.TransactionRecord:
        """Sign an author's transaction

        ``POST /transactions/{tran_id}/endorse`` · ACA-Py 0.7 to 1.7

        Signs and sends it back; the state becomes ``transaction_endorsed``, and writing it is up to
        the author. Where an author without public DID wants a DID registered, the endorser writes
        that to the ledger here.

        :param tran_id: ``transaction_id`` of the endorser's `TransactionRecord`, in state
            ``request_received`` or ``transaction_resent_received``
        :param endorser_did: DID of this wallet to sign with; where not given, the one that the
            agent was started with for this, or the public DID (since 0.7.4)
        :raises NotFoundException: no such transaction, or its connection is gone
        :raises ForbiddenException: this agent is not the endorser in the connection
        :raises BadRequestException: the transaction is in another state, the wallet has no public
            DID, or the ledger could not be used
        :raises ServiceException: the DID is not in the wallet, or the agent has no ledger (agents
            answer 500)
        """
        ...

    @operation("GET", "/transactions/{tran_id}", since="0.7")
    def get_transaction(
        self, tran_id: str, **options: Unpack[RequestOptions]
    ) -> models.TransactionRecord:
        """Get one transaction

        ``GET /transactions/{tran_id}`` · ACA-Py 0.7 to 1.7

        :param tran_id: ``transaction_id`` of this side's `TransactionRecord`, a UUID
        :raises NotFoundException: no such transaction
        """
        ...

    @operation("POST", "/transactions/{tran_id}/refuse", since="0.7")
    def refuse_transaction(
        self, tran_id: str, **options: Unpack[RequestOptions]
    ) -> models.TransactionRecord:
        """Refuse to sign an author's transaction

        ``POST /transactions/{tran_id}/refuse`` · ACA-Py 0.7 to 1.7

        Tells the author; the state becomes ``transaction_refused`` on both sides. No reason is
        sent. The author may ask again (`resend_transaction`).

        :param tran_id: ``transaction_id`` of the endorser's `TransactionRecord`, in state
            ``request_received`` or ``transaction_resent_received``
        :raises NotFoundException: no such transaction, or its connection is gone
        :raises ForbiddenException: this agent is not the endorser in the connection
        :raises BadRequestException: the transaction is in another state
        """
        ...

    @operation("POST", "/transaction/{tran_id}/resend", since="0.7")
    def resend_transaction(
        self, tran_id: str, **options: Unpack[RequestOptions]
    ) -> models.TransactionRecord:
        """Ask the endorser again for a signature

        ``POST /transaction/{tran_id}/resend`` · ACA-Py 0.7 to 1.7

        For an author whose request was refused or which it cancelled. The state becomes
        ``transaction_resent``, on the endorser's side ``transaction_resent_received``.

        :param tran_id: ``transaction_id`` of the author's `TransactionRecord`, in state
            ``transaction_refused`` or ``transaction_cancelled``
        :raises NotFoundException: no such transaction, or its connection is gone
        :raises ForbiddenException: this agent is not the author in the connection
        :raises BadRequestException: the transaction is in another state
        """
        ...

    @operation("POST", "/transactions/{conn_id}/set-endorser-info", since="0.7")
    def set_endorser_info(
        self,
        conn_id: str,
        endorser_did: str,
        *,
        endorser_name: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.EndorserInfo:
        """Set the DID of the endorser behind a connection

        ``POST /transactions/{conn_id}/set-endorser-info`` · ACA-Py 0.7 to 1.7

        Kept in the connection's metadata as ``endorser_info``; the endorser is not told.
        Transactions name the DID, and the ledger takes only its signature. This side must be author
        in the connection (`set_endorser_role`). A name that is left out is removed.

        :param conn_id: connection to the endorser, a UUID
        :param endorser_did: public DID of the endorser, bare, 21 or 22 base58 characters; agents do
            not check it
        :param endorser_name: name for the endorser, for people; agents do nothing with it
        :raises NotFoundException: no such connection
        :raises ForbiddenException: this agent is not the author in the connection
        :raises UnprocessableEntityException: the DID is missing
        """
        ...

    @operation("POST", "/transactions/{conn_id}/set-endorser-role", since="0.7")
    def set_endorser_role(
        self,
        conn_id: str,
        *,
        transaction_my_job: Literal["TRANSACTION_AUTHOR", "TRANSACTION_ENDORSER", "reset"]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.TransactionJobs:
        """Take the role of author or endorser in a connection

        ``POST /transactions/{conn_id}/set-endorser-role`` · ACA-Py 0.7 to 1.7

        Kept in the connection's metadata as ``transaction_jobs``, and sent to the other agent,
        which notes it as ``transaction_their_job``. Both sides call it, each for itself.

        :param conn_id: connection to the author or endorser, a UUID
        :param transaction_my_job: role of this agent: ``TRANSACTION_AUTHOR`` or
            ``TRANSACTION_ENDORSER``; ``reset`` gives the role up
        :raises NotFoundException: no such connection
        """
        ...

    @operation("GET", "/transactions", since="0.7")
    def transactions(self, **options: Unpack[RequestOptions]) -> models.TransactionList:
        """List the transactions of this wallet

        ``GET /transactions`` · ACA-Py 0.7 to 1.7

        All of them, as author and as endorser; there are neither filters nor pages.
        """
        ...

    @operation("POST", "/transactions/{tran_id}/write", since="0.7")
    def write_transaction(
        self, tran_id: str, **options: Unpack[RequestOptions]
    ) -> models.TransactionRecord:
        """Write a signed transaction to the ledger

        ``POST /transactions/{tran_id}/write`` · ACA-Py 0.7 to 1.7

        For the author, once the endorser has signed. The state becomes ``transaction_acked``, the
        endorser is told, and the wallet notes what was written: a schema then stands in the list of
        `SchemaApi.schemas`. For a DID that the endorser wrote already, only the wallet's part is
        done.

        :param tran_id: ``transaction_id`` of the author's `TransactionRecord`, in state
            ``transaction_endorsed``
        :raises NotFoundException: no such transaction
        :raises ForbiddenException: the transaction is in another state
        :raises ServiceException: the ledger refused it, or the agent has none (agents answer 500)
        """
        ...

    transaction_tran_id_resend_post = resend_transaction
    transactions_conn_id_set_endorser_info_post = set_endorser_info
    transactions_conn_id_set_endorser_role_post = set_endorser_role
    transactions_create_request_post = create_request
    transactions_get = transactions
    transactions_tran_id_cancel_post = cancel_transaction
    transactions_tran_id_endorse_post = endorse_transaction
    transactions_tran_id_get = get_transaction
    transactions_tran_id_refuse_post = refuse_transaction
    transactions_tran_id_write_post = write_transaction
