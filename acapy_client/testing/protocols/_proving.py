"""Proofs: from a request until they are verified."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from acapy_client._masking import brief
from acapy_client.exceptions import ApiValueError
from acapy_client.testing.protocols._common import ProtocolFailed, format_of
from acapy_client.testing.protocols._exchanges import Exchange, hand_over, run

if TYPE_CHECKING:
    from acapy_client import ApiClient
    from acapy_client.models import V10PresentationExchange, V20PresExRecord
    from acapy_client.testing.protocols._connecting import Connection

_COMPARISONS = ("<", "<=", ">=", ">")
Predicate = tuple[str, Literal["<", "<=", ">=", ">"] | str, int]


@dataclass(frozen=True)
class Proof:
    """A proof that was given: the record of each side.

    :param verified: whether it holds
    """

    verifier: V10PresentationExchange | V20PresExRecord
    holder: V10PresentationExchange | V20PresExRecord
    verified: bool


def proof_request(
    attributes: Sequence[str] = (),
    predicates: Sequence[Predicate] = (),
    *,
    cred_def_id: str | None = None,
    self_attested: Sequence[str] = (),
    non_revoked: Mapping[str, int] | Literal["now"] | None = None,
) -> dict[str, Any]:
    """A request for a proof, as Indy and AnonCreds have it.

    :param attributes: names of what is to be shown; its referent is the name
    :param predicates: what is to be proved of numbers: name, comparison, number; its referent is
        the name and the comparison
    :param cred_def_id: of the credentials that count; None takes any
    :param self_attested: names of what the holder says without a credential
    :param non_revoked: when the credentials were not revoked: ``from`` and ``to`` in seconds since
        1970, or "now"
    :raises ApiValueError: a comparison that is none, what is asked for twice, text for a list
    """
    for what, names in (("attributes", attributes), ("self_attested", self_attested)):
        if isinstance(names, str):
            raise ApiValueError(f"proof_request: {what}: expected a list of names, got text")
    for name in self_attested:
        if name in attributes:
            raise ApiValueError(f"proof_request: {name} is in attributes and in self_attested")
    compared = [(name, sign) for name, sign, _ in predicates]
    for name, sign in compared:
        if compared.count((name, sign)) > 1:
            raise ApiValueError(f"proof_request: predicates: {name} {sign}: expected it once")
        if sign not in _COMPARISONS:
            raise ApiValueError(
                f"proof_request: predicates: {name}: expected one of {' '.join(_COMPARISONS)},"
                f" got {brief(sign)}"
            )
    restrictions = [{} if cred_def_id is None else {"cred_def_id": cred_def_id}]
    asked: dict[str, Any] = {
        name: {"name": name, "restrictions": restrictions if cred_def_id else []}
        for name in attributes
    }
    asked.update({name: {"name": name} for name in self_attested})
    proved = {
        f"{name} {sign}": {
            "name": name,
            "p_type": sign,
            "p_value": number,
            "restrictions": restrictions if cred_def_id else [],
        }
        for name, sign, number in predicates
    }
    request: dict[str, Any] = {
        "name": "proof",
        "version": "1.0",
        "requested_attributes": asked,
        "requested_predicates": proved,
    }
    if non_revoked is not None:
        now = int(time.time())
        request["non_revoked"] = {"to": now} if non_revoked == "now" else dict(non_revoked)
    return request


def prove(
    verifier: ApiClient,
    holder: ApiClient,
    connection: Connection | None = None,
    *,
    attributes: Sequence[str] = (),
    predicates: Sequence[Predicate] = (),
    cred_def_id: str | None = None,
    self_attested: Mapping[str, str] | None = None,
    non_revoked: Mapping[str, int] | Literal["now"] | None = None,
    request: Mapping[str, Any] | None = None,
    credential_id: str | None = None,
    protocol: Literal["1.0", "2.0"] = "2.0",
) -> Proof:
    """Ask for a proof about AnonCreds credentials, give it, verify it.

    :param self_attested: names and values that the holder states without a credential
    :param request: a whole request, where `proof_request` of the other arguments is not enough
    :param credential_id: the credential that the holder shows (`Issued.credential_id`); None takes
        the first that fits
    :param connection: of the two; None hands the request over out of band, without a connection
    :param protocol: of present-proof; 1.0 is there up to 1.4
    :raises ApiValueError: what `proof_request` refuses, or has no place beside ``request``
    :raises ProtocolFailed: the holder has nothing that fits, or the exchange does not end
    """
    stated = dict(self_attested or {})
    given = {
        "attributes": attributes,
        "predicates": predicates,
        "cred_def_id": cred_def_id,
        "non_revoked": non_revoked,
    }
    for name, value in given.items():
        if request is not None and value:
            raise ApiValueError(f"prove: request and {name}: give one of them")
    if request is None:
        request = proof_request(
            attributes,
            predicates,
            cred_def_id=cred_def_id,
            self_attested=list(stated),
            non_revoked=non_revoked,
        )
    form = format_of(verifier) if protocol == "2.0" else ""
    asked = {"presentation_request": {form: request}} if form else {"proof_request": request}
    shows = Exchange(holder, "prove", protocol)

    def show(exchange_id: str) -> None:
        chosen = _choice(shows, exchange_id, request, stated, credential_id)
        body = {form: chosen, "auto_remove": False} if form else chosen
        shows.api.send_presentation(exchange_id, body=body)

    shows.steps = {"request-received": show}
    return _prove(verifier, holder, shows, asked, connection, protocol)


def _choice(
    holder: Exchange,
    exchange_id: str,
    request: Mapping[str, Any],
    stated: Mapping[str, str],
    credential_id: str | None,
) -> dict[str, Any]:
    """For each thing that is asked for, the first credential of the wallet that fits."""
    fitting: dict[str, str] = {}
    for found in holder.api.iter_matching_credentials(exchange_id):
        if credential_id not in (None, found.cred_info.referent):
            continue
        for referent in found.presentation_referents or ():
            fitting.setdefault(referent, str(found.cred_info.referent))
    attributes, predicates = {}, {}
    for referent in request["requested_attributes"]:
        if referent in stated:
            continue
        attributes[referent] = {"cred_id": _of(fitting, referent), "revealed": True}
    for referent in request["requested_predicates"]:
        predicates[referent] = {"cred_id": _of(fitting, referent)}
    return {
        "requested_attributes": attributes,
        "requested_predicates": predicates,
        "self_attested_attributes": dict(stated),
    }


def _of(fitting: Mapping[str, str], referent: str) -> str:
    if referent not in fitting:
        raise ProtocolFailed(f"the holder has no credential that fits {referent!r}")
    return fitting[referent]


def prove_jsonld(
    verifier: ApiClient,
    holder: ApiClient,
    definition: Mapping[str, Any],
    connection: Connection | None = None,
    *,
    options: Mapping[str, Any] | None = None,
    credential_id: str | None = None,
) -> Proof:
    """Ask for a presentation of W3C credentials, give it, verify it (protocol 2.0).

    :param definition: what is asked for, as a presentation definition of DIF
    :param options: of the request, such as ``domain``; a ``challenge`` is made where none is given
    :param credential_id: the credential that the holder shows (`Issued.credential_id`); None lets
        its agent choose, which cannot show several of different subjects
    :param connection: of the two; None hands the request over out of band, without a connection
    """
    if not isinstance(definition, Mapping):
        raise ApiValueError("definition: expected a presentation definition")
    whole = {"challenge": str(uuid.uuid4()), **(options or {})}
    dif = {"presentation_definition": dict(definition), "options": whole}
    shows = Exchange(holder, "prove", "2.0")
    chosen: dict[str, Any] = {}
    if credential_id is not None:
        asked_for = definition.get("input_descriptors", ())
        chosen["record_ids"] = {each["id"]: [credential_id] for each in asked_for}
    body = {"dif": chosen, "auto_remove": False}
    shows.steps = {"request-received": lambda id: shows.api.send_presentation(id, body=body)}
    asked = {"presentation_request": {"dif": dif}}
    return _prove(verifier, holder, shows, asked, connection, "2.0")


def _prove(
    verifier: ApiClient,
    holder: ApiClient,
    shows: Exchange,
    asked: dict[str, Any],
    connection: Connection | None,
    protocol: str,
) -> Proof:
    asks = Exchange(verifier, "prove", protocol)
    asks.steps = {"presentation-received": lambda id: asks.api.verify_presentation(id)}
    if protocol == "2.0":
        asked["auto_remove"] = False
    if connection is None:
        asks.take(asks.api.create_request(body=asked))
        hand_over(verifier, holder, asks)
    else:
        asks.take(asks.api.send_request(body={**asked, "connection_id": connection.of(verifier)}))
    shows.follow(str(asks.record.thread_id))
    run(asks, shows)
    return Proof(asks.record, shows.record, str(asks.record.verified) == "true")
