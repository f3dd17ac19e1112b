"""The head of an answer, read at once where it is as agents write it.

`http.client` has heads of any kind read by the parser of emails, which is a fifth of what a call
costs. A head that may be meant in more than one way is left to it.
"""

from __future__ import annotations

import re
from http.client import HTTPMessage

# compiled at their first use, as all patterns of this package are: an import shall be quick
_USUAL = rb"HTTP/1\.1 (2\d\d|[45]\d\d) ([ -~]*)\r\n((?:[\w!#$%&'*+.^`|~-]+:[\t -~]*\r\n){1,50})\r\n"
_LINE, _LENGTH = r"([^:]+):[\t ]*(.*)\r\n", r"[0-9]{1,18}"
# they change how long the body is, or what becomes of the connection
_SPECIAL = frozenset({"transfer-encoding", "connection", "keep-alive", "proxy-connection"})
_BODILESS = frozenset({204, 205})


def usual_head(received: bytes) -> tuple[int, int, str, HTTPMessage, int] | None:
    """The head at the start of what was received; None where it is unusual, or not whole yet.

    :return: its size (bytes, the empty line included), status, reason, headers, and the length of
        the body, after which the connection stays open
    """
    found = re.match(_USUAL, received)
    if found is None:
        return None
    status, lines = int(found[1]), re.findall(_LINE, found[3].decode("ascii"))
    names = [name.lower() for name, _ in lines]
    if names.count("content-length") != 1 or not _SPECIAL.isdisjoint(names) or status in _BODILESS:
        return None
    length = lines[names.index("content-length")][1]
    if not re.fullmatch(_LENGTH, length):
        return None
    headers = HTTPMessage()
    for name, value in lines:
        headers.set_raw(name, value)
    return found.end(), status, found[2].decode("ascii").strip(), headers, int(length)
