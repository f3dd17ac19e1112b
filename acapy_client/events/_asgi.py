"""Webhooks taken by an ASGI application."""

from __future__ import annotations

from typing import Any

from acapy_client.events._receiving import Answer, Receiver, outcome, refusal
from acapy_client.events._webhooks import Refused, check_method, content_length, too_large


def application(receiver: Receiver) -> Any:
    async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await _live(receive, send)
        elif scope["type"] == "http":
            await _send(send, await _answer(receiver, scope, receive))
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


async def _answer(receiver: Receiver, scope: dict[str, Any], receive: Any) -> Answer:
    pairs = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"]]
    try:
        with receiver.counting:
            check_method(scope["method"])
            body = await _body(pairs, receiver.max_size, receive)
        if receiver.blocks:
            import asyncio

            _, handled = await asyncio.to_thread(receiver.take, scope["path"], body, pairs)
        else:
            _, handled = receiver.take(scope["path"], body, pairs)
    except Refused as refused:
        return refusal(refused)
    if handled is None:
        return Answer(204)
    import asyncio

    return outcome(await asyncio.wrap_future(handled))


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


async def _send(send: Any, answer: Answer) -> None:
    body = answer.text.encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8")] if body else []
    if answer.status != 204:
        headers.append((b"content-length", str(len(body)).encode("ascii")))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
