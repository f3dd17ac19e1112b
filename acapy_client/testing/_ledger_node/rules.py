"""Who may write what: signatures, roles, the author agreement, and what there has to be already.

As the default rules of indy-node have it; its words for a refusal are longer.
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

from .encoding import to_sign
from .keys import is_signed

if TYPE_CHECKING:
    from .domain import Ledger

TRUSTEE, STEWARD, ENDORSER, MONITOR = "0", "2", "101", "201"
ROLES = {
    "TRUSTEE": TRUSTEE,
    "STEWARD": STEWARD,
    "ENDORSER": ENDORSER,
    "TRUST_ANCHOR": ENDORSER,
    "NETWORK_MONITOR": MONITOR,
}
_NYM, _ATTRIB, _SCHEMA, _CLAIM_DEF, _REV_DEF, _REV_ENTRY = "1", "100", "101", "102", "113", "114"
_DAY = 24 * 60 * 60

Json = dict[str, Any]


class Refused(Exception):
    """A request that a validator does not carry out, and why."""


def check_write(ledger: Ledger, request: Json) -> None:
    """Raises Refused, where a validator would not write this."""
    operation = request["operation"]
    signers = _signers(ledger, request)
    _check_agreement(ledger, request)
    roles = {ledger.nyms[did].get("role") for did in signers}
    if operation["type"] == _NYM:
        _check_nym(ledger, request["identifier"], operation, roles)
    elif operation["type"] == _ATTRIB:
        if operation["dest"] not in ledger.nyms:
            raise Refused("InvalidClientRequest: dest should be added before adding attribute")
        if operation["dest"] not in signers:
            raise Refused("UnauthorizedClientRequest: only the owner of a DID may add attributes")
        if "raw" not in operation or not isinstance(json.loads(operation["raw"]), dict):
            raise Refused("InvalidClientRequest: this ledger takes raw attributes only")
    else:
        if not roles & {TRUSTEE, STEWARD, ENDORSER}:
            raise Refused(
                "UnauthorizedClientRequest: Not enough ENDORSER signatures: "
                f"{request['identifier']} is not an endorser, and no endorser signed"
            )
        _CHECKS[operation["type"]](ledger, request["identifier"], operation)


def _signers(ledger: Ledger, request: Json) -> set[str]:
    """The DIDs that signed a request, its author among them."""
    author = request["identifier"]
    signed = request.get("signatures") or {author: request.get("signature")}
    message = to_sign(request, attrib=request["operation"]["type"] == _ATTRIB)
    for did, signature in signed.items():
        verkey = ledger.nyms.get(did, {}).get("verkey")
        if not verkey:
            raise Refused(f"could not authenticate, verkey for {did} cannot be found")
        if not is_signed(message, signature, did, verkey):
            raise Refused(
                "insufficient number of valid signatures, 1 is required but 0 valid and 1 invalid "
                f"have been provided. The following signatures are invalid: did={did}"
            )
    if author not in signed:
        raise Refused(f"MissingSignature: a signature of {author} is required")
    if (request.get("endorser") or author) not in signed:
        raise Refused("InvalidClientRequest: validation error: Endorser must sign the request")
    return set(signed)


def _check_agreement(ledger: Ledger, request: Json) -> None:
    accepted, wanted = request.get("taaAcceptance"), ledger.agreement
    if wanted is None:  # an acceptance of none is taken
        return
    if accepted is None:
        raise Refused(
            "InvalidClientTaaAcceptanceError: Txn Author Agreement acceptance is required for "
            "ledger with id 1"
        )
    if accepted.get("taaDigest") != wanted["digest"]:
        raise Refused(
            "InvalidClientTaaAcceptanceError: Txn Author Agreement acceptance digest is not the "
            f"one of version {wanted['version']}"
        )
    if accepted.get("mechanism") not in (ledger.mechanisms or {}).get("aml", {}):
        raise Refused(
            "InvalidClientTaaAcceptanceError: Txn Author Agreement acceptance mechanism is "
            f"inappropriate: {accepted.get('mechanism')}"
        )
    when = accepted.get("time")
    if not isinstance(when, int) or when % _DAY:
        raise Refused(
            "InvalidClientTaaAcceptanceError: Txn Author Agreement acceptance time "
            f"{when} is too precise and is a privacy risk"
        )
    if not wanted["ratification_ts"] - 2 * _DAY <= when <= time.time() + _DAY:
        raise Refused(
            "InvalidClientTaaAcceptanceError: Txn Author Agreement acceptance time is inappropriate"
        )


def _check_nym(ledger: Ledger, author: str, operation: Json, roles: set[str | None]) -> None:
    did, role = operation["dest"], operation.get("role")
    if did not in ledger.nyms:
        may = {
            None: {TRUSTEE, STEWARD, ENDORSER},
            ENDORSER: {TRUSTEE, STEWARD},
            MONITOR: {TRUSTEE, STEWARD},
        }.get(role, {TRUSTEE})
        if not roles & may:
            raise Refused("UnauthorizedClientRequest: Not enough TRUSTEE signatures")
        return
    if "role" in operation and role != ledger.nyms[did].get("role") and TRUSTEE not in roles:
        raise Refused("UnauthorizedClientRequest: Not enough TRUSTEE signatures")
    if (
        "verkey" in operation
        and did != author
        and operation["verkey"] != ledger.nyms[did]["verkey"]
    ):
        raise Refused("UnauthorizedClientRequest: only the owner of a DID may change its key")


def _check_schema(ledger: Ledger, author: str, operation: Json) -> None:
    data = operation["data"]
    if f"{author}:2:{data['name']}:{data['version']}" in ledger.found:
        raise Refused(
            "UnauthorizedClientRequest: The action is forbidden: there is this schema already"
        )


def _check_definition(ledger: Ledger, author: str, operation: Json) -> None:
    number = operation["ref"]
    if not 0 < number <= len(ledger.transactions):
        raise Refused(f"InvalidClientRequest: Mentioned seqNo ({number}) doesn't exist.")
    if ledger.transactions[number - 1]["txn"]["type"] != _SCHEMA:
        raise Refused(
            f"InvalidClientRequest: Mentioned seqNo ({number}) isn't seqNo of the schema."
        )


def _check_registry(ledger: Ledger, author: str, operation: Json) -> None:
    if operation["credDefId"] not in ledger.found:
        raise Refused("InvalidClientRequest: There is no any CRED_DEF by path of this registry")


def _check_entry(ledger: Ledger, author: str, operation: Json) -> None:
    registry, value = operation["revocRegDefId"], operation["value"]
    if registry not in ledger.found:
        raise Refused(f"InvalidClientRequest: There is no any REVOC_REG_DEF by path {registry}")
    if ledger.found[registry][0]["txn"]["metadata"]["from"] != author:
        raise Refused("UnauthorizedClientRequest: only the owner of a registry may change it")
    last = ledger.entry(registry, None)
    if last is None:
        return
    if value.get("prevAccum") != last[1]["value"]["accum"]:
        raise Refused(
            f"InvalidClientRequest: The current accumulator value: {last[1]['value']['accum']} must"
            f" be equal to the last accumulator value: {value.get('prevAccum')} in transaction"
        )
    again = sorted(set(value.get("revoked") or ()) & set(last[2]))
    if again:
        raise Refused(
            f"InvalidClientRequest: Revoked indices from txn: {again} are already revoked in "
            f"current state: {last[2]}"
        )


_CHECKS = {
    _SCHEMA: _check_schema,
    _CLAIM_DEF: _check_definition,
    _REV_DEF: _check_registry,
    _REV_ENTRY: _check_entry,
}
