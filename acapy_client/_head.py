"""The head of an answer, read at once where it is as agents write it.

`http.client` has heads of any kind read by the parser of emails, which is a fifth of what a call
costs. A head that may be meant in more than one way is left to it.
"""

from __future__ import annotations

import re
from http.client import HTTPMessage
from typing import NamedTuple

_USUAL = re.compile(
    rb"HTTP/1\.1 (?P<status>2\d\d|[45]\d\d) (?P<reason>[ -~]*)\r\n"
    rb"(?P<lines>(?:[\w!#$%&'*+.^`|~-]+:[\t -~]*\r\n){1,50})"
    rb"\r\n"
)
_LENGTH = re.compile(r"[0-9]{1,18}")
_BODILESS = frozenset({204, 205})
# they change how long the body is, or what becomes of the connection
_SPECIAL = frozenset({"transfer-encoding", "connection", "keep-alive", "proxy-connection"})


class Head(NamedTuple):
    """A head as it was received."""

    size: int  # bytes, the empty line included
    status: int
    reason: str
    headers: HTTPMessage
    length: int  # of the body, after which the connection stays open


def usual_head(received: bytes) -> Head | None:
    """The head at the start of what was received; None where it is unusual, or not whole yet."""
    found = _USUAL.match(received)
    if found is None:
        return None
    status, headers, lengths = int(found["status"]), HTTPMessage(), []
    for line in found["lines"].decode("ascii").split("\r\n")[:-1]:
        name, _, value = line.partition(":")
        lower = name.lower()
        if lower in _SPECIAL:
            return None
        value = value.lstrip("\t ")
        if lower == "content-length":
            lengths.append(value)
        headers[name] = value
    if status in _BODILESS or len(lengths) != 1 or not _LENGTH.fullmatch(lengths[0]):
        return None
    reason = found["reason"].decode("ascii").strip()
    return Head(found.end(), status, reason, headers, int(lengths[0]))
