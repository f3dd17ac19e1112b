"""The agent's websocket: what it says, how it breaks, and that it ends at once."""

from __future__ import annotations

import logging
import re
import threading
import time
import tracemalloc
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from acapy_client import Configuration
from acapy_client.events import Event, Events, Gap
from acapy_client.events._frames import Skipping
from acapy_client.exceptions import (
    ApiConnectionError,
    ApiException,
    ForbiddenException,
    UnauthorizedException,
)
from support.events.captured import RELEASES, messages
from support.events.telling import Listener, frame, telling
from support.events.until import until
from support.server import Answer, Server, answer, text_answer

pytest.importorskip("websockets")

KEY = "sec-ret"


def hearing(server: Server, **settings: Any) -> tuple[Events, list[Event]]:
    events = Events(Configuration(server.url, api_key={"ApiKeyHeader": KEY}), **settings)
    seen: list[Event] = []
    events.otherwise(seen.append)
    return events, seen


def saying(*steps: Callable[[Listener], object]) -> Answer:
    """An agent that says it is there, then takes some steps, then stays."""

    def script(listener: Listener) -> None:
        listener.settings()
        for step in steps:
            step(listener)
        listener.wait()

    return telling(script)


def event(topic: str, payload: Any) -> Callable[[Listener], object]:
    return lambda listener: listener.event(topic, payload)


def sent(data: bytes) -> Callable[[Listener], object]:
    return lambda listener: listener.send(data)


def hang_up(listener: Listener) -> None:
    raise OSError


@pytest.mark.parametrize("version", RELEASES)
def test_captured_messages_are_heard(version: str) -> None:
    said = messages(version, "mt-ws-header_key")
    steps = [lambda listener, each=each: listener.say(each) for each in said]
    with Server(default=saying(*steps)) as server:
        events, seen = hearing(server)
        told = [each for each in said if "payload" in each and each["topic"] != "settings"]
        with events, events.listen():
            until(lambda: len(seen) + events.counts.repeats == len(told))
    assert {each.wallet_id for each in seen} == {each.get("wallet_id") for each in told}
    assert server.last.header("x-api-key") == KEY
    assert server.last.path == "/ws"


def test_who_is_not_known_is_told_at_once() -> None:
    with Server(default=telling(lambda listener: listener.settings(False))) as server:
        events, _ = hearing(server)
        with events, pytest.raises(UnauthorizedException, match="admin key is missing or wrong"):
            events.listen()


@pytest.mark.parametrize(
    ("status", "error", "said"),
    [
        ("401 Unauthorized", UnauthorizedException, "401 Unauthorized: it is Sunday (sent: X-API"),
        ("403 Forbidden", ForbiddenException, "403 Forbidden: it is Sunday"),
        ("404 Not Found", ApiException, "404 Not Found: it is Sunday"),
        ("200 OK", ApiException, "a websocket was expected, and it was answered with 200"),
    ],
)
def test_a_handshake_that_is_answered_otherwise(
    status: str, error: type[Exception], said: str
) -> None:
    with Server(default=text_answer(status, "it is Sunday", Echo=KEY)) as server:
        events, _ = hearing(server)
        with events, pytest.raises(error) as caught:
            events.listen(timeout=60)
    assert str(caught.value).startswith(f"GET /ws: {said}")
    assert isinstance(caught.value, ApiException)
    assert caught.value.detail == "it is Sunday"
    assert KEY not in str(caught.value.headers)


def test_a_redirect_is_not_followed_so_the_key_stays_here() -> None:
    with Server() as other:
        moved = answer(b"", "302 Found", Location=f"{other.url.replace('http', 'ws')}/ws")
        with Server(default=moved) as server:
            events, _ = hearing(server)
            with events, pytest.raises(ApiException, match="redirects are not followed"):
                events.listen(timeout=60)
        assert not other.requests


@pytest.mark.parametrize(
    "reply", [b"garbage\r\n\r\n", b"", answer({}, "503 Service Unavailable"), b"HTTP/1.1 101 X\r\n"]
)
def test_no_websocket_within_the_time(reply: bytes) -> None:
    def say(connection: Any, _: Any) -> None:
        connection.sendall(reply)
        raise OSError

    with Server(default=say) as server:
        events, _ = hearing(server)
        began = time.monotonic()
        with events, pytest.raises(ApiConnectionError, match="no websocket at http://127"):
            events.listen(timeout=0.5)
        assert time.monotonic() - began < 8


def test_one_that_never_answers() -> None:
    def says_nothing(connection: Any, _: Any) -> None:
        connection.recv(1)

    with Server(default=says_nothing) as server:
        events, _ = hearing(server)
        with events, pytest.raises(ApiConnectionError, match=r"2 s: it is connected, and has not"):
            events.listen(timeout=2)


@pytest.mark.parametrize(
    "broken",
    [
        b"\xff\xff\xff",  # no frame
        frame(b'{"topic": "a", "pay')[:-5],  # hung up in mid-frame
        frame(b"\x03\xe8bye", 8),
        frame(b"x" * 10, 3),  # an opcode that is none
        frame(b"\xff\xfe"),  # no UTF-8
    ],
)
def test_a_websocket_that_breaks_is_opened_again(broken: bytes) -> None:
    first = saying(event("a", {}), sent(broken), hang_up)
    with Server(first, default=saying(event("b", {}))) as server:
        events, seen = hearing(server)
        gaps: list[Gap] = []
        events.on_gap(gaps.append)
        with events, events.listen():
            until(lambda: [each.topic for each in seen][-1:] == ["b"] and gaps)
            assert events.connected
        assert [each.topic for each in seen] == ["a", "b"]
        assert events.counts.gaps == len(gaps) == 1
        assert 0 < gaps[0].since <= gaps[0].until <= time.time()


@pytest.mark.parametrize(
    ("odd", "topics", "unreadable"),
    [
        (frame(b"garbage"), [], 1),
        (frame(b"[1]"), [], 1),
        (frame(b'{"topic": 5}'), [], 1),
        (frame(b'{"no": "topic"}'), [], 1),
        (frame(b"[" * 50_000), [], 1),
        (frame(b'{"topic": "binary", "payload": 1}', 2), ["binary"], 0),
        (frame(b"\xff\xfe", 2), [], 1),
        (frame(b'{"topic": "in ', last=False) + frame(b'pieces"}', 0), ["in pieces"], 0),
        (frame(b"hello", 9), [], 0),  # a ping of the protocol
        (frame(b'{"topic": "ping", "authenticated": true}'), [], 0),
        (frame(b'{"topic": "ping", "payload": {"state": "received"}}'), ["ping"], 0),
    ],
)
def test_odd_messages_do_no_harm(odd: bytes, topics: list[str], unreadable: int) -> None:
    with Server(default=saying(sent(odd), event("after", {}))) as server:
        events, seen = hearing(server)
        with events, events.listen():
            until(lambda: "after" in [each.topic for each in seen])
            until(lambda: events.counts.waiting == 0)
        assert sorted(each.topic for each in seen) == sorted([*topics, "after"])
        assert (events.counts.unreadable, events.counts.gaps) == (unreadable, 0)


def test_what_is_too_large_is_skipped_and_the_socket_stays_open() -> None:
    large = frame(b'"' + b"x" * 64 * 1024 * 1024 + b'"')
    with Server(default=saying(sent(large), event("after", {}))) as server:
        events, seen = hearing(server, max_size=100_000)
        tracemalloc.start()
        try:
            with events, events.listen():
                until(lambda: seen, 60)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        counts = events.counts
    assert [each.topic for each in seen] == ["after"]
    assert (counts.too_large, counts.gaps) == (1, 0)
    assert peak < 20 * 1024 * 1024


def test_more_than_websockets_takes_by_default() -> None:
    payload = {"text": "x" * 2_000_000}
    with Server(default=saying(event("large", payload))) as server:
        events, seen = hearing(server)
        with events, events.listen():
            until(lambda: seen)
        assert seen[0].payload == payload


@pytest.mark.parametrize("step", [1, 2, 3, 7, 1000])
def test_frames_are_told_apart_wherever_bytes_are_cut(step: int) -> None:
    skipped: list[int] = []
    skipping = Skipping(200, lambda: skipped.append(1))
    head, kept = b"HTTP/1.1 101 X\r\nA: b\r\n\r\n", []
    data = head
    for size in (0, 5, 125, 126, 200, 201, 70_000, 3):
        data += frame(b"x" * size)
        kept += [frame(b"x" * size)] if size <= 200 else []
    out = b"".join(skipping.feed(data[at : at + step]) for at in range(0, len(data), step))
    assert out == head + b"".join(kept)
    assert len(skipped) == 2


def test_one_that_breaks_at_once_is_opened_again_more_and_more_seldom() -> None:
    opened: list[float] = []

    def once_more(listener: Listener) -> None:
        opened.append(time.monotonic())
        hang_up(listener)

    with Server(default=saying(once_more)) as server:
        events, _ = hearing(server)
        with events, events.listen():
            until(lambda: len(opened) == 4)
    pauses = [later - sooner for sooner, later in pairwise(opened)]
    for pause, least in zip(pauses, (0.1, 0.2, 0.4), strict=True):
        assert pause >= least * 0.9, pauses  # 0.2, 0.4, 0.8 seconds, less a half at most


def test_silence_is_a_dead_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("acapy_client.events._socket._SILENCE", 0.3)

    def silent(listener: Listener) -> None:
        listener.settings()
        time.sleep(30)

    with Server(telling(silent), default=saying(event("after", {}))) as server:
        events, seen = hearing(server)
        with events, events.listen():
            until(lambda: seen)
            assert events.counts.gaps == 1


def test_it_ends_at_once() -> None:
    with Server(default=saying()) as server:
        events, _ = hearing(server)
        listening = events.listen()
        began = time.monotonic()
        listening.close()
        until(lambda: not listening._thread.is_alive())
        assert time.monotonic() - began < 8  # silence has twelve seconds
        assert not events.connected
        listening = events.listen()
        threading.Timer(0.1, events.close).start()
        assert events.wait_closed(60)
        until(lambda: not listening.connected)
    until(lambda: "acapy_client websocket" not in [each.name for each in threading.enumerate()])


def test_it_ends_at_once_while_it_is_opened_again() -> None:
    with Server(saying(hang_up), default=answer({}, "503 X")) as server:
        events, _ = hearing(server)
        events.listen()
        until(lambda: len(server.requests) > 2)
        began = time.monotonic()
        events.close()
        assert time.monotonic() - began < 8


def test_a_key_that_is_no_longer_right_ends_it_for_good() -> None:
    with Server(saying(hang_up), default=answer({}, "401 Unauthorized")) as server:
        events, _ = hearing(server)
        with events:
            events.listen()
            with pytest.raises(UnauthorizedException):
                events.wait_closed(60)


def test_a_full_queue_holds_the_websocket_and_loses_nothing() -> None:
    steps = [event("a", {"n": number}) for number in range(50)]
    with Server(default=saying(*steps)) as server:
        events, seen = hearing(server, workers=1, queue_size=2)
        events.on("a")(lambda event: time.sleep(0.002))
        with events, events.listen():
            until(lambda: events.counts.handled == 50)
        assert (events.counts.full, events.counts.left) == (0, 0)
    assert not seen


def test_the_key_is_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with Server(saying(hang_up), default=saying(event("after", {}))) as server:
        events, seen = hearing(server)
        with events, events.listen():
            until(lambda: seen)
        with Server(default=answer({}, "403 Forbidden")) as refusing:
            events, _ = hearing(refusing)
            with events, pytest.raises(ForbiddenException) as error:
                events.listen()
    assert KEY not in caplog.text
    assert KEY not in repr(error.value)
    assert re.search("opened again", caplog.text)


def test_a_prefix_of_the_path_is_kept() -> None:
    with Server(default=saying()) as server:
        with Events(Configuration(f"{server.url}/agent/")) as events, events.listen():
            pass
        assert server.last.path == "/agent/ws"
