"""Values as they go on the wire: in a path, in a query, in a JSON body."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from acapy_client._dumping import Dumped, shallow
from acapy_client._json import writer
from acapy_client._json_types import Mismatch, wrong_type
from acapy_client.exceptions import ApiValueError

_UNRESERVED, _CONTROL = r"[A-Za-z0-9._~-]+", r"[\x00-\x1f\x7f]"


def quoted_segment(value: object) -> str:
    """A path parameter, quoted with nothing left safe.

    :raises Mismatch: empty, ``.`` or ``..`` (another URL would come of it), or unprintable
    """
    text = plain_text(value)
    if text in ("", ".", ".."):
        raise Mismatch(f"expected an identifier, got {text!r}", ApiValueError)
    if not text.isprintable() and re.search(_CONTROL, text):
        raise Mismatch("expected an identifier, got control characters", ApiValueError)
    return _quoted(text)


def query_pairs(name: str, value: object) -> list[str]:
    """``name=value`` for each value, quoted.

    :raises Mismatch: an empty text (an agent takes it for no filter at all)
    """
    values = value if isinstance(value, (list, tuple)) else [value]
    texts = [plain_text(item) for item in values]
    if "" in texts or not texts:
        raise Mismatch("expected a value or None, got an empty one", ApiValueError)
    return [f"{_quoted(name)}={_quoted(text)}" for text in texts]


def plain_text(value: object) -> str:
    """What stands for a value in a URL, not yet quoted."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bool):
        return str(value).lower()  # agents answer 500 to "True"
    if isinstance(value, int):  # as itself, also where it is the member of an enumeration
        try:
            return int.__repr__(value)
        except ValueError:
            raise Mismatch("expected a number of fewer digits", ApiValueError) from None
    if isinstance(value, float):
        return float.__repr__(value)
    raise wrong_type("text, a number or a boolean", value)


def _quoted(text: str) -> str:
    if re.fullmatch(_UNRESERVED, text):  # as most identifiers are
        return text
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise Mismatch("expected text, got half of a surrogate pair", ApiValueError) from None


def encoded(value: Any) -> bytes:
    """A JSON body; NaN goes as agents take and give it, though JSON does not have it.

    :raises Mismatch: not a JSON value
    """
    try:
        return _write(value).encode("ascii")
    except (TypeError, ValueError) as error:
        raise Mismatch(f"expected a JSON value: {error}") from None


def _sent(value: Any) -> Any:
    return shallow(value, Dumped._to_body)


_write = writer(_sent, compact=True)
