"""Webhooks through every way in: the same answers, the same limits, on real sockets."""

from __future__ import annotations

import asyncio
import io
import json
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from acapy_client import Configuration
from acapy_client.events import Event, Events, Refused
from acapy_client.exceptions import ApiTypeError, ApiValueError
from support.events.captured import RELEASES, webhooks
from support.events.until import until

KEY = "se#cret"
BODY = b'{"connection_id": "c", "state": "active", "updated_at": "1"}'
PATH = "/hooks/topic/connections/"

Answer = tuple[int, bytes]
Way = Callable[[Events, str, str, bytes, dict[str, str]], Answer]


def by_serve(events: Events, method: str, path: str, body: bytes, headers: Any) -> Answer:
    with events.serve(key=KEY) as serving:
        lines = [f"{method} {path} HTTP/1.1", "Host: x", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        return asked(serving.port, "\r\n".join([*lines, "", ""]).encode() + body)


def asked(port: int, data: bytes, pause: float = 0.0) -> Answer:
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        if pause:
            for byte in data:
                connection.sendall(bytes([byte]))
                time.sleep(pause)
        else:
            connection.sendall(data)
        answer = b""
        try:
            while part := connection.recv(65536):
                answer += part
        except ConnectionResetError:
            pass
    head, _, rest = answer.partition(b"\r\n\r\n")
    return int(head.split(b" ")[1]), rest


def by_wsgi(events: Events, method: str, path: str, body: bytes, headers: Any) -> Answer:
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
        **{"HTTP_" + name.upper().replace("-", "_"): value for name, value in headers.items()},
    }
    started: list[int] = []
    parts = events.wsgi(key=KEY)(environ, lambda status, _: started.append(int(status[:3])))
    return started[0], b"".join(parts)


def by_asgi(events: Events, method: str, path: str, body: bytes, headers: Any) -> Answer:
    sent: list[Any] = []
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    }
    parts = [body[:10], body[10:]]

    async def receive() -> Any:
        part = parts.pop(0)
        return {"type": "http.request", "body": part, "more_body": bool(parts)}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(events.asgi(key=KEY)(scope, receive, send))
    return sent[0]["status"], sent[1]["body"]


def by_receive(events: Events, method: str, path: str, body: bytes, headers: Any) -> Answer:
    try:
        events.receive(path, body, headers, key=KEY)
    except Refused as refused:
        return refused.status, str(refused).encode()
    except ValueError:
        return 500, b"a function failed"
    return 204, b""


WAYS = [by_serve, by_wsgi, by_asgi, by_receive]
way_in = pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__[3:])


@way_in
def test_a_webhook_is_answered_once_it_is_queued(events: Events, way: Way) -> None:
    go, seen = threading.Event(), []

    @events.on("connections")
    def slow(event: Event) -> None:
        go.wait(60)
        seen.append(event)

    began = time.monotonic()
    headers = {"X-API-Key": KEY, "X-Wallet-Id": "w1"}
    assert way(events, "POST", PATH, BODY, headers) == (204, b"")
    assert time.monotonic() - began < 20
    assert not seen
    go.set()
    until(lambda: seen)
    assert seen[0].wallet_id == "w1"
    assert seen[0].payload == json.loads(BODY)


@way_in
@pytest.mark.parametrize("key", [None, "", "wrong", "se", KEY + "x", "ünïcödé"])
def test_another_key_is_401_and_nothing_of_it_is_believed(
    events: Events, way: Way, key: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    headers = {"x-wallet-id": "w1"} | ({} if key is None else {"x-api-key": key})
    status, text = way(events, "POST", PATH, BODY, headers)
    assert status == 401
    assert b"cret" not in text
    assert KEY not in caplog.text
    assert (events.counts.refused, events.counts.received) == (1, 0)


@way_in
@pytest.mark.parametrize("decoded_as", ["utf-8", "latin-1"])
def test_a_key_need_not_be_ascii(
    events: Events, way: Way, decoded_as: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An agent sends it in UTF-8, which servers and frameworks decode in their own ways."""
    monkeypatch.setitem(globals(), "KEY", "schlüssel")
    on_the_wire = way in (by_serve, by_asgi)
    key = "schlüssel" if on_the_wire else "schlüssel".encode().decode(decoded_as)
    assert way(events, "POST", PATH, BODY, {"x-api-key": key}) == (204, b"")
    assert way(events, "POST", PATH, BODY, {"x-api-key": "schlussel"})[0] == 401


@way_in
@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/topic/my-plugin/", b"{}"),
        ("/topic/my-plugin", b"[1, 2]"),
        ("/a/topic/connections", b'"text"'),
        ("/topic/log-entry/", b'{"no": "state"}'),
        ("/topic/\xc3\xa9/", b"null"),
    ],
)
def test_what_is_not_known_is_no_error(events: Events, way: Way, path: str, body: bytes) -> None:
    assert way(events, "POST", path, body, {"x-api-key": KEY})[0] == 204
    assert events.counts.received == 1


@way_in
def test_what_is_no_webhook(events: Events, way: Way) -> None:
    key = {"x-api-key": KEY}
    assert way(events, "POST", "/other", BODY, key)[0] == 404
    assert way(events, "POST", PATH, b"no json", key)[0] == 400
    assert way(events, "POST", PATH, b"", key)[0] == 400
    assert way(events, "POST", PATH, b"[" * 100_000, key)[0] == 400
    assert way(events, "POST", PATH, b"\xff\xfe", key)[0] == 400
    if way is not by_receive:
        assert way(events, "GET", PATH, b"", key)[0] == 405
    assert events.counts.received == 0


@way_in
def test_a_body_that_is_too_large_is_413(way: Way) -> None:
    with Events(Configuration("http://127.0.0.1:1"), max_size=100) as events:
        body = json.dumps({"content": "x" * 100}).encode()
        assert way(events, "POST", PATH, body, {"x-api-key": KEY})[0] == 413
        assert way(events, "POST", PATH, BODY, {"x-api-key": KEY})[0] == 204
        assert events.counts.refused == 1


@way_in
def test_a_function_that_wants_it_again_fails_with_500(
    events: Events, way: Way, caplog: pytest.LogCaptureFixture
) -> None:
    calls = []

    @events.on("connections", again=True)
    def fails_once(event: Event) -> None:
        calls.append(event)
        if len(calls) == 1:
            raise ValueError("not yet")

    headers = {"x-api-key": KEY}
    assert [way(events, "POST", PATH, BODY, headers)[0] for _ in range(3)] == [500, 204, 204]
    assert len(calls) == 2
    assert "not yet" in caplog.text


def test_a_server_that_gives_a_request_up_does_not_end_what_handles_it(events: Events) -> None:
    """As some do when their client went away."""
    begun, go = threading.Event(), threading.Event()

    @events.on("connections", again=True)
    def slow(event: Event) -> None:
        begun.set()
        go.wait(60)

    async def given_up() -> None:
        async def receive() -> Any:
            return {"type": "http.request", "body": BODY}

        async def send(message: Any) -> None:
            raise AssertionError(message)

        headers = [(b"x-api-key", KEY.encode())]
        scope = {"type": "http", "method": "POST", "path": PATH, "headers": headers}
        request = asyncio.ensure_future(events.asgi(key=KEY)(scope, receive, send))
        await asyncio.to_thread(begun.wait, 10)
        request.cancel()
        with pytest.raises(asyncio.CancelledError):
            await request

    asyncio.run(given_up())
    go.set()
    until(lambda: events.counts.handled == 1)


@way_in
def test_a_full_queue_is_503(way: Way) -> None:
    go = threading.Event()
    with Events(Configuration("http://127.0.0.1:1"), workers=1, queue_size=1) as events:
        events.otherwise(lambda event: go.wait(60))
        headers = {"x-api-key": KEY}
        assert way(events, "POST", "/topic/a/", b"{}", headers)[0] == 204
        assert way(events, "POST", "/topic/a/", b"{}", headers)[0] == 503
        go.set()


def test_without_a_key_nobody_is_believed_about_a_wallet(events: Events) -> None:
    event = events.receive(PATH, BODY, {"x-wallet-id": "w1", "x-api-key": "any"})
    assert event.wallet_id is None


def test_each_tenant_may_have_a_key_of_its_own(events: Events) -> None:
    keys = {None: "base", "w1": "one"}

    def key(wallet_id: str | None) -> str | None:
        return keys.get(wallet_id)

    assert events.receive(PATH, BODY, {"x-api-key": "base"}, key=key).wallet_id is None
    one = {"x-api-key": "one", "x-wallet-id": "w1"}
    assert events.receive(PATH, BODY, one, key=key).wallet_id == "w1"
    for headers in (
        {"x-api-key": "base", "x-wallet-id": "w1"},
        {"x-api-key": "one"},
        {"x-api-key": "one", "x-wallet-id": "w2"},
        {"x-wallet-id": "w2"},
    ):
        with pytest.raises(Refused):
            events.receive(PATH, BODY, headers, key=key)


def test_a_key_that_cannot_be_one(events: Events) -> None:
    with pytest.raises(ApiValueError, match="key: expected a key, got an empty text"):
        events.wsgi(key="")
    with pytest.raises(ApiTypeError, match="key: expected text or a function, got int"):
        events.serve(key=5)  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(ApiTypeError, match="body: expected the bytes that came, got dict"):
        events.receive(PATH, {})  # type: ignore[arg-type]  # wrong on purpose


# --- faults on the wire --------------------------------------------------------------------------


def head(*lines: str) -> bytes:
    return "\r\n".join([f"POST {PATH} HTTP/1.1", "Host: x", *lines, "", ""]).encode()


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (head("Transfer-Encoding: chunked") + b"3c\r\n" + BODY + b"\r\n0\r\n\r\n", 204),
        (head("Transfer-Encoding: chunked") + b"1e;x=1\r\n" + BODY[:30] + b"\r\n1e\r\n"
         + BODY[30:] + b"\r\n0\r\nTrailer: x\r\n\r\n", 204),
        (head("Transfer-Encoding: chunked") + b"zz\r\n", 400),
        (head("Transfer-Encoding: chunked") + b"-1\r\n", 400),
        (head("Transfer-Encoding: chunked") + b"ffffffffff\r\n", 413),
        (head(), 411),
        (head("Content-Length: x"), 400),
        (head("Content-Length: -5"), 400),
        (head("Content-Length: 99999999999999999999999"), 413),
        (head(f"Content-Length: {len(BODY)}", "Expect: 100-continue") + BODY, 100),
    ],
)  # fmt: skip
def test_odd_bodies_on_the_wire(events: Events, data: bytes, status: int) -> None:
    assert len(BODY) == 0x3C
    with events.serve() as serving:
        assert asked(serving.port, data)[0] == status


def test_a_body_that_breaks_off_and_a_byte_at_a_time(events: Events) -> None:
    data = head(f"Content-Length: {len(BODY)}") + BODY
    with events.serve() as serving:
        with socket.create_connection(("127.0.0.1", serving.port)) as connection:
            connection.sendall(data[:-5])
            connection.shutdown(socket.SHUT_WR)
            assert b" 400 " in connection.recv(100)
        assert asked(serving.port, data, pause=0.001)[0] == 204
    assert events.counts.received == 1


def test_who_sends_too_slowly_is_left(events: Events, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("acapy_client.events._server._REQUEST", 0.5)
    with events.serve() as serving:
        began = time.monotonic()
        assert asked(serving.port, head("Content-Length: 5") + b"{")[0] == 408
        with pytest.raises((OSError, IndexError)):  # a head that does not end
            asked(serving.port, head() * 20, 0.05)
        assert time.monotonic() - began < 25


def test_ten_thousand_at_once(events: Events) -> None:
    """Each is answered, each is counted; most by WSGI, since a socket each takes its time."""
    seen: list[str | None] = []
    events.on("connections")(lambda event: seen.append(event.id))

    def body(number: int) -> bytes:
        return json.dumps({"connection_id": str(number), "updated_at": "1"}).encode()

    with events.serve(key=KEY) as serving, ThreadPoolExecutor(200) as threads:

        def post(number: int) -> int:
            text = body(number)
            data = head(f"Content-Length: {len(text)}", f"x-api-key: {KEY}") + text
            return asked(serving.port, data)[0]

        answers = list(threads.map(post, range(2_000)))
        headers = {"x-api-key": KEY}
        answers += threads.map(
            lambda number: by_wsgi(events, "POST", PATH, body(number), headers)[0],
            range(2_000, 10_000),
        )
    until(lambda: events.counts.waiting == 0)
    counts = events.counts
    assert answers.count(204) == counts.handled == len(set(seen))
    assert answers.count(503) == counts.full
    assert len(answers) == counts.received == 10_000


@pytest.mark.parametrize("version", RELEASES)
def test_captured_tenants_webhooks_do_not_mix(events: Events, version: str) -> None:
    wallets = set()
    for each in webhooks(version, "mt-webhooks-both"):
        event = events.receive(each.path, each.raw, each.headers, key=each.headers["x-api-key"])
        wallets.add(event.wallet_id)
    assert len(wallets) == 1
    assert None not in wallets


def test_a_port_is_freed(events: Events) -> None:
    with events.serve() as serving:
        port = serving.port
        with pytest.raises(OSError, match="use"):
            events.serve(port=port)
    with events.serve(port=port):
        pass
    with pytest.raises(ApiValueError, match="port: expected a number"):
        events.serve(port=70_000)
