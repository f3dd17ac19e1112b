"""Webhooks taken by a WSGI application."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from acapy_client.events._webhooks import Refused, WebhookKey, content_length, too_large

if TYPE_CHECKING:
    from acapy_client.events._events import Events

_HEADERS = (("x-api-key", "HTTP_X_API_KEY"), ("x-wallet-id", "HTTP_X_WALLET_ID"))


def application(events: Events, key: WebhookKey | None) -> Any:
    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        try:
            _take(events, key, environ)
        except Refused as refused:
            text = f"{refused}\n".encode()
            return _answer(start_response, f"{refused.status} {refused.reason}", text)
        except Exception:  # of a function that wants the event again; it was logged
            return _answer(start_response, "500 Internal Server Error", b"a function failed\n")
        start_response("204 No Content", [])
        return []

    return app


def _take(events: Events, key: WebhookKey | None, environ: dict[str, Any]) -> None:
    try:
        if environ["REQUEST_METHOD"] != "POST":
            raise Refused(405, "webhook: expected POST")
        body = _body(environ, events.max_size)
    except Refused as refused:
        raise events._refuse(refused) from None
    path = environ.get("PATH_INFO", "").encode("latin-1", "replace").decode("utf-8", "replace")
    headers = [(name, environ[variable]) for name, variable in _HEADERS if variable in environ]
    _, done = events._take(path, body, headers, key)
    if done is not None:
        done.result()


def _body(environ: dict[str, Any], limit: int) -> bytes:
    length = content_length(environ.get("CONTENT_LENGTH"), limit)
    stream = environ["wsgi.input"]
    if length is None:
        if not environ.get("wsgi.input_terminated"):
            raise Refused(411, "webhook: the length of the body is not told")
        length = limit + 1
    parts, left = [], length
    try:
        while left > 0 and (part := stream.read(min(left, 65536))):
            parts.append(part)
            left -= len(part)
    except OSError:
        raise Refused(400, "webhook: the body broke off") from None
    body = b"".join(parts)
    if len(body) > limit:
        raise too_large(limit)
    return body


def _answer(start_response: Callable[..., Any], status: str, text: bytes) -> Iterable[bytes]:
    headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(text)))]
    start_response(status, headers)
    return [text]
