"""What issuers write to a ledger: schemas, credential definitions, revocations."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from acapy_client.apis import (
    AnonCredsCredentialDefinitionsApi,
    AnonCredsRevocationApi,
    AnonCredsSchemasApi,
    CredentialDefinitionApi,
    RevocationApi,
    SchemaApi,
)
from acapy_client.exceptions import ApiValueError
from acapy_client.testing.protocols._common import is_anoncreds, public_did, there, until

if TYPE_CHECKING:
    from acapy_client import ApiClient
    from acapy_client.testing.protocols._issuing import Issued

_SECONDS_OF_WORK = 120.0  # primes of a credential definition are found by chance


class Definition(NamedTuple):
    """A credential definition.

    :param cred_def_id: its identifier
    :param rev_reg_id: the active revocation registry; None where its credentials cannot be revoked
    """

    cred_def_id: str
    rev_reg_id: str | None


def schema(
    issuer: ApiClient,
    attributes: Sequence[str],
    *,
    name: str | None = None,
    version: str = "1.0",
) -> str:
    """Publish a schema with the issuer's public DID, and wait until it can be read.

    :param attributes: their names
    :param name: by default a new one
    :returns: its identifier
    """
    name = name or f"schema_{secrets.token_hex(4)}"
    did = public_did(issuer, "issuer")
    schema_id = f"{did}:2:{name}:{version}"
    if is_anoncreds(issuer):
        new = AnonCredsSchemasApi(issuer)
        wanted = {"issuerId": did, "name": name, "version": version, "attrNames": list(attributes)}
        new.create_schema(body={"schema": wanted, "options": {}})
        until("the schema to be written", lambda: there(lambda: new.get_schema(schema_id)))
        return schema_id
    old = SchemaApi(issuer)
    body = {"schema_name": name, "schema_version": version, "attributes": list(attributes)}
    old.create_schema(body=body)
    until("the schema to be written", lambda: there(lambda: old.get_schema(schema_id)).schema)
    return schema_id


def credential_definition(
    issuer: ApiClient,
    schema_id: str,
    *,
    revocation: int = 0,
    tag: str = "default",
) -> Definition:
    """Publish a credential definition, and wait until credentials can be issued by it.

    :param revocation: how many credentials each revocation registry has room for, at least 4; 0 is
        for credentials that cannot be revoked
    :returns: its identifier, ``cred_def_id``, and that of its active revocation registry,
        ``rev_reg_id``: None where there is none
    """
    if isinstance(revocation, bool) or not isinstance(revocation, int) or 0 < revocation < 4:
        raise ApiValueError("revocation: expected 0, or the size of a registry, at least 4")
    if is_anoncreds(issuer):
        cred_def_id = _define_anoncreds(issuer, schema_id, revocation, tag)
    else:
        cred_def_id = _define_indy(issuer, schema_id, revocation, tag)
    return Definition(cred_def_id, _active_registry(issuer, cred_def_id) if revocation else None)


def _define_anoncreds(issuer: ApiClient, schema_id: str, revocation: int, tag: str) -> str:
    api = AnonCredsCredentialDefinitionsApi(issuer)
    wanted = {"issuerId": public_did(issuer, "issuer"), "schemaId": schema_id, "tag": tag}
    options: dict[str, Any] = {"support_revocation": bool(revocation)}
    if revocation:
        options["revocation_registry_size"] = revocation
    body = {"credential_definition": wanted, "options": options}
    made = api.create_credential_definition(body=body, _request_timeout=_SECONDS_OF_WORK)
    state = made.credential_definition_state
    cred_def_id = str(state.credential_definition_id if state else "")
    until(
        "the credential definition to be written",
        lambda: there(lambda: api.get_credential_definition(cred_def_id)),
    )
    return cred_def_id


def _define_indy(issuer: ApiClient, schema_id: str, revocation: int, tag: str) -> str:
    api = CredentialDefinitionApi(issuer)
    body: dict[str, Any] = {"schema_id": schema_id, "tag": tag}
    if revocation:
        body.update(support_revocation=True, revocation_registry_size=revocation)
    made = api.create_credential_definition(body=body, _request_timeout=_SECONDS_OF_WORK)
    # 0.7.0 has no `sent`
    cred_def_id = str(getattr(made.sent or made, "credential_definition_id", ""))
    until(
        "the credential definition to be written",
        lambda: there(lambda: api.get_credential_definition(cred_def_id)).credential_definition,
    )
    return cred_def_id


def _active_registry(issuer: ApiClient, cred_def_id: str) -> str:
    api = _revocation_api(issuer)

    def active() -> str | None:
        record = there(lambda: api.get_active_registry(cred_def_id)).result
        ready = record is not None and record.state in ("active", "finished")
        return str(record.revoc_reg_id) if record and ready else None

    return until("an active revocation registry", active, _SECONDS_OF_WORK)


def _revocation_api(issuer: ApiClient) -> AnonCredsRevocationApi | RevocationApi:
    """The routes for the type of its wallet."""
    return AnonCredsRevocationApi(issuer) if is_anoncreds(issuer) else RevocationApi(issuer)


def revoke(issuer: ApiClient, issued: Issued, *, publish: bool = True) -> None:
    """Revoke a credential.

    :param publish: whether to write that to the ledger at once; `publish` does so later
    """
    body = {"cred_ex_id": issued.cred_ex_id, "publish": publish}
    _revocation_api(issuer).revoke_credential(body=body)


def publish(issuer: ApiClient) -> dict[str, list[str]]:
    """Write all revocations that are noted to the ledger.

    :returns: the numbers of the credentials, by revocation registry
    """
    body: dict[str, Any] = {"rrid2crid": {}}
    found: Any = _revocation_api(issuer).publish_revocations(body=body)
    by_registry = getattr(getattr(found, "sent", None) or found, "rrid2crid", None) or {}
    return {registry: [str(each) for each in ids] for registry, ids in by_registry.items()}
