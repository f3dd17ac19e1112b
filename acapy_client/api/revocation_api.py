"""`RevocationApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from os import PathLike
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class RevocationApi(Api):
    """Revoke credentials that this agent issued, and run the revocation registries behind them, on
    an Indy ledger.

    A revocable credential definition has revocation registries, each with room for a fixed number
    of credentials and a public tails file, with which holders prove that theirs are not revoked. A
    registry goes through the states ``init``, ``generated`` (keys and tails file made), ``posted``
    (definition on the ledger), ``active`` (first entry on the ledger; credentials are issued from
    it) and ``full``, or ``decommissioned`` after a rotation. Agents with a tails server do all this
    by themselves when a revocable credential definition is made, and again when a registry fills
    up.

    `revoke_credential` only marks a credential as pending, unless told to publish. Verifiers see
    the revocation once it is published, that is, once a new registry entry is on the ledger; that
    cannot be taken back. To revoke many, mark them one by one and publish them together with
    `publish_revocations`: one write per registry.

    An agent in the author role does not write to the ledger itself: each write becomes a
    transaction for its endorser. Other agents do the same with ``create_transaction_for_endorser``.
    Agents started with automatic endorsement requests (``--auto-request-endorsement``) pass the
    transaction on at once; otherwise `EndorseTransactionApi.create_request` does.

    These operations are for wallets of type ``askar`` or ``indy``; with an AnonCreds wallet agents
    answer 403 (or 404, where they do not have the operations at all), and `AnonCredsRevocationApi`
    is the one to use.
    """

    @operation("POST", "/revocation/clear-pending-revocations", since="0.6")
    def clear_pending_revocations(
        self,
        *,
        body: models.ClearPendingRevocationsRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.PublishRevocations:
        """Forget pending revocations without publishing them

        ``POST /revocation/clear-pending-revocations`` · ACA-Py 0.6 to 1.7

        The credentials stay valid. What is published already is not touched. Gives what is still
        pending, by registry, of the registries that were looked at.

        :param body: what to forget; everything pending where ``purge`` is left out
        :raises UnprocessableEntityException: an index is not a whole number in text form
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("POST", "/revocation/create-registry", since="0.6")
    def create_registry(
        self,
        *,
        body: models.RevRegCreateRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.RevRegResult:
        """Create a revocation registry by hand

        ``POST /revocation/create-registry`` · ACA-Py 0.6 to 1.7

        Makes keys and tails file, which takes a while for large registries; afterwards the registry
        is ``generated`` and nothing is public yet. Next come `upload_tails_file`,
        `send_registry_definition` and `send_registry_entry`, in this order; the last one makes it
        ``active``.

        Agents with a tails server make the registries of a credential definition by themselves, so
        this is mostly for repairs.

        :param body: which credential definition; ``credential_definition_id`` is needed
        :raises NotFoundException: this agent did not make the credential definition
        :raises BadRequestException: the ledger does not have it, or it does not support revocation
        :raises UnprocessableEntityException: the size is not between 4 and 32,768
        :raises ServiceException: an author's agent has no connection to its endorser (agents answer
            500)
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("DELETE", "/revocation/registry/delete-tails-file", since="0.8")
    def delete_tails_file(
        self,
        *,
        cred_def_id: str | None = None,
        rev_reg_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.TailsDeleteResponse:
        """Delete local tails files of a registry or credential definition

        ``DELETE /revocation/registry/delete-tails-file`` · ACA-Py 0.8 to 1.7

        Removes the agent's own copies; those on the tails server stay. Agents answer 200 even where
        the deletion fails: ``message`` tells. By credential definition it only works while one of
        its registries is in state ``generated``.

        :param cred_def_id: credential definition whose registries' tails files shall go; read only
            where ``rev_reg_id`` is not given
        :param rev_reg_id: revocation registry whose tails file shall go; this or ``cred_def_id`` is
            needed
        :raises NotFoundException: no such revocation registry, or the credential definition has
            none in state ``generated``
        :raises UnprocessableEntityException: neither identifier is given
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("PUT", "/revocation/registry/{rev_reg_id}/fix-revocation-entry-state", since="0.7.4")
    def fix_revocation_entry_state(
        self, rev_reg_id: str, apply_ledger_update: bool, **options: Unpack[RequestOptions]
    ) -> models.RevRegWalletUpdatedResult:
        """Bring the ledger up to what the wallet says is revoked

        ``PUT /revocation/registry/{rev_reg_id}/fix-revocation-entry-state`` · ACA-Py 0.7.4 to 1.7

        For repairs after a failed write. Compares the credentials that the wallet holds as revoked
        with those on the ledger; where some are missing there, computes the accumulator that
        includes them, and writes it with ``apply_ledger_update``. Call it without first, to see.
        Where nothing is missing, both results are empty.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :param apply_ledger_update: whether to write the missing revocations to the ledger (true),
            or only to compute what would be written
        :raises NotFoundException: this agent made no such registry
        :raises BadRequestException: the ledger refused, or anything else failed
        :raises ServiceException: the agent has no ledger (agents answer 500)
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("GET", "/revocation/active-registry/{cred_def_id}", since="0.6")
    def get_active_registry(
        self, cred_def_id: str, **options: Unpack[RequestOptions]
    ) -> models.RevRegResult:
        """Get the registry that the next credential is issued from

        ``GET /revocation/active-registry/{cred_def_id}`` · ACA-Py 0.6 to 1.7

        The oldest registry of the credential definition in state ``active``.

        :param cred_def_id: credential definition, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``
        :raises NotFoundException: no registry of this credential definition is active, or the agent
            does not know it
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("GET", "/revocation/credential-record", since="0.6")
    def get_credential_record(
        self,
        *,
        cred_ex_id: str | None = None,
        cred_rev_id: str | None = None,
        rev_reg_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CredRevRecordResult:
        """Get the revocation record of an issued credential

        ``GET /revocation/credential-record`` · ACA-Py 0.6 to 1.7

        Says where the credential is in which registry, and whether it is ``issued`` or ``revoked``.
        A pending revocation still shows as ``issued``. Ask with ``cred_ex_id``, or with
        ``rev_reg_id`` and ``cred_rev_id``; not with all three.

        :param cred_ex_id: credential exchange (UUID) that issued the credential; works even if the
            exchange record was deleted
        :param cred_rev_id: index of the credential in ``rev_reg_id``, from 1, as decimal text
        :param rev_reg_id: revocation registry; together with ``cred_rev_id``
        :raises NotFoundException: no such revocable credential was issued
        :raises UnprocessableEntityException: neither ``cred_ex_id`` alone nor the other two
            together are given
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("GET", "/revocation/registry/{rev_reg_id}/issued/indy_recs", since="0.7.4")
    def get_indy_records(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> models.CredRevIndyRecordsResult:
        """Get a registry's revocations as the ledger has them

        ``GET /revocation/registry/{rev_reg_id}/issued/indy_recs`` · ACA-Py 0.7.4 to 1.7

        What verifiers see. The registry may be any on the ledger, not only this agent's.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises ServiceException: the agent has no ledger, or the ledger no such registry (agents
            answer 500)
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("GET", "/revocation/registry/{rev_reg_id}/issued", since="0.6")
    def get_issued_count(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> models.RevRegIssuedResult:
        """Count the credentials issued from a registry

        ``GET /revocation/registry/{rev_reg_id}/issued`` · ACA-Py 0.6 to 1.7

        Revoked ones count too. Together with ``max_cred_num`` of the registry this tells how soon
        it is full.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises NotFoundException: this agent made no such registry
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("GET", "/revocation/registry/{rev_reg_id}", since="0.6")
    def get_registry(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> models.RevRegResult:
        """Get one of this agent's revocation registries

        ``GET /revocation/registry/{rev_reg_id}`` · ACA-Py 0.6 to 1.7

        Read from the wallet, not from the ledger. ``pending_pub`` of the record holds the
        revocations that wait to be published.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises NotFoundException: this agent made no such registry
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("GET", "/revocation/registry/{rev_reg_id}/tails-file", since="0.6")
    def get_tails_file(self, rev_reg_id: str, **options: Unpack[RequestOptions]) -> bytes:
        """Download the agent's own copy of a tails file

        ``GET /revocation/registry/{rev_reg_id}/tails-file`` · ACA-Py 0.6 to 1.7

        The file grows with the registry's size; holders usually get it from the tails server
        instead.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises NotFoundException: this agent made no such registry
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("GET", "/revocation/registry/{rev_reg_id}/issued/details", since="0.7.4")
    def issued_records(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> models.CredRevRecordDetailsResult:
        """List the revocation records of the credentials issued from a registry

        ``GET /revocation/registry/{rev_reg_id}/issued/details`` · ACA-Py 0.7.4 to 1.7

        One record per credential, ``issued`` or ``revoked``, as the wallet holds it;
        `get_indy_records` gives the ledger's view.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises NotFoundException: this agent made no such registry
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("POST", "/revocation/publish-revocations", since="0.6")
    def publish_revocations(
        self,
        *,
        conn_id: str | None = None,
        create_transaction_for_endorser: bool | None = None,
        body: models.PublishRevocations
        | models.PublishRevocationsSchemaAnonCreds
        | Mapping[str, Any]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.TxnOrPublishRevocationsResult:
        """Publish pending revocations on the ledger

        ``POST /revocation/publish-revocations`` · ACA-Py 0.6 to 1.7

        One ledger write per registry. Gives what was published in ``rrid2crid``, or, where an
        endorser has to sign, the transactions in ``txn``. The credentials count as revoked in the
        wallet at once, even while the endorser has not signed. Nothing pending is no error: the
        answer is empty then.

        :param conn_id: connection (UUID) to the endorser, needed with
            ``create_transaction_for_endorser``: without it agents write to the ledger themselves;
            an author's agent takes its own endorser, whatever is given (since 0.7, not in 0.7.2 and
            0.7.3 and 0.7.4 and 0.7.5 and 0.8 and 0.9 and 0.10 and 0.11)
        :param create_transaction_for_endorser: whether to make a transaction for an endorser to
            sign, instead of writing to the ledger; the endorser must be known
            (`EndorseTransactionApi.set_endorser_info`) (since 0.7, not in 0.7.2 and 0.7.3 and 0.7.4
            and 0.7.5 and 0.8 and 0.9 and 0.10 and 0.11)
        :param body: what to publish; everything pending where ``rrid2crid`` is left out
        :raises BadRequestException: the ledger refused, or an author's agent has no connection to
            its endorser
        :raises ServiceException: no such connection, or its endorser is not set up (agents answer
            500)
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("GET", "/revocation/registries/created", since="0.6")
    def registries(
        self,
        *,
        cred_def_id: str | None = None,
        descending: bool | None = None,
        limit: int | None = None,
        offset: int | None = None,
        order_by: Literal["id"] | None = None,
        state: Literal["active", "decommissioned", "full", "generated", "init", "posted"]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.RevRegsCreated:
        """List the identifiers of the registries that this agent made

        ``GET /revocation/registries/created`` · ACA-Py 0.6 to 1.7

        Registries in state ``init`` are never listed.

        :param cred_def_id: only registries of this credential definition
        :param descending: whether the newest records come first, instead of the oldest (since 1.7)
        :param limit: the most identifiers, 1 to 10,000; 100 where it is not given (since 1.7)
        :param offset: how many identifiers to pass over (since 1.7)
        :param order_by: what to sort by; ``id``, the record's number in the store, is all that
            agents know (since 1.7)
        :param state: only registries in this state; in order ``init`` (finds nothing here),
            ``generated``, ``posted``, ``active``, ``full`` or ``decommissioned``
        :raises UnprocessableEntityException: a filter is malformed
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("POST", "/revocation/revoke", since="0.6")
    def revoke_credential(
        self,
        *,
        conn_id: str | None = None,
        create_transaction_for_endorser: bool | None = None,
        body: models.RevokeRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Revoke a credential that this agent issued

        ``POST /revocation/revoke`` · ACA-Py 0.6 to 1.7

        Without ``publish`` the revocation is only noted and waits for `publish_revocations`;
        `clear_pending_revocations` takes it back. With ``publish`` all that is pending in the same
        registry is published with it, for good. Gives an empty dict, or where an endorser has to
        sign one with the transaction under ``txn``.

        :param conn_id: connection (UUID) to the endorser, needed with
            ``create_transaction_for_endorser`` where it is published; an author's agent finds its
            own endorser without it (since 0.12)
        :param create_transaction_for_endorser: whether to make a transaction for an endorser to
            sign, instead of writing to the ledger; the endorser must be known
            (`EndorseTransactionApi.set_endorser_info`) (since 0.12)
        :param body: which credential, by ``cred_ex_id`` or by ``rev_reg_id`` with ``cred_rev_id``,
            and whether to publish
        :raises BadRequestException: no such credential or registry, the ledger refused, there is no
            connection to the endorser, or an agent that notifies by default lacks ``connection_id``
        :raises UnprocessableEntityException: neither or both ways to name the credential are used,
            or ``notify`` without ``connection_id``
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("POST", "/revocation/active-registry/{cred_def_id}/rotate", since="0.9")
    def rotate_active_registry(
        self, cred_def_id: str, **options: Unpack[RequestOptions]
    ) -> models.RevRegsCreated:
        """Replace the active registry of a credential definition

        ``POST /revocation/active-registry/{cred_def_id}/rotate`` · ACA-Py 0.9 to 1.7

        All its registries beyond state ``init`` become ``decommissioned``: no more credentials come
        from them, but those they gave stay valid and can still be revoked. For each one that was
        active the agent makes a new one in the background; wait until `get_active_registry` finds
        it before you issue again. Gives the registries that were retired, none for an unknown
        credential definition.

        :param cred_def_id: credential definition, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``
        :raises BadRequestException: the ledger does not have the credential definition, or it does
            not support revocation
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("POST", "/revocation/registry/{rev_reg_id}/definition", since="0.6")
    def send_registry_definition(
        self,
        rev_reg_id: str,
        *,
        conn_id: str | None = None,
        create_transaction_for_endorser: bool | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.TxnOrRevRegResult:
        """Publish a registry's definition on the ledger

        ``POST /revocation/registry/{rev_reg_id}/definition`` · ACA-Py 0.6 to 1.7

        The registry must be ``generated`` and have a public URL for its tails file; it is
        ``posted`` afterwards, even while an endorser has not signed. Next comes
        `send_registry_entry`. Gives the record in ``sent``, or with an endorser the transaction in
        ``txn``.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :param conn_id: connection (UUID) to the endorser, needed with
            ``create_transaction_for_endorser``; an author's agent finds its own endorser without it
            (since 0.7)
        :param create_transaction_for_endorser: whether to make a transaction for an endorser to
            sign, instead of writing to the ledger; the endorser must be known
            (`EndorseTransactionApi.set_endorser_info`) (since 0.7)
        :raises NotFoundException: this agent made no such registry, or there is no such connection
        :raises BadRequestException: the registry is in another state or has no tails URL, or an
            author's agent has no connection to its endorser
        :raises ForbiddenException: the connection has no endorser set up
            (`EndorseTransactionApi.set_endorser_info`), or the wallet is of an AnonCreds type
        :raises ServiceException: an endorser is wanted without ``conn_id``, or the ledger refused
            (agents answer 500)
        """
        ...

    @operation("POST", "/revocation/registry/{rev_reg_id}/entry", since="0.6")
    def send_registry_entry(
        self,
        rev_reg_id: str,
        *,
        conn_id: str | None = None,
        create_transaction_for_endorser: bool | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.RevRegResult:
        """Publish a registry's current accumulator on the ledger

        ``POST /revocation/registry/{rev_reg_id}/entry`` · ACA-Py 0.6 to 1.7

        The first entry makes a ``posted`` registry ``active``. Where the ledger refuses a later one
        as not fitting, agents compute and send a correction. With an endorser the answer holds the
        transaction instead of the record: ``answer["txn"]``.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :param conn_id: connection (UUID) to the endorser, needed with
            ``create_transaction_for_endorser``; an author's agent finds its own endorser without it
            (since 0.7)
        :param create_transaction_for_endorser: whether to make a transaction for an endorser to
            sign, instead of writing to the ledger; the endorser must be known
            (`EndorseTransactionApi.set_endorser_info`) (since 0.7)
        :raises NotFoundException: this agent made no such registry, or there is no such connection
        :raises BadRequestException: the registry is ``init`` or ``generated`` or has no tails URL,
            or an author's agent has no connection to its endorser
        :raises ForbiddenException: the connection has no endorser set up
            (`EndorseTransactionApi.set_endorser_info`), or the wallet is of an AnonCreds type
        :raises ServiceException: an endorser is wanted without ``conn_id``, or the ledger refused
            (agents answer 500)
        """
        ...

    @operation("PATCH", "/revocation/registry/{rev_reg_id}/set-state", since="0.6")
    def set_registry_state(
        self,
        rev_reg_id: str,
        state: Literal["active", "full", "generated", "init", "posted"],
        **options: Unpack[RequestOptions],
    ) -> models.RevRegResult:
        """Change the state of a registry's record by hand

        ``PATCH /revocation/registry/{rev_reg_id}/set-state`` · ACA-Py 0.6 to 1.7

        For repairs. Only the wallet's record changes, from any state to any other, and nothing
        follows from it on the ledger: a registry set ``active`` that never got its first entry
        gives credentials that nobody can prove. To retire a registry use `rotate_active_registry`.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :param state: new state; ``full`` stops issuance from this registry, ``active`` allows it
        :raises NotFoundException: this agent made no such registry
        :raises UnprocessableEntityException: no such state, or ``decommissioned``
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("PATCH", "/revocation/registry/{rev_reg_id}", since="0.6")
    def update_registry(
        self,
        rev_reg_id: str,
        *,
        body: models.RevRegUpdateTailsFileUri | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.RevRegResult:
        """Set the public URL of a registry's tails file

        ``PATCH /revocation/registry/{rev_reg_id}`` · ACA-Py 0.6 to 1.7

        Nothing is uploaded, and what is on the ledger stays. Only useful before
        `send_registry_definition`, which publishes the URL for good. Not needed with a tails
        server: `upload_tails_file` sets the URL.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :param body: the URL; ``tails_public_uri`` is needed
        :raises NotFoundException: this agent made no such registry
        :raises BadRequestException: the registry is not generated yet, or the text is no complete
            URL with a path
        :raises UnprocessableEntityException: no URL is given
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    @operation("PUT", "/revocation/registry/{rev_reg_id}/tails-file", since="0.6")
    def upload_tails_file(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> dict[str, Any]:
        """Upload a registry's tails file to the tails server

        ``PUT /revocation/registry/{rev_reg_id}/tails-file`` · ACA-Py 0.6 to 1.7

        The agent's settings name the server. Sets the public URL of the file in the registry's
        record too. Gives an empty dict.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises NotFoundException: this agent made no such registry, or its tails file is not there
            any more
        :raises ServiceException: the upload failed or no tails server is set (agents answer 500)
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        ...

    def download_tails_file(
        self,
        rev_reg_id: str,
        path: str | PathLike[str],
        *,
        progress: Callable[[int, int | None], object] | None = None,
        **options: Unpack[RequestOptions],
    ) -> int:
        """Save what `get_tails_file` gives to a file, as it comes.

        The bytes go to a temporary file beside the one asked for, which takes its place once all of
        them are there: after a failure nothing of them is left, and a file that was there before is
        untouched. Gives the number of bytes.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :param path: path of the file to write, in a folder that exists
        :param progress: called as bytes arrive: how many so far, and how many in all, None if the
            agent does not say
        :raises OSError: the file cannot be written
        :raises NotFoundException: this agent made no such registry
        :raises ForbiddenException: the wallet is of an AnonCreds type
        """
        return self._download(
            "download_tails_file",
            self.get_tails_file,
            path,
            progress,
            options,
            rev_reg_id=rev_reg_id,
        )

    def iter_registries(
        self,
        *,
        page_size: int = 1000,
        cred_def_id: str | None = None,
        state: Literal["active", "decommissioned", "full", "generated", "init", "posted"]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[str]:
        """Every identifier that `registries` would find, page by page, none twice.

        Works with agents that know ``limit`` and ``offset`` (1.7 and later) and with those that do
        not. Arguments are checked at once, pages are fetched as they are needed. An item deleted
        meanwhile lets another slip onto a page already read, so that it is missed.

        :param page_size: how many to ask for at a time, 1 to 10,000
        :raises ApiTypeError, ApiValueError: an argument that cannot be right
        :raises ApiException: while iterating, as `registries`

        The filters are those of `registries`.
        """
        return self._iterate(
            self.registries,
            "rev_reg_ids",
            "",
            page_size,
            options,
            cred_def_id=cred_def_id,
            state=state,
        )

    revocation_active_registry_cred_def_id_get = get_active_registry
    revocation_active_registry_cred_def_id_rotate_post = rotate_active_registry
    revocation_clear_pending_revocations_post = clear_pending_revocations
    revocation_create_registry_post = create_registry
    revocation_credential_record_get = get_credential_record
    revocation_publish_revocations_post = publish_revocations
    revocation_registries_created_get = registries
    revocation_registry_delete_tails_file_delete = delete_tails_file
    revocation_registry_rev_reg_id_definition_post = send_registry_definition
    revocation_registry_rev_reg_id_entry_post = send_registry_entry
    revocation_registry_rev_reg_id_fix_revocation_entry_state_put = fix_revocation_entry_state
    revocation_registry_rev_reg_id_get = get_registry
    revocation_registry_rev_reg_id_issued_details_get = issued_records
    revocation_registry_rev_reg_id_issued_get = get_issued_count
    revocation_registry_rev_reg_id_issued_indy_recs_get = get_indy_records
    revocation_registry_rev_reg_id_patch = update_registry
    revocation_registry_rev_reg_id_set_state_patch = set_registry_state
    revocation_registry_rev_reg_id_tails_file_get = get_tails_file
    revocation_registry_rev_reg_id_tails_file_put = upload_tails_file
    revocation_revoke_post = revoke_credential
