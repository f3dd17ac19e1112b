"""`AnonCredsSchemasApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class AnonCredsSchemasApi(Api):
    """Publish schemas with an AnonCreds wallet, and read those of any issuer.

    A schema names the attributes of a kind of credential. Once published it never changes: other
    attributes need a new ``version``. Any issuer can make credential definitions from it.

    An agent in the author role does not write to the ledger itself: the write becomes a transaction
    for its endorser, and the schema stays in state ``wait`` until it is written. Other agents do
    the same with ``create_transaction_for_endorser`` and ``endorser_connection_id`` in ``options``.

    These operations are for wallets of type ``askar-anoncreds`` or ``kanon-anoncreds``; with
    another wallet agents answer 403 (or 404, where they do not have the operations at all), and
    `SchemaApi` is the one to use.
    """

    @operation("POST", "/anoncreds/schema", since="0.12")
    def create_schema(
        self,
        *,
        body: models.SchemaPostRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.SchemaResult:
        """Create a schema and publish it on the ledger

        ``POST /anoncreds/schema`` · ACA-Py 0.12 to 1.7

        ``schema_state.state`` of the answer tells whether it is done (``finished``) or an endorser
        has to sign first (``wait``). A schema that is on the ledger but not in the wallet is taken
        into the wallet, but the answer is an error all the same. Next,
        `AnonCredsCredentialDefinitionsApi.create_credential_definition` makes keys to issue with.

        :param body: the schema; ``schema`` with all of its fields is needed
        :raises BadRequestException: no schema is given, the wallet or the ledger has one of this
            issuer, name and version, or the ledger refused
        :raises UnprocessableEntityException: a field of the schema is missing
        :raises ForbiddenException: there is no connection to the endorser or it has no endorser set
            up (`EndorseTransactionApi.set_endorser_info`), or the wallet is not of an AnonCreds
            type
        :raises NotFoundException: ``endorser_connection_id`` is no connection of this agent
        """
        ...

    @operation("GET", "/anoncreds/schema/{schema_id}", since="0.12")
    def get_schema(
        self, schema_id: str, **options: Unpack[RequestOptions]
    ) -> models.GetSchemaResult:
        """Read a schema from the ledger

        ``GET /anoncreds/schema/{schema_id}`` · ACA-Py 0.12 to 1.7

        Of any issuer; the agent need not have made it. The form of the identifier decides which
        registry is asked.

        :param schema_id: schema, for legacy Indy ``ISSUER:2:NAME:VERSION``
        :raises NotFoundException: the ledger does not have the schema
        :raises BadRequestException: the agent has no ledger for identifiers of this form, or
            reading failed
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("GET", "/anoncreds/schemas", since="0.12")
    def schemas(
        self,
        *,
        schema_issuer_id: str | None = None,
        schema_name: str | None = None,
        schema_version: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.GetSchemasResponse:
        """List the identifiers of the schemas that this agent published

        ``GET /anoncreds/schemas`` · ACA-Py 0.12 to 1.7

        Only schemas in state ``finished``: one that waits for an endorser is not listed. Filters
        must fit exactly.

        :param schema_issuer_id: only schemas of this issuer: a DID, for legacy Indy bare
        :param schema_name: only schemas of this name
        :param schema_version: only schemas of this version, such as ``1.0``
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    anoncreds_schema_post = create_schema
    anoncreds_schema_schema_id_get = get_schema
    anoncreds_schemas_get = schemas
