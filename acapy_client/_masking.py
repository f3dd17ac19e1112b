"""What is secret, and how it is shown: nowhere."""

from __future__ import annotations

import json
import re
from typing import Any

MASK = "***"  # stands for a secret
_SECRET_NAME = re.compile(r"seed|token|jwt|secret|password|private|wallet.?key|api.?key", re.I)
_SHOWN = 10_000  # characters of a body in the log


def masked(body: bytes) -> str:
    """A body for the log: values of fields with secret names are not shown."""
    try:
        value = json.loads(body)
        if isinstance(value, str):  # no field says what it is: a signed token, for one
            return f"a text of {len(value)} characters"
        text = json.dumps(_mask(value))
    except (ValueError, RecursionError):
        return f"{len(body)} bytes that are not JSON"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}… ({len(text)} characters)"


def _mask(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: MASK if _SECRET_NAME.search(key) and item else _mask(item)
            for key, item in value.items()
        }
    return [_mask(item) for item in value] if isinstance(value, list) else value
