"""`LedgerApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class LedgerApi(Api):
    """Look up DIDs on an Indy ledger and register them, accept the ledger's author agreement, and
    choose the ledger to write to.

    Nearly everything here needs an Indy ledger: agents started without one answer 403,
    `get_write_ledger` 500. With several ledgers (``--genesis-transactions-list``) a lookup asks all
    of them and takes the best match; writes go to the write ledger of the wallet.
    """

    @operation("POST", "/ledger/taa/accept", since="0.6")
    def accept_taa(
        self,
        *,
        body: models.TAAAccept | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> dict[str, Any]:
        """Accept the ledger's transaction author agreement

        ``POST /ledger/taa/accept`` · ACA-Py 0.6 to 1.7

        The wallet notes the acceptance and adds it to every write from then on; the ledger itself
        is not told. Gives an empty dict.

        Agents do not compare the text with the agreement that is in force: give both as `get_taa`
        shows them, or the ledger refuses later writes.

        :param body: version, text and mechanism, all three needed; agents answer 500 if one is
            missing
        :raises ForbiddenException: the agent has no ledger
        :raises BadRequestException: the ledger has no agreement to accept, refused or could not be
            asked
        :raises ServiceException: version, text or mechanism is missing (agents answer 500)
        """
        ...

    @operation("GET", "/ledger/config", since="0.10")
    def get_config(self, **options: Unpack[RequestOptions]) -> models.LedgerConfigList:
        """Get the ledgers that the agent is configured with

        ``GET /ledger/config`` · ACA-Py 0.10 to 1.7

        Only agents started with ``--genesis-transactions-list`` have such a configuration. The
        genesis transactions themselves are left out.

        :raises ForbiddenException: the agent has no list of ledgers; one ledger alone is not shown
            here
        """
        ...

    @operation("GET", "/ledger/multiple/config", since="0.7.3", until="0.9")
    def get_config_old_path(self, **options: Unpack[RequestOptions]) -> models.LedgerConfigList:
        """Get the ledgers that the agent is configured with (old path)

        ``GET /ledger/multiple/config`` · ACA-Py 0.7.3 to 0.9

        From ACA-Py 0.10 on `get_config` does the same.

        :raises ForbiddenException: the agent has no list of ledgers; one ledger alone is not shown
            here
        """
        ...

    @operation("GET", "/ledger/did-endpoint", since="0.6")
    def get_did_endpoint(
        self,
        did: str,
        *,
        endpoint_type: Literal["Endpoint", "LinkedDomains", "Profile"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.GetDIDEndpointResponse:
        """Get the endpoint of a DID from the ledger

        ``GET /ledger/did-endpoint`` · ACA-Py 0.6 to 1.7

        Gives ``endpoint`` None where the ledger has none of that kind, and also where it does not
        know the DID.

        :param did: DID on the ledger: bare, 21 or 22 base58 characters, or with ``did:sov:`` before
            it
        :param endpoint_type: which kind of endpoint: ``Endpoint``, where messages go, by default;
            ``Profile`` and ``LinkedDomains`` are URLs for other uses
        :raises ForbiddenException: the agent has no ledger
        :raises BadRequestException: the ledger refused or could not be asked
        :raises UnprocessableEntityException: the DID is missing or no Indy DID
        """
        ...

    @operation("GET", "/ledger/did-verkey", since="0.6")
    def get_did_verkey(
        self, did: str, **options: Unpack[RequestOptions]
    ) -> models.GetDIDVerkeyResponse:
        """Get the verification key of a DID from the ledger

        ``GET /ledger/did-verkey`` · ACA-Py 0.6 to 1.7

        :param did: DID on the ledger: bare, 21 or 22 base58 characters, or with ``did:sov:`` before
            it
        :raises NotFoundException: the DID is not on the ledger
        :raises ForbiddenException: the agent has no ledger
        :raises BadRequestException: the ledger refused or could not be asked
        :raises UnprocessableEntityException: the DID is missing or no Indy DID
        """
        ...

    @operation("GET", "/ledger/get-nym-role", since="0.6")
    def get_nym_role(
        self, did: str, **options: Unpack[RequestOptions]
    ) -> models.GetNymRoleResponse:
        """Get the role that a DID has on the ledger

        ``GET /ledger/get-nym-role`` · ACA-Py 0.6 to 1.7

        The role says what the DID may do there: a DID without one (``USER``) needs an endorser to
        write most things.

        :param did: DID on the ledger, bare, 21 or 22 base58 characters
        :raises NotFoundException: the DID is not on the ledger
        :raises ForbiddenException: the agent has no ledger, or the ledger refused
        :raises BadRequestException: the ledger could not be asked
        :raises UnprocessableEntityException: the DID is missing or no Indy DID
        """
        ...

    @operation("GET", "/ledger/taa", since="0.6")
    def get_taa(self, **options: Unpack[RequestOptions]) -> models.TAAResult:
        """Get the ledger's transaction author agreement

        ``GET /ledger/taa`` · ACA-Py 0.6 to 1.7

        Some ledgers demand that authors accept an agreement (TAA) before they write; until then
        writes are refused. What is shown here is given to `accept_taa`: ``version`` and ``text`` of
        ``taa_record``, and a mechanism that is a key of ``aml_record.aml``. Agents ask the ledger
        for the agreement once and then repeat it.

        :raises ForbiddenException: the agent has no ledger
        :raises BadRequestException: the ledger refused or could not be asked
        """
        ...

    @operation("GET", "/ledger/get-write-ledger", since="0.10")
    def get_write_ledger(self, **options: Unpack[RequestOptions]) -> models.WriteLedger:
        """Get the ledger that this wallet writes to

        ``GET /ledger/get-write-ledger`` · ACA-Py 0.10 to 1.7

        ``ledger_id`` is ``default`` on agents with a single ledger. Agents without any ledger
        answer 500, not 403.

        :raises ServiceException: the agent has no ledger (agents answer 500)
        """
        ...

    @operation("GET", "/ledger/multiple/get-write-ledger", since="0.7.3", until="0.9")
    def get_write_ledger_old_path(
        self, **options: Unpack[RequestOptions]
    ) -> models.WriteLedgerRequest:
        """Get the ledger that this agent writes to (old path)

        ``GET /ledger/multiple/get-write-ledger`` · ACA-Py 0.7.3 to 0.9

        From ACA-Py 0.10 on `get_write_ledger` does the same, but also for agents with a single
        ledger, which answer 403 here.

        :raises ForbiddenException: the agent has no list of ledgers
        """
        ...

    @operation("POST", "/ledger/register-nym", since="0.6")
    def register_nym(
        self,
        did: str,
        verkey: str,
        *,
        alias: str | None = None,
        conn_id: str | None = None,
        create_transaction_for_endorser: bool | None = None,
        role: Literal["ENDORSER", "NETWORK_MONITOR", "STEWARD", "TRUSTEE", "reset"] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.TxnOrRegisterLedgerNymResponse:
        """Register a DID on the ledger

        ``POST /ledger/register-nym`` · ACA-Py 0.6 to 1.7

        The wallet's public DID signs, so its role must allow it: by the usual rules a trustee may
        give any role, an endorser none. A DID that is registered already gets the key and role
        given here, if the ledger allows it.

        To use a new DID of this wallet as its public DID afterwards, call
        `WalletApi.set_public_did`.

        With ``create_transaction_for_endorser`` nothing is written: an endorser must sign first
        (`EndorseTransactionApi`). Agents started as transaction authors always do so; without a
        public DID of their own they ask the endorser to write it too. Unless the agent sends the
        request by itself, ``txn`` of the answer is no transaction record but holds ``signed_txn``
        only: find the record with `EndorseTransactionApi.transactions`.

        :param did: DID to register, bare, 21 or 22 base58 characters
        :param verkey: verification key of the DID, base58, 43 or 44 characters; as
            `WalletApi.create_did` gave it
        :param alias: name for the DID, written to the ledger where all can read it
        :param conn_id: connection (UUID) to the endorser, needed with
            ``create_transaction_for_endorser``; an author's agent finds its own endorser without it
            (since 0.7.4)
        :param create_transaction_for_endorser: whether to make a transaction for an endorser to
            sign, instead of writing to the ledger; the endorser must be known
            (`EndorseTransactionApi.set_endorser_info`) (since 0.7.4)
        :param role: role to give: ``TRUSTEE``, ``STEWARD``, ``ENDORSER``, ``NETWORK_MONITOR``, or
            ``reset`` to take a role away; an ordinary user, without one, where not given
        :raises ForbiddenException: the agent has no ledger, the ledger refused, or the endorser's
            DID is not set for the connection
        :raises BadRequestException: no public DID to sign with, the ledger is read-only, or an
            author without endorser connection
        :raises NotFoundException: no such connection to an endorser
        :raises UnprocessableEntityException: DID or key is missing or has the wrong form
        :raises ServiceException: a transaction for an endorser was asked for without ``conn_id``
            (agents answer 500)
        """
        ...

    @operation("PATCH", "/ledger/rotate-public-did-keypair", since="0.6")
    def rotate_public_did_keypair(self, **options: Unpack[RequestOptions]) -> dict[str, Any]:
        """Replace the key of the public DID

        ``PATCH /ledger/rotate-public-did-keypair`` · ACA-Py 0.6 to 1.7

        Makes a key at random, puts it on the ledger in place of the old one, then signs with it;
        the DID stays. Gives an empty dict. If the call breaks off in between, check with
        `get_did_verkey` which key the ledger has.

        :raises ForbiddenException: the agent has no ledger
        :raises BadRequestException: the public DID or its registration is not on the ledger, or the
            wallet could not make the key
        :raises ServiceException: the wallet has no public DID, the ledger is read-only or refused
            (agents answer 500)
        """
        ...

    @operation("PUT", "/ledger/{ledger_id}/set-write-ledger", since="0.10")
    def set_write_ledger(
        self, ledger_id: str, **options: Unpack[RequestOptions]
    ) -> models.WriteLedger:
        """Choose the ledger that this wallet writes to

        ``PUT /ledger/{ledger_id}/set-write-ledger`` · ACA-Py 0.10 to 1.7

        Tenants keep their choice with the wallet; otherwise it holds until the agent is started
        again. The endorser that is configured for the ledger comes with it.

        Agents send the choice as ``write_ledger``, not as ``ledger_id``. Without a list of ledgers
        they change nothing and send ``default``, whatever was asked for.

        :param ledger_id: identifier of the ledger, one of `write_ledgers`
        :raises BadRequestException: no such ledger, or it cannot be written to
        """
        ...

    @operation("GET", "/ledger/get-write-ledgers", since="0.10")
    def write_ledgers(self, **options: Unpack[RequestOptions]) -> models.ConfigurableWriteLedgers:
        """List the ledgers that can be chosen to write to

        ``GET /ledger/get-write-ledgers`` · ACA-Py 0.10 to 1.7

        On agents without a list of ledgers that is ``default`` alone, even where there is no ledger
        at all.
        """
        ...

    ledger_config_get = get_config
    ledger_did_endpoint_get = get_did_endpoint
    ledger_did_verkey_get = get_did_verkey
    ledger_get_nym_role_get = get_nym_role
    ledger_get_write_ledger_get = get_write_ledger
    ledger_get_write_ledgers_get = write_ledgers
    ledger_ledger_id_set_write_ledger_put = set_write_ledger
    ledger_multiple_config_get = get_config_old_path
    ledger_multiple_get_write_ledger_get = get_write_ledger_old_path
    ledger_register_nym_post = register_nym
    ledger_rotate_public_did_keypair_patch = rotate_public_did_keypair
    ledger_taa_accept_post = accept_taa
    ledger_taa_get = get_taa
