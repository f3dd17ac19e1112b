"""From a webhook's path, headers and body to what they say; no I/O."""

from __future__ import annotations

import contextlib
import hmac
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias
from urllib.parse import unquote

from acapy_client._frames import emptied
from acapy_client._json import read
from acapy_client._masking import brief
from acapy_client.exceptions import ApiTypeError, ApiValueError

WebhookKey: TypeAlias = "str | Callable[[str | None], str | None]"
Headers: TypeAlias = "Mapping[str, str] | Iterable[tuple[str, str]]"


class Refused(ApiValueError):
    """A webhook that is not taken; ``status`` is what to answer, such as 401 for a wrong key."""

    def __init__(self, status: int, problem: str) -> None:
        super().__init__(problem)
        self.status = status

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.status, str(self))


def check_method(method: str) -> None:
    """
    :raises Refused: 405, another method than POST
    """
    if method != "POST":
        raise Refused(405, "webhook: expected POST")


def topic_of(path: str) -> str:
    """The topic in the path of a webhook, ``…/topic/connections/``, or the topic itself.

    :raises Refused: 404, there is none
    """
    if not isinstance(path, str):
        raise ApiTypeError(f"expected a path or a topic, got {type(path).__name__}")
    before, found, topic = path.partition("?")[0].rstrip("/").rpartition("/topic/")
    topic = unquote(topic)
    if not topic or "/" in topic or (before and not found):
        raise Refused(404, "webhook: expected a path that ends in /topic/ and a topic")
    return topic


def wallet_of(headers: Headers, key: WebhookKey | None) -> str | None:
    """The wallet whose event a webhook brings, once its key was looked at.

    :param key: that was given to the agent, or a function from the identifier of a wallet (None for
        the agent's own) to its key; None believes anybody, but not what is said of a wallet
    :raises Refused: 401, another key
    """
    if key is None:
        return None
    given, wallet_id = "", None
    pairs: Any = headers.items() if isinstance(headers, Mapping) else headers
    for name, value in pairs:
        lower = name.lower()
        if lower == "x-api-key":
            given = value
        elif lower == "x-wallet-id":
            wallet_id = value or None
    expected = key(wallet_id) if callable(key) else key
    # where there is no key to expect, it takes as long as with one
    wanted = (expected or "no key").encode("utf-8", "surrogateescape")
    same = [hmac.compare_digest(wanted, each) for each in _readings(given)]
    if not (any(same) and expected):
        raise Refused(401, "webhook: the key is missing or wrong")
    return wallet_id


def payload_of(body: Any, limit: int, library: str) -> Any:
    """What a body says.

    :raises Refused: 413, too large; 400, no JSON
    """
    if isinstance(body, str):
        body = body.encode("utf-8", "surrogatepass")
    if not isinstance(body, (bytes, bytearray, memoryview)):
        raise ApiTypeError(f"body: expected the bytes that came, got {type(body).__name__}")
    if len(body) > limit:
        raise too_large(limit)
    try:
        return read(bytes(body), library, "utf-8")
    except (ValueError, RecursionError) as error:
        emptied(error)
        raise Refused(400, "webhook: the body is no JSON") from None


def too_large(limit: int) -> Refused:
    return Refused(413, f"webhook: the body has more than {limit} bytes")


def check_key(key: Any) -> None:
    """Refuse what cannot be a key, and say none of it."""
    if key is not None and not callable(key) and not isinstance(key, str):
        raise ApiTypeError(f"key: expected text or a function, got {type(key).__name__}")
    if key == "":
        raise ApiValueError("key: expected a key, got an empty text; None looks at none")


def content_length(text: str | None, limit: int) -> int | None:
    """The length that a header tells; None where there is no such header.

    :raises Refused: 400, no number; 413, too large
    """
    if text is None or text == "":
        return None
    if not (text.isascii() and text.isdigit()):
        raise Refused(400, f"webhook: Content-Length: expected a number, got {brief(text)}")
    if len(text) > 18 or int(text) > limit:
        raise too_large(limit)
    return int(text)


def _readings(header: str) -> list[bytes]:
    """What may have come as this header: servers decode latin-1, some frameworks UTF-8."""
    readings = [header.encode("utf-8", "surrogateescape")]
    if not header.isascii():
        with contextlib.suppress(UnicodeEncodeError):
            readings.append(header.encode("latin-1"))
    return readings
