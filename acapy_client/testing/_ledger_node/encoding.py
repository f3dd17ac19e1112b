"""How Indy writes things: base58, what an author signs, digests."""

from __future__ import annotations

import hashlib
from typing import Any

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_NOT_SIGNED = ("signature", "signatures", "fees")
_HASHED = ("raw", "hash", "enc")  # of an ATTRIB: their digest is signed


def to_base58(data: bytes) -> str:
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = _ALPHABET[rest] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def from_base58(text: str) -> bytes:
    """Raises ValueError for text that is not base58."""
    number = 0
    for letter in text:
        number = number * 58 + _ALPHABET.index(letter)
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def to_sign(request: dict[str, Any], attrib: bool = False) -> str:
    """What an author of a request signs.

    :param attrib: whether the request is an ATTRIB as its author sends it
    """
    return _text({k: v for k, v in request.items() if k not in _NOT_SIGNED}, 0, attrib)


def _text(value: Any, depth: int, attrib: bool) -> str:
    if isinstance(value, dict):
        return "|".join(
            f"{key}:{digest(value[key])}"
            if attrib and depth == 1 and key in _HASHED
            else f"{key}:{_text(value[key], depth + 1, attrib)}"
            for key in sorted(value)
        )
    if isinstance(value, (list, tuple)):
        return ",".join(_text(each, depth + 1, attrib) for each in value)
    return "" if value is None else str(value)
