"""Functions that are called for events: which, in what order, how often, in which threads."""

from __future__ import annotations

import contextvars
import json
import logging
import os
import random
import threading
import time
from typing import Any

import pytest

from acapy_client import Configuration
from acapy_client.configuration import LOGGER
from acapy_client.events import ConnectionEvent, Event, Events, MessageEvent, Refused
from acapy_client.events.__main__ import tell
from acapy_client.exceptions import ApiTypeError, ApiValueError
from support.events.until import until
from support.processes.limits import no_threads

HOST = "http://127.0.0.1:1"


def connection(events: Events, state: str, at: int, identifier: str = "c", **more: Any) -> Event:
    said = {"connection_id": identifier, "state": state, "updated_at": f"2026-01-01T00:00:{at:02}Z"}
    return events.receive("connections", json.dumps({**said, **more}))


def handled(events: Events) -> None:
    until(lambda: events.counts.waiting == 0)


def test_a_topic_and_a_state_choose_the_function(events: Events) -> None:
    called: list[tuple[str, Any]] = []

    @events.on("connections", state="active")
    def active(event: ConnectionEvent) -> None:
        called.append(("active", event.connection_id))

    @events.on("basicmessages")
    def message(event: MessageEvent) -> None:
        called.append(("message", event.content))

    @events.otherwise
    def rest(event: Event) -> None:
        called.append(("rest", event.topic))

    connection(events, "completed", 1)
    connection(events, "request", 2, "d")
    events.receive("basicmessages", '{"message_id": "m", "connection_id": "c", "content": "hi"}')
    events.receive("my-plugin", "[1]")
    handled(events)
    assert sorted(called) == [
        ("active", "c"),
        ("message", "hi"),
        ("rest", "connections"),
        ("rest", "my-plugin"),
    ]
    assert events.counts.handled == 4


def test_a_state_in_the_word_of_the_other_protocol(events: Events) -> None:
    called: list[Event] = []
    events.on("connections", state="abandoned")(called.append)
    connection(events, "error", 1)
    connection(events, "response", 1, "d", rfc23_state="response-sent")
    handled(events)
    assert [event.id for event in called] == ["c"]


@pytest.mark.parametrize(
    ("topic", "state", "problem"),
    [
        ("issue_credential_v2_0", "offer_sent", "did you mean 'offer-sent'"),
        ("issue_credential", "offer-sent", "did you mean 'offer_sent'"),
        ("connections", "activ", "did you mean 'active'"),
        ("connections", [], "expected at least one"),
        ("connections", [5], "expected texts, got int"),
        ("connections", 5, "expected a state or several, got int"),
    ],
)
def test_a_state_that_a_topic_does_not_have(
    events: Events, topic: str, state: Any, problem: str
) -> None:
    with pytest.raises((ApiValueError, ApiTypeError), match=problem):
        events.on(topic, state=state)


@pytest.mark.parametrize("topic", ["connection", "conections", "basicmessage"])
def test_a_topic_that_is_misspelt(events: Events, topic: str) -> None:
    for take in (events.on, events.expect, events.stream):
        with pytest.raises(ApiValueError, match=f"no agent tells of '{topic}' .did you mean '"):
            take(topic)  # type: ignore[call-overload, operator]  # wrong on purpose
    events.on("connection_updates")  # a plugin's
    with pytest.raises(ApiValueError, match="did you mean"):
        tell(Configuration(host="http://127.0.0.1:1"), topics=[topic])


def test_what_cannot_be_called(events: Events) -> None:
    async def late(event: Event) -> None: ...

    with pytest.raises(ApiTypeError, match="async def"):
        events.on("ping")(late)
    with pytest.raises(ApiTypeError, match="expected a function, got int"):
        events.otherwise(5)  # type: ignore[type-var]  # wrong on purpose
    with pytest.raises(ApiTypeError, match="topic: expected text"):
        events.on(None)  # type: ignore[call-overload]  # wrong on purpose


def test_events_of_a_record_are_handled_one_at_a_time_and_in_order(events: Events) -> None:
    """Different records at once, too."""
    at_work: dict[str, int] = {}
    order: dict[str, list[int]] = {}
    most = 0
    lock = threading.Lock()

    @events.on("connections")
    def note(event: ConnectionEvent) -> None:
        nonlocal most
        with lock:
            at_work[event.connection_id] = at_work.get(event.connection_id, 0) + 1
            assert at_work[event.connection_id] == 1
            most = max(most, sum(at_work.values()))
        time.sleep(0.002)
        with lock:
            order.setdefault(event.connection_id, []).append(event.payload["n"])
            at_work[event.connection_id] -= 1

    for number in range(20):
        for each in "abcdef":
            connection(events, "request", number, each, n=number)
    handled(events)
    assert events.counts.failed == 0
    assert order == {each: list(range(20)) for each in "abcdef"}
    assert most > 1


def test_what_waits_is_put_in_order(events: Events) -> None:
    """Also where ``deleted`` has the time of the state before it."""
    begun, first, seen = threading.Event(), threading.Event(), []

    @events.on("connections")
    def note(event: ConnectionEvent) -> None:
        begun.set()
        first.wait(60)
        seen.append(event.state)

    connection(events, "invitation", 1)
    begun.wait(60)
    arriving = [("deleted", 4), ("active", 4), ("response", 3), ("request", 2)]
    random.Random(5).shuffle(arriving)
    for state, at in arriving:
        connection(events, state, at)
    first.set()
    handled(events)
    assert seen == ["invitation", "request", "response", "active", "deleted"]


def test_out_of_band_is_ordered_by_its_states(events: Events) -> None:
    """All its events have one time."""
    stale = []
    for state in ("await-response", "deleted", "done"):
        said = {"oob_id": "o", "state": state, "updated_at": "2026-01-01T00:00:00Z"}
        stale.append(events.receive("out_of_band", json.dumps(said)).stale)
    assert stale == [False, False, True]
    assert events.counts.stale == 1


def test_a_late_event_says_so(events: Events) -> None:
    assert not connection(events, "request", 2).stale
    assert not connection(events, "response", 3).stale
    assert connection(events, "invitation", 1).stale
    assert not connection(events, "invitation", 1, "another").stale
    assert not connection(events, "active", 4).stale


def test_a_repeat_is_dropped_only_if_it_was_handled(events: Events) -> None:
    calls = []

    @events.on("connections")
    def fails_once(event: ConnectionEvent) -> None:
        calls.append(event.state)
        if len(calls) == 1:
            raise ValueError("not yet")

    for _ in range(4):
        connection(events, "active", 1)
        handled(events)
    assert calls == ["active", "active"]
    counts = events.counts
    assert (counts.failed, counts.handled, counts.repeats) == (1, 1, 2)


def test_events_that_nothing_tells_apart_are_no_repeats(events: Events) -> None:
    seen: list[Event] = []
    events.otherwise(seen.append)
    for _ in range(3):
        events.receive("my-plugin", '{"same": 1}')
    handled(events)
    assert len(seen) == 3


def test_a_message_is_told_by_its_identifier(events: Events) -> None:
    seen: list[Event] = []
    events.on("basicmessages")(seen.append)
    for message in ("m1", "m1", "m2"):
        said = {"connection_id": "c", "message_id": message, "state": "received"}
        events.receive("basicmessages", json.dumps(said))
        handled(events)
    assert [event.get("message_id") for event in seen] == ["m1", "m2"]


def test_a_queue_that_is_full_says_so_and_loses_nothing_uncounted(
    caplog: pytest.LogCaptureFixture,
) -> None:
    go = threading.Event()
    with Events(Configuration(HOST), workers=1, queue_size=3) as events:
        events.on("connections")(lambda event: go.wait(60))
        for number in range(3):
            connection(events, "active", number, f"c{number}")
        with pytest.raises(Refused, match="queue is full") as refused:
            connection(events, "active", 3, "c3")
        assert refused.value.status == 503
        assert "queue is full" in caplog.text
        go.set()
        handled(events)
        connection(events, "active", 3, "c3")
        handled(events)
    counts = events.counts
    assert (counts.received, counts.handled, counts.full) == (5, 4, 1)


def test_who_wants_it_again_is_asked_before_the_answer(events: Events) -> None:
    order = []

    @events.on("connections", again=True)
    def first(event: ConnectionEvent) -> None:
        order.append("again")
        if order.count("again") == 1:
            raise KeyError("try again")

    @events.on("connections")
    def second(event: ConnectionEvent) -> None:
        order.append("other")

    with pytest.raises(KeyError, match="try again"):
        connection(events, "active", 1)
    assert order == ["again"]
    connection(events, "active", 1)
    handled(events)
    assert order == ["again", "again", "other"]
    connection(events, "active", 1)
    assert events.counts.repeats == 1


@pytest.mark.parametrize(("workers", "identifier"), [(1, "other"), (8, "c")])
def test_a_function_that_takes_events_does_not_wait_for_itself(
    workers: int, identifier: str
) -> None:
    order: list[str | None] = []
    with Events(Configuration(HOST), workers=workers) as events:

        @events.on("connections", again=True)
        def first(event: ConnectionEvent) -> None:
            if event.state == "request":
                connection(events, "active", 2, identifier)
            order.append(event.state)

        thread = threading.Thread(target=connection, args=(events, "request", 1), daemon=True)
        thread.start()
        thread.join(60)
        assert not thread.is_alive()
        until(lambda: events.counts.handled == 2)
    assert sorted(map(str, order)) == ["active", "request"]


def test_who_waits_for_what_is_left_at_the_close_is_told() -> None:
    begun, go, refused = threading.Event(), threading.Event(), []
    events = Events(Configuration(HOST), workers=1)

    @events.on("connections", again=True)
    def slow(event: ConnectionEvent) -> None:
        begun.set()
        go.wait(60)

    def later() -> None:
        try:
            connection(events, "active", 2, "other")
        except Refused as error:
            refused.append(error.status)

    first = threading.Thread(target=connection, args=(events, "active", 1))
    first.start()
    begun.wait(60)
    second = threading.Thread(target=later)
    second.start()
    until(lambda: events.counts.received == 2)
    events.close(wait=0.1)
    second.join(60)
    assert refused == [503]
    assert events.counts.left == 1
    go.set()
    first.join(60)
    assert events.counts.handled == 1


def test_without_a_thread_an_event_is_refused_and_none_is_left_behind(events: Events) -> None:
    seen = []
    events.on("connections")(lambda event: seen.append(event.id))
    with no_threads(), pytest.raises(Refused, match="no thread can be started") as refused:
        connection(events, "active", 1, "first")
    assert refused.value.status == 503
    assert events.counts.full == 1
    connection(events, "active", 1, "second")
    handled(events)
    assert seen == ["second"]
    connection(events, "active", 1, "first")
    handled(events)
    assert seen == ["second", "first"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_log_that_fails_ends_no_thread() -> None:
    class Failing(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            raise SystemExit

    failing = Failing()
    LOGGER.addHandler(failing)
    try:
        with Events(Configuration(HOST), workers=1) as events:
            seen = []

            @events.on("connections")
            def fails_first(event: ConnectionEvent) -> None:
                seen.append(event.id)
                if len(seen) == 1:
                    raise ValueError

            for number in range(3):
                connection(events, "active", 1, f"c{number}")
            until(lambda: len(seen) == 3)
    finally:
        LOGGER.removeHandler(failing)


def test_a_tenants_view(events: Events) -> None:
    mine: list[str | None] = []
    events.of("alice").on("connections")(lambda event: mine.append(event.wallet_id))
    with events.of("alice").stream() as stream, events.of(None).stream() as own:
        for wallet in ("alice", "bob", None):
            said = json.dumps({"connection_id": "c", "state": "active", "updated_at": "1"})
            events.receive("connections", said, wallet_id=wallet)
        handled(events)
        assert mine == ["alice"]
        assert stream.get(60).wallet_id == "alice"
        assert own.get(60).wallet_id is None
    assert events.counts.repeats == 0


def test_functions_see_the_context_in_which_an_event_came(events: Events) -> None:
    trace: contextvars.ContextVar[str] = contextvars.ContextVar("trace", default="none")
    seen = []
    events.otherwise(lambda event: seen.append((event.topic, trace.get())))
    for name in ("one", "two"):
        token = trace.set(name)
        events.receive(name, "{}")
        trace.reset(token)
    handled(events)
    assert sorted(seen) == [("one", "one"), ("two", "two")]


def test_close_waits_for_what_is_queued_and_counts_what_is_left() -> None:
    begun, go = threading.Event(), threading.Event()
    events = Events(Configuration(HOST), workers=1)

    @events.on("connections")
    def slow(event: ConnectionEvent) -> None:
        begun.set()
        go.wait(60)

    for number in range(3):
        connection(events, "active", number, f"c{number}")
    begun.wait(60)
    began = time.monotonic()
    events.close(wait=0.1)
    assert time.monotonic() - began < 20
    go.set()
    until(lambda: events.counts.handled == 1)
    assert events.counts.left == 2
    with pytest.raises(Refused, match="closed") as refused:
        connection(events, "active", 9)
    assert refused.value.status == 503
    with pytest.raises(ApiValueError, match="closed"):
        events.listen()
    assert events.wait_closed()


def test_close_may_be_called_by_a_function_and_twice() -> None:
    events = Events(Configuration(HOST))
    events.on("connections")(lambda event: events.close())
    connection(events, "active", 1)
    assert events.wait_closed(60)
    events.close()


def test_nothing_is_started_before_it_is_needed() -> None:
    before = threading.active_count()
    events = Events(Configuration(HOST))
    events.on("connections")(print)
    assert threading.active_count() == before
    assert events.counts.received == 0
    events.close()


@pytest.mark.machine
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_child_handles_its_own(events: Events) -> None:
    seen: list[Event] = []
    events.on("connections")(seen.append)
    connection(events, "active", 1)
    handled(events)
    child = os.fork()
    if child == 0:
        try:
            connection(events, "active", 1)
            handled(events)
            os._exit(0 if len(seen) == 2 and events.counts.received == 1 else 3)
        finally:
            os._exit(4)
    assert os.waitpid(child, 0)[1] == 0
    assert events.counts.received == 1


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ({"workers": 0}, "workers: expected a number from 1 on"),
        ({"queue_size": True}, "queue_size: expected"),
        ({"max_size": "1"}, "max_size: expected"),
        ({"clients": 5}, "expected a function"),
    ],
)
def test_settings_that_cannot_be(settings: Any, problem: str) -> None:
    with pytest.raises((ApiValueError, ApiTypeError), match=problem):
        Events(Configuration(HOST), **settings)
