"""Credentials: from an offer or a proposal until they are stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from acapy_client.exceptions import ApiValueError
from acapy_client.testing.protocols._common import format_of
from acapy_client.testing.protocols._exchanges import Exchange, hand_over, run

if TYPE_CHECKING:
    from acapy_client import ApiClient
    from acapy_client.models import V10CredentialExchange, V20CredExRecord
    from acapy_client.testing.protocols._connecting import Connection
    from acapy_client.testing.protocols._publishing import Definition

Side = Literal["issuer", "holder"]


@dataclass(frozen=True)
class Issued:
    """A credential that was issued: the record of each side.

    :param cred_ex_id: what the issuer calls the exchange
    :param credential_id: what the holder calls the credential; None where its agent does not say
    """

    issuer: V10CredentialExchange | V20CredExRecord
    holder: V10CredentialExchange | V20CredExRecord
    cred_ex_id: str
    credential_id: str | None


def issue(
    issuer: ApiClient,
    holder: ApiClient,
    definition: Definition | str,
    attributes: Mapping[str, str],
    connection: Connection | None = None,
    *,
    protocol: Literal["1.0", "2.0"] = "2.0",
    begins: Side = "issuer",
) -> Issued:
    """Issue an AnonCreds credential, of an Indy or an AnonCreds wallet.

    :param definition: the credential definition, or its identifier
    :param attributes: names and values
    :param connection: of the two; None hands the offer over out of band, without a connection
    :param protocol: of issue-credential; 1.0 is there up to 1.4
    :param begins: who takes the first step: the issuer with an offer, or, by protocol 2.0, the
        holder with a proposal
    :raises ProtocolFailed: the credential does not arrive
    """
    cred_def_id = definition if isinstance(definition, str) else definition.cred_def_id
    values = [{"name": name, "value": value} for name, value in attributes.items()]
    kind = f"issue-credential/{protocol}/credential-preview"
    preview = {"@type": kind, "attributes": values}
    filtered: dict[str, Any] = {"cred_def_id": cred_def_id}
    if protocol == "2.0":
        filtered = {"filter": {format_of(issuer): filtered}}  # which any holder understands
    if begins == "holder" and protocol == "1.0":
        raise ApiValueError("begins: by protocol 1.0, expected issuer")
    content = {"credential_preview": preview, **filtered}
    return _issue(issuer, holder, content, connection, protocol, begins)


def issue_jsonld(
    issuer: ApiClient,
    holder: ApiClient,
    credential: Mapping[str, Any],
    connection: Connection | None = None,
    *,
    proof_type: str = "Ed25519Signature2018",
    begins: Side = "issuer",
) -> Issued:
    """Issue a W3C credential with a linked data proof (protocol 2.0, from 0.7 on).

    :param credential: without its proof; its issuer is a DID of the issuer's wallet
    :param proof_type: such as Ed25519Signature2018 or BbsBlsSignature2020
    :param connection: of the two; None hands the offer over out of band, without a connection
    :param begins: who takes the first step
    """
    detail = {"credential": dict(credential), "options": {"proofType": proof_type}}
    return _issue(issuer, holder, {"filter": {"ld_proof": detail}}, connection, "2.0", begins)


def _issue(
    issuer: ApiClient,
    holder: ApiClient,
    content: dict[str, Any],
    connection: Connection | None,
    protocol: str,
    begins: str,
) -> Issued:
    gives, takes = (Exchange(client, "issue", protocol) for client in (issuer, holder))
    kept = {"auto_remove": False}
    gives.steps = {
        "proposal-received": lambda id: gives.api.send_bound_offer(id),
        "request-received": lambda id: gives.api.issue_credential(id, body={}),
    }
    takes.steps = {
        "offer-received": lambda id: takes.api.send_bound_request(
            id, body=kept if protocol == "2.0" else None
        ),
        "credential-received": lambda id: takes.api.store_credential(id, body={}),
    }
    if begins not in ("issuer", "holder"):
        raise ApiValueError("begins: expected issuer or holder")
    first, second = (gives, takes) if begins == "issuer" else (takes, gives)
    if connection is None:
        if begins == "holder":
            raise ApiValueError("connection: a proposal needs one")
        first.take(first.api.create_offer(body={**content, **kept, "auto_issue": False}))
        hand_over(issuer, holder, first)
    else:
        body = {**content, **kept, "connection_id": connection.of(issuer)}
        if begins == "issuer":
            first.take(first.api.send_offer(body={**body, "auto_issue": False}))
        else:
            body["connection_id"] = connection.of(holder)
            first.take(first.api.send_proposal(body=body))
    second.follow(str(first.record.thread_id))
    run(gives, takes)
    return Issued(gives.record, takes.record, gives.id, _credential_id(takes))


def _credential_id(holder: Exchange) -> str | None:
    """What the holder's wallet calls the credential."""
    found = getattr(holder.record, "credential_id", None)
    for form in ("indy", "anoncreds", "ld_proof"):
        detail = getattr(holder.detail, form, None)
        found = found or getattr(detail, "cred_id_stored", None)
    return found
