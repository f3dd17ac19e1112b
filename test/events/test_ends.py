"""How events end: from a signal's handler, in a forked child, and while peers hold on."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

import pytest

from acapy_client import ApiValueError, Configuration
from acapy_client.events import Event, Events, Refused
from support.events.telling import Listener, telling
from support.events.until import until
from support.project import run_python
from support.server import Server

BODY = b'{"connection_id": "%d"}'
forks = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def staying(listener: Listener) -> None:
    listener.settings()
    listener.wait()


def in_a_child(run: Callable[[], object]) -> int:
    """The exit status of a forked child that runs this; it is ended if it hangs."""
    child = os.fork()
    if not child:
        signal.alarm(10)
        try:
            run()
        except BaseException:
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no alarms")
def test_a_signals_handler_may_close() -> None:
    """In the midst of whatever takes an event, in a process of its own, which could hang."""
    code = """
import signal
from acapy_client import Configuration
from acapy_client.events import Events, Refused
for number in range(60):
    events = Events(Configuration("http://127.0.0.1:1"), workers=2)
    events.otherwise(lambda event: None)
    signal.signal(signal.SIGALRM, lambda *_: events.close(0.2))
    signal.setitimer(signal.ITIMER_REAL, 0.002 + number / 100_000)
    took = 0
    try:
        while True:
            events.receive("connections", b'{"connection_id": "%d"}' % took)
            took += 1
    except Refused:
        pass
    assert events.counts.received == took + 1
print("all closed")
"""
    done = run_python("-c", code, timeout=60)
    assert (done.returncode, done.stdout) == (0, "all closed\n"), done.stderr


def test_a_function_that_closes_waits_for_no_other_of_its_thread() -> None:
    events = Events(Configuration("http://127.0.0.1:1"), workers=1)
    took: list[float] = []
    queued = threading.Event()

    @events.on("connections")
    def close(event: Event) -> None:
        queued.wait(60)
        began = time.monotonic()
        events.close()
        took.append(time.monotonic() - began)

    for number in range(3):
        events.receive("connections", BODY % number)
    queued.set()
    until(lambda: events.counts.handled)
    assert took[0] < 4  # others are waited for, five seconds
    assert (events.counts.left, events.counts.waiting) == (2, 0)


def test_webhooks_end_at_once_though_peers_hold_on(events: Events) -> None:
    with ExitStack() as stack:
        serving = events.serve()
        for _ in range(100):  # more than are taken at once
            stack.enter_context(socket.create_connection(("127.0.0.1", serving.port)))
        time.sleep(0.3)
        began = time.monotonic()
        serving.close()
        assert time.monotonic() - began < 8  # a request has ten seconds


def test_a_websocket_ends_at_once_though_it_is_being_opened() -> None:
    pytest.importorskip("websockets")

    def hang_up(listener: Listener) -> None:
        listener.settings()
        time.sleep(0.2)

    with Server(telling(hang_up), default=lambda *_: time.sleep(30)) as server:
        events = Events(Configuration(server.url))
        listening = events.listen()
        until(lambda: len(server.requests) == 2)
        began = time.monotonic()
        events.close()
        until(lambda: not listening._thread.is_alive())
        assert time.monotonic() - began < 8  # opening has ten seconds


@forks
def test_a_forked_child_lets_go_of_what_is_served(events: Events) -> None:
    with events.serve() as serving:
        assert in_a_child(serving.close) == 0
        assert in_a_child(events.close) == 0
        with socket.create_connection(("127.0.0.1", serving.port)) as peer:
            peer.sendall(b"POST /topic/ping/ HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}")
            assert peer.recv(100).startswith(b"HTTP/1.1 204 ")


@forks
def test_a_forked_child_ends_no_websocket_of_its_parent() -> None:
    pytest.importorskip("websockets")
    with Server(default=telling(staying)) as server:
        events = Events(Configuration(server.url))
        with events, events.listen() as listening:

            def leave() -> None:
                assert not listening.connected
                listening.close()
                events.close()

            assert in_a_child(leave) == 0
            time.sleep(0.2)
            assert events.connected
            assert events.counts.gaps == 0
            assert len(server.requests) == 1


@forks
@pytest.mark.parametrize(
    "wait",
    [
        lambda stream, expected: stream.get(1),
        lambda stream, expected: next(iter(stream)),
        lambda stream, expected: expected.result(1),
        lambda stream, expected: expected.where(connection_id="a"),
    ],
)
def test_a_forked_child_waits_for_nothing_of_its_parents(
    events: Events, wait: Callable[[Any, Any], object]
) -> None:
    with events.stream() as stream, events.expect("connections") as expected:

        def refused() -> None:
            with pytest.raises(ApiValueError, match="another process's"):
                wait(stream, expected)
            stream.close()

        with stream._heard:  # as another thread may hold it
            assert in_a_child(refused) == 0
        events.receive("connections", BODY % 1)
        assert stream.get(60).id == "1"


def test_no_thread_for_webhooks(events: Events, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(thread: Any) -> None:
        raise RuntimeError("can't start new thread")

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with monkeypatch.context() as patch:
        patch.setattr("threading.Thread.start", none_left)
        with pytest.raises(RuntimeError):
            events.serve(port=port)
    events.serve(port=port).close()


def test_closed_events_take_nothing(events: Events) -> None:
    events.close()
    with pytest.raises(Refused) as caught:
        events.receive("connections", b"{}")
    assert caught.value.status == 503
