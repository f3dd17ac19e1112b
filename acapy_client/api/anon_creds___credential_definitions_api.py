"""`AnonCredsCredentialDefinitionsApi`."""

# mypy: disable-error-code="empty-body"
# An operation is a declaration: its decorator makes the call from it.
# Cut by generator/ from its spec and words: change those, then run `tox -e generate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from acapy_client import models
from acapy_client.api_client import Api, RequestOptions, Unpack, operation


class AnonCredsCredentialDefinitionsApi(Api):
    """Create credential definitions (an issuer's keys for a schema) with an AnonCreds wallet, and
    read those of any issuer.

    A credential definition is what an issuer signs the credentials of one schema with: its public
    part goes to the ledger, for verifiers, the private one stays in the wallet. Whether its
    credentials can be revoked is settled when it is made.

    An agent in the author role does not write to the ledger itself: the write becomes a transaction
    for its endorser, and the credential definition stays in state ``wait`` until it is written.
    Other agents do the same with ``create_transaction_for_endorser`` and ``endorser_connection_id``
    in ``options``.

    These operations are for wallets of type ``askar-anoncreds`` or ``kanon-anoncreds``; with
    another wallet agents answer 403 (or 404, where they do not have the operations at all), and
    `CredentialDefinitionApi` is the one to use.
    """

    @operation("POST", "/anoncreds/credential-definition", since="0.12")
    def create_credential_definition(
        self,
        *,
        body: models.CredDefPostRequest | Mapping[str, Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.CredDefResult:
        """Create a credential definition and publish it on the ledger

        ``POST /anoncreds/credential-definition`` · ACA-Py 0.12 to 1.7

        Making the keys takes seconds. With ``support_revocation`` agents also make two revocation
        registries: one to issue from and one in reserve; for that they need a tails server in their
        settings. ``credential_definition_state.state`` of the answer tells whether it is done
        (``finished``) or an endorser has to sign first (``wait``).

        From 1.4 on agents make the registries in the background, and answer before they are done
        even with ``wait_for_revocation_setup``: wait until
        `AnonCredsRevocationApi.get_active_registry` finds one before you issue a credential.

        :param body: the credential definition; ``credential_definition`` with all of its fields is
            needed
        :raises BadRequestException: nothing to make is given, there is no such schema, the ledger
            or the wallet has the credential definition already, or no tails server is set
        :raises UnprocessableEntityException: a field of the credential definition is missing
        :raises ForbiddenException: there is no connection to the endorser or it has no endorser set
            up (`EndorseTransactionApi.set_endorser_info`), or the wallet is not of an AnonCreds
            type
        :raises NotFoundException: ``endorser_connection_id`` is no connection of this agent
        """
        ...

    @operation("GET", "/anoncreds/credential-definitions", since="0.12")
    def credential_definitions(
        self,
        *,
        issuer_id: str | None = None,
        schema_id: str | None = None,
        schema_name: str | None = None,
        schema_version: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.GetCredDefsResponse:
        """List the identifiers of the credential definitions that this agent made

        ``GET /anoncreds/credential-definitions`` · ACA-Py 0.12 to 1.7

        Only those in state ``finished``: one that waits for an endorser is not listed. Filters must
        fit exactly.

        :param issuer_id: only credential definitions of this issuer: a DID, for legacy Indy bare
        :param schema_id: only credential definitions of this schema, for legacy Indy
            ``ISSUER:2:NAME:VERSION``
        :param schema_name: only where the schema has this name
        :param schema_version: only where the schema has this version, such as ``1.0``
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    @operation("GET", "/anoncreds/credential-definition/{cred_def_id}", since="0.12")
    def get_credential_definition(
        self, cred_def_id: str, **options: Unpack[RequestOptions]
    ) -> models.GetCredDefResult:
        """Read a credential definition from the ledger

        ``GET /anoncreds/credential-definition/{cred_def_id}`` · ACA-Py 0.12 to 1.7

        Of any issuer; the agent need not have made it. The form of the identifier decides which
        registry is asked.

        :param cred_def_id: credential definition, for legacy Indy ``ISSUER:3:CL:SCHEMA_NUMBER:TAG``
        :raises BadRequestException: the ledger does not have the credential definition
        :raises ServiceException: the agent has no ledger for identifiers of this form, or reading
            failed (agents answer 500)
        :raises ForbiddenException: the wallet is not of an AnonCreds type
        """
        ...

    anoncreds_credential_definition_cred_def_id_get = get_credential_definition
    anoncreds_credential_definition_post = create_credential_definition
    anoncreds_credential_definitions_get = credential_definitions
