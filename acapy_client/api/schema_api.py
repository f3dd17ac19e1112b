"""`SchemaApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class SchemaApi(Api):
    """Write schemas to an Indy ledger, read them there, and list those that this wallet wrote.

    A schema names the attributes that credentials of one kind have; a credential definition
    (`CredentialDefinitionApi`) makes an issuer's keys for it.

    Reading and writing need an Indy ledger: agents started without one answer 403. For wallets of
    type ``askar-anoncreds`` or ``kanon-anoncreds`` there is `AnonCredsSchemasApi` instead; this
    class gets 403 there.
    """

    @operation("POST", "/schemas", since="0.6")
    def create_schema(
        self,
        *,
        conn_id: str | None = None,
        create_transaction_for_endorser: bool | None = None,
        body: models.SchemaSendRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.TxnOrSchemaSendResult:
        """Write a schema to the ledger

        ``POST /schemas`` · ACA-Py 0.6 to 1.7

        The wallet's public DID becomes the issuer. A schema on a ledger cannot be changed: for
        other attributes take another version. If the ledger has the same one already, agents answer
        as if they had written it.

        With ``create_transaction_for_endorser`` nothing is written: the answer holds a transaction
        that `EndorseTransactionApi` takes further. Agents started as transaction authors always do
        so.

        :param conn_id: connection (UUID) to the endorser, needed with
            ``create_transaction_for_endorser``; an author's agent finds its own endorser without it
            (since 0.7)
        :param create_transaction_for_endorser: whether to make a transaction for an endorser to
            sign, instead of writing to the ledger; the endorser must be known
            (`EndorseTransactionApi.set_endorser_info`) (since 0.7)
        :param body: name, version and attributes, all needed
        :raises BadRequestException: the wallet wrote this name and version before, or the ledger
            has it with other attributes
        :raises BadRequestException: the wallet has no public DID, an author has no endorser
            connection, or the ledger is read-only or waits for its author agreement
            (`LedgerApi.accept_taa`)
        :raises ForbiddenException: the agent has no ledger, the endorser's DID is not set for the
            connection, or the wallet is one for `AnonCredsSchemasApi`
        :raises NotFoundException: no such connection to an endorser
        :raises UnprocessableEntityException: name, version or attributes are missing, or the
            version has other characters than digits and dots
        :raises ServiceException: a transaction for an endorser was asked for without ``conn_id``
            (agents answer 500)
        """
        ...

    @operation("GET", "/schemas/{schema_id}", since="0.6")
    def get_schema(
        self, schema_id: str, **options: Unpack[RequestOptions]
    ) -> models.SchemaGetResult:
        """Read a schema from the ledger

        ``GET /schemas/{schema_id}`` · ACA-Py 0.6 to 1.7

        Any issuer's schema can be read. Agents keep what they have read for some time and then
        answer without asking the ledger.

        Where the ledger has no such schema, agents up to 0.11 answer with ``schema`` null; later
        ones answer 404.

        :param schema_id: ``ISSUER:2:NAME:VERSION``, or the number of the schema's transaction on
            the ledger
        :raises NotFoundException: the ledger has no such schema
        :raises ForbiddenException: the agent has no ledger, or the wallet is one for
            `AnonCredsSchemasApi`
        :raises BadRequestException: the ledger refused or could not be asked
        :raises ServiceException: a transaction number was given to an agent without a ledger
            (agents answer 500)
        """
        ...

    @operation("GET", "/schemas/created", since="0.6")
    def schemas(
        self,
        *,
        schema_id: str | None = None,
        schema_issuer_did: str | None = None,
        schema_name: str | None = None,
        schema_version: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.SchemasCreatedResult:
        """List the schemas that this wallet wrote

        ``GET /schemas/created`` · ACA-Py 0.6 to 1.7

        Asks the wallet, not the ledger. A schema that an endorser signed is listed once the
        transaction is written. All filters given must fit; without any, all are listed.

        :param schema_id: the one schema to look for, ``ISSUER:2:NAME:VERSION``
        :param schema_issuer_did: DID of the issuer as it stands at the beginning of the
            identifiers: bare, without ``did:sov:``
        :param schema_name: name of the schema, whole and in the same case
        :param schema_version: version of the schema, numbers with dots, such as ``1.0``
        :raises ForbiddenException: the wallet is one for `AnonCredsSchemasApi`
        :raises UnprocessableEntityException: a malformed filter
        """
        ...

    @operation("POST", "/schemas/{schema_id}/write_record", since="0.7.1")
    def store_schema(
        self, schema_id: str, **options: Unpack[RequestOptions]
    ) -> models.SchemaGetResult:
        """Record in the wallet that it wrote a schema

        ``POST /schemas/{schema_id}/write_record`` · ACA-Py 0.7.1 to 1.7

        The ledger stays as it is: the wallet only gets the record that `schemas` lists, unless it
        has one. It mends a list that lacks a schema, after a write that broke off, say. Agents do
        not check that the schema exists or whose it is.

        :param schema_id: ``ISSUER:2:NAME:VERSION``; agents fail (500) at a transaction number
        :raises ForbiddenException: the agent has no ledger, or the wallet is one for
            `AnonCredsSchemasApi`
        :raises BadRequestException: the ledger refused or could not be asked
        """
        ...

    schemas_created_get = schemas
    schemas_post = create_schema
    schemas_schema_id_get = get_schema
    schemas_schema_id_write_record_post = store_schema
