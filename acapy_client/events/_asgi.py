"""Webhooks taken by an ASGI application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from acapy_client.events._webhooks import Refused, WebhookKey, content_length, too_large

if TYPE_CHECKING:
    from acapy_client.events._events import Events


def application(events: Events, key: WebhookKey | None) -> Any:
    async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await _live(receive, send)
        elif scope["type"] == "http":
            await _answer(send, *await _taken(events, key, scope, receive))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close"})

    return app


async def _live(receive: Any, send: Any) -> None:
    """What a server asks that has no other application."""
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


async def _taken(
    events: Events, key: WebhookKey | None, scope: dict[str, Any], receive: Any
) -> tuple[int, str]:
    """The status to answer, and a sentence."""
    pairs = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
    try:
        try:
            if scope["method"] != "POST":
                raise Refused(405, "webhook: expected POST")
            body = await _body(pairs, events.max_size, receive)
        except Refused as refused:
            raise events._refuse(refused) from None
        _, done = events._take(scope["path"], body, pairs, key)
    except Refused as refused:
        return refused.status, str(refused)
    if done is not None:
        import asyncio

        try:
            await asyncio.wrap_future(done)
        except asyncio.CancelledError:
            raise
        except BaseException:  # of a function that wants the event again; it was logged
            return 500, "a function failed"
    return 204, ""


async def _body(pairs: list[tuple[str, str]], limit: int, receive: Any) -> bytes:
    told = [value for name, value in pairs if name == "content-length"]
    content_length(told[0] if told else None, limit)
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Refused(400, "webhook: the body broke off")
        part = message.get("body", b"")
        size += len(part)
        if size > limit:
            raise too_large(limit)
        parts.append(part)
        if not message.get("more_body"):
            return b"".join(parts)


async def _answer(send: Any, status: int, text: str) -> None:
    body = f"{text}\n".encode() if text else b""
    headers = [(b"content-type", b"text/plain; charset=utf-8")] if body else []
    if status != 204:
        headers.append((b"content-length", str(len(body)).encode("ascii")))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
