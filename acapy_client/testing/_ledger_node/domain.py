"""The ledger of DIDs, schemas, credential definitions and revocations: what was written, and where
each thing is found."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

from .encoding import digest, to_sign
from .rules import Refused, check_write

NYM, ATTRIB, SCHEMA, CLAIM_DEF, REV_DEF, REV_ENTRY = "1", "100", "101", "102", "113", "114"
WRITES = (NYM, ATTRIB, SCHEMA, CLAIM_DEF, REV_DEF, REV_ENTRY)

Json = dict[str, Any]


class Lines:
    """Objects in a file, one a line; a line that was cut by a crash is left out."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> list[Json]:
        found: list[Json] = []
        if self._file.exists():
            for line in self._file.read_text("utf-8").splitlines():
                try:
                    found.append(json.loads(line))
                except ValueError:
                    break
            if found:
                self._file.write_text("".join(json.dumps(each) + "\n" for each in found), "utf-8")
        return found

    def add(self, what: Json) -> None:
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(what) + "\n")


class Ledger:
    """Transactions in order, and what is found by key. Safe to use from several threads.

    :param folder: where the transactions are kept
    """

    def __init__(self, folder: Path) -> None:
        self.lock = threading.RLock()
        self.transactions: list[Json] = []
        self.nyms: dict[str, Json] = {}
        self.attribs: dict[tuple[str, str], tuple[Json, Json]] = {}
        self.found: dict[str, tuple[Json, Json]] = {}
        # of each revocation registry: (meta, data, indices revoked until then)
        self.entries: dict[str, list[tuple[Json, Json, list[int]]]] = {}
        self.agreement: Json | None = None
        self.mechanisms: Json | None = None
        self.agreements = 0  # how many were set so far
        self._by_digest: dict[str, Json] = {}
        self._domain, self._config = Lines(folder / "domain.jsonl"), Lines(folder / "config.jsonl")
        for transaction in self._domain.read():
            self._apply(transaction)
        for configured in self._config.read():
            self._configure(configured)

    def write(self, request: Json, checked: bool = True) -> Json:
        """Add what a request asks for.

        :param checked: whether its author, signatures and roles are looked at
        :raises Refused: it may not be written
        """
        with self.lock:
            operation = request["operation"]
            payload = {k: v for k, v in request.items() if not k.startswith("signature")}
            sum_of_payload = digest(to_sign(payload))
            if checked:
                if sum_of_payload in self._by_digest:  # sent once more
                    return _reply(self._by_digest[sum_of_payload])
                check_write(self, request)
            metadata = {
                "from": request["identifier"],
                "reqId": request["reqId"],
                "digest": digest(to_sign(request)),
                "payloadDigest": sum_of_payload,
            }
            for name in ("endorser", "taaAcceptance"):
                if name in request:
                    metadata[name] = request[name]
            transaction: Json = {
                "txn": {
                    "type": operation["type"],
                    "data": {k: v for k, v in operation.items() if k != "type"},
                    "metadata": metadata,
                    "protocolVersion": 2,
                },
                "txnMetadata": {"seqNo": len(self.transactions) + 1, "txnTime": int(time.time())},
                "reqSignature": _signatures(request),
                "ver": "1",
            }
            transaction["txnMetadata"]["txnId"] = key_of(transaction["txn"])
            self._apply(transaction)
            self._domain.add(transaction)
            return _reply(transaction)

    def register(self, did: str, verkey: str, role: str | None, author: str) -> Json:
        """Write a DID as a trustee would, without a signature."""
        operation = {"type": NYM, "dest": did, "verkey": verkey}
        if role is not None or did in self.nyms:
            operation["role"] = role  # type: ignore[assignment]  # null takes a role away
        request = {"identifier": author, "reqId": time.time_ns(), "operation": operation}
        return self.write(request, checked=False)

    def set_agreement(self, text: str, version: str, mechanisms: dict[str, str]) -> None:
        """Set the author agreement that writers have to accept from now on; "" asks for none."""
        with self.lock:
            configured: Json = {
                "agreement": {
                    "text": text,
                    "version": version,
                    "digest": digest(version + text),
                    "ratification_ts": int(time.time()),
                },
                "mechanisms": {"aml": mechanisms, "version": version},
            }
            self._configure(configured)
            self._config.add(configured)

    def entry(self, registry: str, until: int | None) -> tuple[Json, Json, list[int]] | None:
        """The last entry of a revocation registry up to a time."""
        past = [
            one
            for one in self.entries.get(registry, ())
            if until is None or one[0]["txnTime"] <= until
        ]
        return past[-1] if past else None

    def _configure(self, configured: Json) -> None:
        agreement = configured["agreement"]
        self.agreement = agreement if agreement["text"] else None
        self.mechanisms = configured["mechanisms"]
        self.agreements += 1

    def _apply(self, transaction: Json) -> None:
        self.transactions.append(transaction)
        txn = transaction["txn"]
        kind, data = txn["type"], txn["data"]
        self._by_digest[txn["metadata"]["payloadDigest"]] = transaction
        meta = {k: transaction["txnMetadata"][k] for k in ("seqNo", "txnTime")}
        if kind == NYM:
            kept = {k: v for k, v in data.items() if k in ("verkey", "role", "diddocContent")}
            new = {"identifier": txn["metadata"]["from"], "role": None, "verkey": None}
            self.nyms[data["dest"]] = {**self.nyms.get(data["dest"], new), **kept, **meta}
        elif kind == ATTRIB:
            for name, value in json.loads(data["raw"]).items():
                self.attribs[data["dest"], name] = ({name: value}, meta)
        elif kind == REV_ENTRY:
            lists = self.entries.setdefault(data["revocRegDefId"], [])
            revoked = set(lists[-1][2]) if lists else set()
            revoked |= set(data["value"].get("revoked") or [])
            revoked -= set(data["value"].get("issued") or [])
            lists.append((meta, data, sorted(revoked)))
        else:
            self.found[key_of(txn)] = (transaction, meta)


def _reply(transaction: Json) -> Json:
    return {**transaction, "rootHash": "", "auditPath": []}


def _signatures(request: Json) -> Json:
    signed = request.get("signatures") or {request["identifier"]: request.get("signature")}
    values = [{"from": did, "value": value} for did, value in signed.items() if value]
    return {"type": "ED25519", "values": values} if values else {}


def key_of(txn: Json) -> str:
    """What a thing is found by."""
    kind, data, author = txn["type"], txn["data"], txn["metadata"]["from"]
    if kind == SCHEMA:
        return f"{author}:2:{data['data']['name']}:{data['data']['version']}"
    if kind == CLAIM_DEF:
        return f"{author}:3:{data['signature_type']}:{data['ref']}:{data.get('tag', 'tag')}"
    if kind == REV_DEF:
        return str(data["id"])
    if kind == REV_ENTRY:
        return f"5:{data['revocRegDefId']}"
    if kind == ATTRIB:
        name = next(iter(json.loads(data["raw"])), "") if "raw" in data else ""
        return f"{data['dest']}:1:{digest(name)}"
    return digest(data["dest"])


__all__ = ["WRITES", "Ledger", "Refused", "key_of"]
