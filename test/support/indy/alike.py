"""Where two ledgers answer the same request differently."""

from __future__ import annotations

import json
import re
from typing import Any

OF_PROOFS = ("auditPath", "rootHash", "state_proof")
"""Not compared at all: the local ledger has no proofs, and the pool's nodes do not sign theirs."""
OF_REQUESTS = ("reqId", "digest", "payloadDigest", "reqSignature")
OF_TIMES = ("txnTime", "timestamp", "ratification_ts", "from", "to")
OF_NUMBERS = ("seqNo", "ref", "ledgerSize")
"""Of these only the types are compared: each request has a number and so a hash of its own, each
ledger its clock and its sequence numbers."""

_TYPES = {*OF_REQUESTS, *OF_TIMES, *OF_NUMBERS}
_REFUSED = re.compile(r"Request failed: client request invalid: ([^(:,]+)")


def differences(ours: list[tuple[str, Any]], real: list[tuple[str, Any]]) -> list[str]:
    """Where answers differ, in words. Of a refusal its kind is compared, not its wording."""
    assert [what for what, _ in ours] == [what for what, _ in real]
    found = []
    for (what, one), (_, other) in zip(ours, real, strict=True):
        a, b = _flat(one), _flat(other)
        found += [
            f"{what}: {path} is {a.get(path)!r}, of the pool {b.get(path)!r}"
            for path in sorted({*a, *b})
            if (path in a, a.get(path)) != (path in b, b.get(path))
        ]
    return found


def is_refusal(answer: Any) -> bool:
    return "error" in answer


def _flat(answer: dict[str, Any]) -> dict[str, Any]:
    """What is compared of an answer, by path."""
    if is_refusal(answer):
        found = _REFUSED.match(answer["error"])
        return {"refused": found[1] if found else answer["error"]}
    flat: dict[str, Any] = {}
    _add(flat, "", answer)
    return flat


def _add(flat: dict[str, Any], path: str, value: Any) -> None:
    if isinstance(value, str) and value.startswith("{"):
        value = json.loads(value)
    if isinstance(value, dict):
        flat[path] = "an object"
        for name, inner in value.items():
            if name in _TYPES:
                flat[f"{path}.{name}"] = type(inner).__name__
            elif name not in OF_PROOFS:
                _add(flat, f"{path}.{name}", inner)
    elif isinstance(value, str):
        flat[path] = re.sub(r":3:CL:\d+:", ":3:CL:<number of the schema>:", value)
    else:
        flat[path] = value
