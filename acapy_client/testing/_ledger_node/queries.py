"""What is read from a ledger: the answer to each kind of GET."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .rules import Refused

if TYPE_CHECKING:
    from .domain import Ledger

Json = dict[str, Any]


def read(ledger: Ledger, request: Json) -> Json:
    """Answer a request. Raises Refused for one of a kind that is not known."""
    operation = request["operation"]
    query = _QUERIES.get(operation["type"])
    if query is None:
        raise Refused(f"InvalidClientRequest: invalid type: {operation['type']}")
    asked = {"identifier": request.get("identifier"), "reqId": request.get("reqId")}
    with ledger.lock:
        if query is _transaction:  # whose answers have other members
            return {"type": operation["type"], **asked, **_transaction(ledger, operation)}
        answer = {"data": None, "seqNo": None, "txnTime": None, **query(ledger, operation)}
    return {**operation, **asked, **answer}


def _nym(ledger: Ledger, operation: Json) -> Json:
    nym = ledger.nyms.get(operation["dest"])
    if not nym:
        return {}
    data = json.dumps({"dest": operation["dest"], **nym}, sort_keys=True)
    return {"data": data, "seqNo": nym["seqNo"], "txnTime": nym["txnTime"]}


def _attrib(ledger: Ledger, operation: Json) -> Json:
    value, meta = ledger.attribs.get((operation["dest"], operation.get("raw", "")), (None, {}))
    return {"data": value and json.dumps(value), **meta}


def _schema(ledger: Ledger, operation: Json) -> Json:
    wanted = operation["data"]
    found = ledger.found.get(f"{operation['dest']}:2:{wanted['name']}:{wanted['version']}")
    return {"data": found[0]["txn"]["data"]["data"], **found[1]} if found else {"data": wanted}


def _definition(ledger: Ledger, operation: Json) -> Json:
    origin, kind, number = operation["origin"], operation["signature_type"], operation["ref"]
    found = ledger.found.get(f"{origin}:3:{kind}:{number}:{operation.get('tag', 'tag')}")
    return {"data": found[0]["txn"]["data"]["data"], **found[1]} if found else {}


def _registry(ledger: Ledger, operation: Json) -> Json:
    found = ledger.found.get(operation["id"])
    return {"data": found[0]["txn"]["data"], **found[1]} if found else {}


def _entry(ledger: Ledger, operation: Json) -> Json:
    entry = ledger.entry(operation["revocRegDefId"], operation.get("timestamp"))
    return {"data": _brief(entry), **entry[0]} if entry else {}


def _brief(entry: tuple[Json, Json, list[int]]) -> Json:
    return {**entry[1], **entry[0], "value": {"accum": entry[1]["value"]["accum"]}}


def _delta(ledger: Ledger, operation: Json) -> Json:
    """What was revoked and issued between two times."""
    registry, since = operation["revocRegDefId"], operation.get("from")
    last = ledger.entry(registry, operation.get("to"))
    if not last:
        return {}
    first = ledger.entry(registry, since) if since else None
    before = set(first[2]) if first else set()
    value: Json = {
        "revoked": sorted(set(last[2]) - before),
        "issued": sorted(before - set(last[2])),
    }
    data: Json = {"revocRegDefId": registry, "revocDefType": "CL_ACCUM", "value": value}
    if first:
        value.update(accum_to=_brief(last), accum_from=_brief(first))
        data["stateProofFrom"] = None
    else:
        whole = last[1]["value"]
        if last is not ledger.entries[registry][0]:
            whole = {**whole, "revoked": last[2], "issued": []}
        value["accum_to"] = {**last[1], **last[0], "value": whole}
        if since:
            value["accum_from"] = data["stateProofFrom"] = None
    return {"data": data, **last[0]}


def _transaction(ledger: Ledger, operation: Json) -> Json:
    number, all_of_them = operation["data"], ledger.transactions
    if operation.get("ledgerId", 1) != 1 or not 0 < number <= len(all_of_them):
        return {"data": None}
    data = {**all_of_them[number - 1], "ledgerSize": len(all_of_them)}
    return {"data": data, "seqNo": number}


def _agreement(ledger: Ledger, operation: Json) -> Json:
    return _configured(ledger, ledger.agreement, 0)


def _mechanisms(ledger: Ledger, operation: Json) -> Json:
    return _configured(ledger, ledger.mechanisms, -1)


def _configured(ledger: Ledger, data: Json | None, place: int) -> Json:
    """What an agreement consists of; a pool has a transaction for its mechanisms, then its text."""
    if ledger.agreement is None:
        return {}
    number, when = 2 * ledger.agreements + place, ledger.agreement["ratification_ts"]
    return {"data": data, "seqNo": number, "txnTime": when}


_QUERIES: dict[str, Callable[[Ledger, Json], Json]] = {
    "3": _transaction,
    "6": _agreement,
    "7": _mechanisms,
    "104": _attrib,
    "105": _nym,
    "107": _schema,
    "108": _definition,
    "115": _registry,
    "116": _entry,
    "117": _delta,
}
