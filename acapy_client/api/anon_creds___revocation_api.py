"""`AnonCredsRevocationApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Callable, Mapping
from os import PathLike
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class AnonCredsRevocationApi(Api):
    """Revoke credentials that this agent issued with an AnonCreds wallet, and run the revocation
    registries behind them.

    A revocable credential definition has revocation registries, each with room for a fixed number
    of credentials, a public tails file, with which holders prove that theirs are not revoked, and a
    revocation list, which says who is. Credentials are issued from the one registry that is active.
    The agent makes the first registry with its list when the credential definition is made, and a
    second one in reserve, which becomes active when the first is full.

    The state of a registry tells how far its registration is: ``finished`` (on the ledger),
    ``wait`` (an endorser has to sign), ``action`` or ``failed``; later ``full`` or
    ``decommissioned``, after a rotation. Being active is kept apart from the state.

    `revoke_credential` only marks a credential as pending, unless told to publish. Verifiers see
    the revocation once it is published, that is, once the changed list is on the ledger; that
    cannot be taken back. To revoke many, mark them one by one and publish them together with
    `publish_revocations`: one write per registry.

    An agent in the author role does not write to the ledger itself: each write becomes a
    transaction for its endorser. Other agents do the same with ``create_transaction_for_endorser``
    and ``endorser_connection_id`` in the ``options`` of a body.

    These operations are for wallets of type ``askar-anoncreds`` or ``kanon-anoncreds``; with
    another wallet agents answer 403 (or 404, where they do not have the operations at all), and
    `RevocationApi` is the one to use.
    """

    @operation("POST", "/anoncreds/revocation-registry-definition", since="0.12")
    def create_registry(
        self,
        *,
        body: models.RevRegCreateRequestSchemaAnonCreds | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.RevRegDefResult:
        """Create a further revocation registry and publish its definition

        ``POST /anoncreds/revocation-registry-definition`` · ACA-Py 0.12 to 1.7

        Makes keys and tails file, uploads the file to the tails server and writes the definition to
        the ledger; takes a while for large registries. The registry is in reserve then, until
        `set_active_registry`. With an endorser it is in state ``wait`` until the transaction in
        ``registration_metadata`` is written.

        Agents make the registries of a credential definition by themselves, so this is mostly for
        repairs.

        :param body: the registry; ``revocation_registry_definition`` with all of its fields is
            needed
        :raises NotFoundException: this agent did not make the credential definition
        :raises BadRequestException: no definition is given, no tails server is set, the upload
            failed or the ledger refused
        :raises UnprocessableEntityException: a field of the definition is missing
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("POST", "/anoncreds/revocation-list", since="0.12")
    def create_revocation_list(
        self,
        *,
        body: models.RevListCreateRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.RevListResult:
        """Create a registry's first revocation list and publish it

        ``POST /anoncreds/revocation-list`` · ACA-Py 0.12 to 1.7

        In the list nobody is revoked yet. Agents do this by themselves for registries that they
        make with the credential definition; by hand it comes after `create_registry` and before
        `set_active_registry`. With an endorser the list is in state ``wait`` until the transaction
        in ``registration_metadata`` is written.

        :param body: which registry; ``rev_reg_def_id`` is needed
        :raises BadRequestException: this agent made no such registry, or the ledger refused
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        :raises UnprocessableEntityException: no registry is named
        """
        ...

    @operation(
        "PUT",
        "/anoncreds/revocation/registry/{rev_reg_id}/fix-revocation-entry-state",
        since="0.12",
    )
    def fix_revocation_entry_state(
        self, rev_reg_id: str, apply_ledger_update: bool, **options: Unpack[RequestOptions]
    ) -> models.RevRegWalletUpdatedResultSchemaAnonCreds:
        """Bring the ledger up to what the wallet says is revoked

        ``PUT /anoncreds/revocation/registry/{rev_reg_id}/fix-revocation-entry-state`` · ACA-Py 0.12
        to 1.7

        For repairs after a failed write, on Indy ledgers; agents of 1.3, 1.6 and 1.7 refuse every
        registry. Compares the credentials that the wallet holds as revoked with those on the
        ledger; where some are missing there, computes the accumulator that includes them, and
        writes it with ``apply_ledger_update``. From 1.0 on the results come under other names:
        ``answer["recovery_txn"]`` and ``answer["applied_txn"]``.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :param apply_ledger_update: whether to write the missing revocations to the ledger (true),
            or only to compute what would be written
        :raises NotFoundException: this agent made no such registry
        :raises BadRequestException: the agent's release does not repair such registries, or the
            repair failed
        :raises ServiceException: the agent has no ledger (agents answer 500)
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("GET", "/anoncreds/revocation/active-registry/{cred_def_id}", since="0.12")
    def get_active_registry(
        self, cred_def_id: str, **options: Unpack[RequestOptions]
    ) -> models.RevRegResultSchemaAnonCreds:
        """Get the registry that the next credential is issued from

        ``GET /anoncreds/revocation/active-registry/{cred_def_id}`` · ACA-Py 0.12 to 1.7

        :param cred_def_id: credential definition, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``
        :raises NotFoundException: no registry of this credential definition is active, or the agent
            does not know it
        :raises ServiceException: the same, up to 1.4 (agents answer 500)
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("GET", "/anoncreds/revocation/credential-record", since="0.12")
    def get_credential_record(
        self,
        *,
        cred_ex_id: str | None = None,
        cred_rev_id: str | None = None,
        rev_reg_id: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CredRevRecordResultSchemaAnonCreds:
        """Get the revocation record of an issued credential

        ``GET /anoncreds/revocation/credential-record`` · ACA-Py 0.12 to 1.7

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
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("GET", "/anoncreds/revocation/registry/{rev_reg_id}/issued/indy_recs", since="0.12")
    def get_indy_records(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> models.CredRevRecordsResultSchemaAnonCreds:
        """Get a registry's revocations as the Indy ledger has them

        ``GET /anoncreds/revocation/registry/{rev_reg_id}/issued/indy_recs`` · ACA-Py 0.12 to 1.7

        What verifiers see. Only for registries on Indy ledgers, but of any issuer.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises ServiceException: the registry is not on an Indy ledger, or the agent has no ledger
            (agents answer 500)
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("GET", "/anoncreds/revocation/registry/{rev_reg_id}/issued", since="0.12")
    def get_issued_count(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> models.RevRegIssuedResultSchemaAnonCreds:
        """Count the credentials issued from a registry

        ``GET /anoncreds/revocation/registry/{rev_reg_id}/issued`` · ACA-Py 0.12 to 1.7

        Revoked ones count too. Together with ``max_cred_num`` of the registry this tells how soon
        it is full.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises NotFoundException: this agent made no such registry
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("GET", "/anoncreds/revocation/registry/{rev_reg_id}", since="0.12")
    def get_registry(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> models.RevRegResultSchemaAnonCreds:
        """Get one of this agent's revocation registries

        ``GET /anoncreds/revocation/registry/{rev_reg_id}`` · ACA-Py 0.12 to 1.7

        Read from the wallet, not from the ledger. Agents put the record together for the answer:
        its ``record_id`` is new each time, ``tails_local_path`` holds the public URL, and neither
        dates nor keys are there. ``pending_pub`` holds the revocations that wait to be published.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises NotFoundException: this agent made no such registry
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("GET", "/anoncreds/revocation/registry/{rev_reg_id}/tails-file", since="0.12")
    def get_tails_file(self, rev_reg_id: str, **options: Unpack[RequestOptions]) -> bytes:
        """Download the agent's own copy of a tails file

        ``GET /anoncreds/revocation/registry/{rev_reg_id}/tails-file`` · ACA-Py 0.12 to 1.7

        Agents take the file's public URL for a path on their disk, and so do not find it; those of
        0.12 close the connection without an answer. Download it from that URL instead:
        ``tails_local_path`` in the answer of `get_registry`.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises NotFoundException: this agent made no such registry, or the file is not found
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("GET", "/anoncreds/revocation/registry/{rev_reg_id}/issued/details", since="0.12")
    def issued_records(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> models.CredRevRecordDetailsResultSchemaAnonCreds:
        """List the revocation records of the credentials issued from a registry

        ``GET /anoncreds/revocation/registry/{rev_reg_id}/issued/details`` · ACA-Py 0.12 to 1.7

        One record per credential, ``issued`` or ``revoked``, as the wallet holds it;
        `get_indy_records` gives the ledger's view.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises NotFoundException: this agent made no such registry
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("POST", "/anoncreds/revocation/publish-revocations", since="0.12")
    def publish_revocations(
        self,
        *,
        body: models.PublishRevocationsSchemaAnonCreds
        | models.PublishRevocations
        | Mapping[str, Any]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.PublishRevocationsResultSchemaAnonCreds:
        """Publish pending revocations on the ledger

        ``POST /anoncreds/revocation/publish-revocations`` · ACA-Py 0.12 to 1.7

        One ledger write per registry. The credentials count as revoked in the wallet at once, even
        while an endorser has not signed; the transactions are among those of
        `EndorseTransactionApi.transactions`. Nothing pending is no error: the answer is empty then.
        Agents of 1.3, 1.6 and 1.7 do not say in the answer that a write to the ledger failed;
        `get_indy_records` tells.

        :param body: what to publish; everything pending where ``rrid2crid`` is left out
        :raises BadRequestException: the registry's data in the wallet are not complete
        :raises ServiceException: the ledger refused (agents answer 500)
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("GET", "/anoncreds/revocation/registries", since="0.12")
    def registries(
        self,
        *,
        cred_def_id: str | None = None,
        state: Literal["action", "decommissioned", "failed", "finished", "full", "wait"]
        | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.RevRegsCreatedSchemaAnonCreds:
        """List the identifiers of the registries that this agent made

        ``GET /anoncreds/revocation/registries`` · ACA-Py 0.12 to 1.7

        A registry that waits for an endorser stands under its ``job_id`` instead.

        :param cred_def_id: only registries of this credential definition
        :param state: only registries in this state; while registering ``wait``, ``action`` or
            ``failed``, then ``finished``, in the end ``full`` or ``decommissioned``
        :raises UnprocessableEntityException: a filter is malformed
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("POST", "/anoncreds/revocation/revoke", since="0.12")
    def revoke_credential(
        self,
        *,
        body: models.RevokeRequestSchemaAnonCreds | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Revoke a credential that this agent issued

        ``POST /anoncreds/revocation/revoke`` · ACA-Py 0.12 to 1.7

        Without ``publish`` the revocation is only noted and waits for `publish_revocations`; there
        is no operation to take it back. With ``publish`` all that is pending in the same registry
        is published with it, for good; what `publish_revocations` says of failed writes holds here
        too. Gives an empty dict.

        :param body: which credential, by ``cred_ex_id`` or by ``rev_reg_id`` with ``cred_rev_id``,
            and whether to publish
        :raises BadRequestException: no such credential or registry, the ledger refused, or an agent
            that notifies by default lacks ``connection_id``
        :raises UnprocessableEntityException: neither or both ways to name the credential are used,
            or ``notify`` without ``connection_id``
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("POST", "/anoncreds/revocation/active-registry/{cred_def_id}/rotate", since="0.12")
    def rotate_active_registry(
        self, cred_def_id: str, **options: Unpack[RequestOptions]
    ) -> models.RevRegsCreatedSchemaAnonCreds:
        """Replace the active registry of a credential definition

        ``POST /anoncreds/revocation/active-registry/{cred_def_id}/rotate`` · ACA-Py 0.12 to 1.7

        The registry in reserve becomes active, and the agent makes a new one to be in reserve; up
        to 1.4 agents make two new ones instead. All others become ``decommissioned``, except those
        in state ``wait``: no more credentials come from them, but those they gave stay valid and
        can still be revoked. The answer names every registry of the credential definition that was
        not in state ``wait``, those in use included.

        :param cred_def_id: credential definition, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``
        :raises ServiceException: no registry is active, or (from 1.5 on) none is in reserve (agents
            answer 500)
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("PUT", "/anoncreds/revocation/registry/{rev_reg_id}/active", since="1.4")
    def set_active_registry(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> dict[str, Any]:
        """Issue from another registry from now on

        ``PUT /anoncreds/revocation/registry/{rev_reg_id}/active`` · ACA-Py 1.4 to 1.7

        The registry that was active for the same credential definition goes into reserve. Agents do
        not check that the new one is ``finished`` and has a list, without which issuing fails.
        Gives an empty dict.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises ServiceException: this agent made no such registry (agents answer 500)
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("PUT", "/anoncreds/registry/{rev_reg_id}/active", since="0.12", deprecated="1.4")
    def set_active_registry_old_path(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> dict[str, Any]:
        """Issue from another registry from now on (old path)

        ``PUT /anoncreds/registry/{rev_reg_id}/active`` · ACA-Py 0.12 to 1.7; deprecated since 1.4

        The same as `set_active_registry`, under the path that all releases have.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises ServiceException: this agent made no such registry (agents answer 500)
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("PATCH", "/anoncreds/revocation/registry/{rev_reg_id}/set-state", since="0.12")
    def set_registry_state(
        self,
        rev_reg_id: str,
        state: Literal["action", "decommissioned", "failed", "finished", "full", "wait"],
        **options: Unpack[RequestOptions],
    ) -> models.RevRegResultSchemaAnonCreds:
        """Change the state of a registry's record by hand

        ``PATCH /anoncreds/revocation/registry/{rev_reg_id}/set-state`` · ACA-Py 0.12 to 1.7

        For repairs. Only the wallet's record changes, from any state to any other; nothing happens
        on the ledger, and the active registry stays active, which is for `set_active_registry` to
        change. Up to 1.4 agents change nothing and always answer 404.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :param state: new state; registries in reserve must be ``finished`` to become active by
            themselves
        :raises NotFoundException: this agent made no such registry
        :raises UnprocessableEntityException: no such state
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("PUT", "/anoncreds/revocation/registry/{rev_reg_id}/tails-file", since="1.4")
    def upload_tails_file(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> dict[str, Any]:
        """Upload a registry's tails file to the tails server

        ``PUT /anoncreds/revocation/registry/{rev_reg_id}/tails-file`` · ACA-Py 1.4 to 1.7

        For repairs: the agent uploads the file when it makes the registry. Its settings name the
        server. Gives an empty dict.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises NotFoundException: this agent made no such registry
        :raises ServiceException: the file is not there any more, or the upload failed (agents
            answer 500)
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("PUT", "/anoncreds/registry/{rev_reg_id}/tails-file", since="0.12", deprecated="1.4")
    def upload_tails_file_old_path(
        self, rev_reg_id: str, **options: Unpack[RequestOptions]
    ) -> dict[str, Any]:
        """Upload a registry's tails file to the tails server (old path)

        ``PUT /anoncreds/registry/{rev_reg_id}/tails-file`` · ACA-Py 0.12 to 1.7; deprecated since
        1.4

        The same as `upload_tails_file`, under the path that all releases have.

        :param rev_reg_id: revocation registry, for legacy Indy
            ``ISSUER:4:CRED_DEF_ID:CL_ACCUM:TAG``
        :raises NotFoundException: this agent made no such registry
        :raises ServiceException: the file is not there any more, or the upload failed (agents
            answer 500)
        :raises ForbiddenException: the wallet is not of an AnonCreds type
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
        :raises NotFoundException: this agent made no such registry, or the file is not found
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        return self._download(
            "download_tails_file",
            self.get_tails_file,
            path,
            progress,
            options,
            rev_reg_id=rev_reg_id,
        )

    anoncreds_registry_rev_reg_id_active_put = set_active_registry_old_path
    anoncreds_registry_rev_reg_id_tails_file_put = upload_tails_file_old_path
    anoncreds_revocation_active_registry_cred_def_id_get = get_active_registry
    anoncreds_revocation_active_registry_cred_def_id_rotate_post = rotate_active_registry
    anoncreds_revocation_credential_record_get = get_credential_record
    anoncreds_revocation_list_post = create_revocation_list
    anoncreds_revocation_publish_revocations_post = publish_revocations
    anoncreds_revocation_registries_get = registries
    anoncreds_revocation_registry_definition_post = create_registry
    anoncreds_revocation_registry_rev_reg_id_active_put = set_active_registry
    anoncreds_revocation_registry_rev_reg_id_fix_revocation_entry_state_put = (
        fix_revocation_entry_state
    )
    anoncreds_revocation_registry_rev_reg_id_get = get_registry
    anoncreds_revocation_registry_rev_reg_id_issued_details_get = issued_records
    anoncreds_revocation_registry_rev_reg_id_issued_get = get_issued_count
    anoncreds_revocation_registry_rev_reg_id_issued_indy_recs_get = get_indy_records
    anoncreds_revocation_registry_rev_reg_id_set_state_patch = set_registry_state
    anoncreds_revocation_registry_rev_reg_id_tails_file_get = get_tails_file
    anoncreds_revocation_registry_rev_reg_id_tails_file_put = upload_tails_file
    anoncreds_revocation_revoke_post = revoke_credential
