"""Webhooks taken by a WSGI application."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from acapy_client.events._receiving import Receiver
from acapy_client.events._webhooks import Refused, content_length, too_large

_HEADERS = (("x-api-key", "HTTP_X_API_KEY"), ("x-wallet-id", "HTTP_X_WALLET_ID"))


def application(receiver: Receiver) -> Any:
    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "").encode("latin-1", "replace").decode("utf-8", "replace")
        answer = receiver.answer(
            environ["REQUEST_METHOD"],
            path,
            [(name, environ[variable]) for name, variable in _HEADERS if variable in environ],
            partial(_body, environ, receiver.max_size),
        )
        text = answer.text.encode()
        headers = []
        if text:
            headers.append(("Content-Type", "text/plain; charset=utf-8"))
            headers.append(("Content-Length", str(len(text))))
        start_response(answer.line, headers)
        return [text] if text else []

    return app


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
