"""`CredentialDefinitionApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class CredentialDefinitionApi(Api):
    """Write credential definitions to an Indy ledger, read them there, and list those that this
    wallet wrote.

    A credential definition is what an issuer needs to issue credentials of a schema: public keys on
    the ledger, secret ones in the wallet. One issuer may have several for a schema, told apart by
    their tags.

    Reading and writing need an Indy ledger: agents started without one answer 403. For wallets of
    type ``askar-anoncreds`` or ``kanon-anoncreds`` there is `AnonCredsCredentialDefinitionsApi`
    instead; this class gets 403 there.
    """

    @operation("POST", "/credential-definitions", since="0.6")
    def create_credential_definition(
        self,
        *,
        conn_id: str | None = None,
        create_transaction_for_endorser: bool | None = None,
        body: models.CredentialDefinitionSendRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.TxnOrCredentialDefinitionSendResult:
        """Make a credential definition and write it to the ledger

        ``POST /credential-definitions`` · ACA-Py 0.6 to 1.7

        The wallet's public DID becomes the issuer. Making the keys can take many seconds. If the
        definition is on the ledger and its secret keys are in the wallet, agents answer as if they
        had written it.

        With ``support_revocation``, agents go on to make two revocation registries, one to use and
        one to follow, and upload their tails files. From 1.4 on the call waits up to a minute for
        that: give ``_request_timeout`` more than 60 seconds, or set ``wait_for_revocation_setup``
        to False. After a 504 the definition is on the ledger all the same.

        With ``create_transaction_for_endorser`` nothing is written: the answer holds a transaction
        that `EndorseTransactionApi` takes further. Agents started as transaction authors always do
        so.

        :param conn_id: connection (UUID) to the endorser, needed with
            ``create_transaction_for_endorser``; an author's agent finds its own endorser without it
            (since 0.7)
        :param create_transaction_for_endorser: whether to make a transaction for an endorser to
            sign, instead of writing to the ledger; the endorser must be known
            (`EndorseTransactionApi.set_endorser_info`) (since 0.7)
        :param body: schema and tag, and whether credentials can be revoked; ``schema_id`` is needed
        :raises BadRequestException: the ledger has no such schema, the wallet wrote this tag for it
            before, or only one of ledger and wallet has the definition
        :raises BadRequestException: revocation is asked for and the agent has no tails server
        :raises BadRequestException: the wallet has no public DID, an author has no endorser
            connection, or the ledger is read-only or waits for its author agreement
            (`LedgerApi.accept_taa`)
        :raises ForbiddenException: the agent has no ledger, the endorser's DID is not set for the
            connection, or the wallet is one for `AnonCredsCredentialDefinitionsApi`
        :raises NotFoundException: no such connection to an endorser
        :raises UnprocessableEntityException: a malformed schema identifier, or the registry size is
            out of range
        :raises ServiceException: the revocation registries were not ready in time (504), or a
            transaction for an endorser was asked for without ``conn_id`` (500)
        """
        ...

    @operation("GET", "/credential-definitions/created", since="0.6")
    def credential_definitions(
        self,
        *,
        cred_def_id: str | None = None,
        issuer_did: str | None = None,
        schema_id: str | None = None,
        schema_issuer_did: str | None = None,
        schema_name: str | None = None,
        schema_version: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CredentialDefinitionsCreatedResult:
        """List the credential definitions that this wallet wrote

        ``GET /credential-definitions/created`` · ACA-Py 0.6 to 1.7

        Asks the wallet, not the ledger. One that an endorser signed is listed once the transaction
        is written. All filters given must fit; without any, all are listed.

        :param cred_def_id: the one to look for, ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``
        :param issuer_did: DID of the issuer of the credentials as it stands at the beginning of the
            identifiers: bare, without ``did:sov:``
        :param schema_id: schema of the credentials, ``ISSUER:2:NAME:VERSION``
        :param schema_issuer_did: DID that published the schema, bare; may differ from
            ``issuer_did``
        :param schema_name: name of the schema, without version
        :param schema_version: version of the schema, numbers with dots, such as ``1.0``
        :raises ForbiddenException: the wallet is one for `AnonCredsCredentialDefinitionsApi`
        :raises UnprocessableEntityException: a malformed filter
        """
        ...

    @operation("GET", "/credential-definitions/{cred_def_id}", since="0.6")
    def get_credential_definition(
        self, cred_def_id: str, **options: Unpack[RequestOptions]
    ) -> models.CredentialDefinitionGetResult:
        """Read a credential definition from the ledger

        ``GET /credential-definitions/{cred_def_id}`` · ACA-Py 0.6 to 1.7

        Any issuer's definition can be read. Where the ledger has none of that identifier, agents
        answer with ``credential_definition`` null, not with 404.

        :param cred_def_id: ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``
        :raises ForbiddenException: the agent has no ledger, or the wallet is one for
            `AnonCredsCredentialDefinitionsApi`
        :raises UnprocessableEntityException: a malformed identifier
        :raises ServiceException: the ledger refused or could not be asked (agents answer 500)
        """
        ...

    @operation("POST", "/credential-definitions/{cred_def_id}/write_record", since="0.7.1")
    def store_credential_definition(
        self, cred_def_id: str, **options: Unpack[RequestOptions]
    ) -> models.CredentialDefinitionGetResult:
        """Record in the wallet that it wrote a credential definition

        ``POST /credential-definitions/{cred_def_id}/write_record`` · ACA-Py 0.7.1 to 1.7

        The ledger stays as it is: the wallet only gets the record that `credential_definitions`
        lists, unless it has one. It mends a list that lacks a definition, after a write that broke
        off, say. It does not bring back secret keys: without them the wallet cannot issue.

        :param cred_def_id: ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``, with the number of the schema's
            transaction in fourth place
        :raises ForbiddenException: the agent has no ledger, or the wallet is one for
            `AnonCredsCredentialDefinitionsApi`
        :raises UnprocessableEntityException: a malformed identifier
        :raises ServiceException: the ledger has no such schema, refused or could not be asked
            (agents answer 500)
        """
        ...

    credential_definitions_created_get = credential_definitions
    credential_definitions_cred_def_id_get = get_credential_definition
    credential_definitions_cred_def_id_write_record_post = store_credential_definition
    credential_definitions_post = create_credential_definition
