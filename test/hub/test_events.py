"""Events over a hub: given to it before the answer, heard by every process, handled by one."""

from __future__ import annotations

import json
import logging
import pickle
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from acapy_client import ApiClient, Configuration
from acapy_client.apis import IssueCredentialV20Api
from acapy_client.events import Attempt, ConnectionEvent, Event, Events, Gap, Refused
from acapy_client.exceptions import ApiStateError, ApiTimeoutError, ApiTypeError, ApiValueError
from acapy_client.hub import Delivery, Envelope, HubError, MemoryHub
from acapy_client.hub import Gap as HubGap
from support.events.telling import Listener, telling
from support.events.until import until
from support.needs import need
from support.project import run_python
from support.server import Server, answer, text_answer

GONE = text_answer("404 Not Found", "404: Record not found.")


def conn(state: str, at: int = 1, **more: Any) -> dict[str, Any]:
    said = {"connection_id": "c", "state": state, "updated_at": f"2026-01-01T00:00:{at:02}Z"}
    return {**said, **more}


def tell(events: Events, *payloads: Any, topic: str = "connections", **more: Any) -> None:
    for payload in payloads:
        events.receive(topic, json.dumps(payload), **more)


def soon(do: Callable[..., object], *arguments: Any) -> None:
    threading.Timer(0.15, do, arguments).start()


class Fleet:
    """Events of several processes that share a hub; the processes are one, which it cannot tell."""

    def __init__(self, url: str) -> None:
        self.url, self.hub, self._made = url, MemoryHub(), list[Events]()
        self._threads: list[threading.Thread] = []

    def process(self, **more: Any) -> Events:
        events = Events(Configuration(self.url, timeout=10), **{"hub": self.hub, **more})
        self._made.append(events)
        return events

    def works(self, events: Events, **more: Any) -> threading.Thread:
        thread = threading.Thread(target=events.work, kwargs=more)
        thread.start()
        self._threads.append(thread)
        return thread

    def close(self) -> None:
        for events in self._made:
            events.close()
        for thread in self._threads:
            thread.join(60)
            assert not thread.is_alive()


@pytest.fixture
def fleet(server: Server) -> Iterator[Fleet]:
    fleet = Fleet(server.url)
    yield fleet
    fleet.close()


class Away(MemoryHub):
    """Its engine can be stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.running = threading.Event()
        self.running.set()
        self.lost = False

    def publish(self, envelope: Envelope) -> None:
        if not self.running.is_set():
            raise HubError("the engine cannot be reached")
        super().publish(envelope)

    def follow(self, look_back: float, stop: threading.Event) -> Iterator[Envelope | HubGap]:
        heard = super().follow(look_back, Stops(stop, self.running))

        def following() -> Iterator[Envelope | HubGap]:
            nonlocal heard
            while not stop.is_set():
                yield from heard
                while not (stop.is_set() or self.running.wait(0.05)):
                    yield HubGap(time.time(), "stopped", away=True, lost=False)
                yield HubGap(time.time(), "started anew", away=False, lost=self.lost)
                heard = super(Away, self).follow(0.0, Stops(stop, self.running))

        return following()


class Stops(threading.Event):
    """Is set when one is, or another is not."""

    def __init__(self, stop: threading.Event, running: threading.Event) -> None:
        super().__init__()
        self._stop, self._running = stop, running

    def is_set(self) -> bool:
        return self._stop.is_set() or not self._running.is_set()


# --- waiting --------------------------------------------------------------------------------------


def test_who_waits_hears_what_any_process_received(fleet: Fleet, server: Server) -> None:
    here, there = fleet.process(), fleet.process()
    server.answers.append(answer(conn("active", their_label="Bob")))
    with here.expect("connections", state="active") as expected, here.stream() as stream:
        tell(there, conn("request"), conn("active", 2, invitation_msg_id="m"))
        expected.where(invitation_msg_id="m")
        assert expected.result(timeout=60).their_label == "Bob"
        assert [stream.get(60).state for _ in range(2)] == ["request", "active"]
    assert there.counts.published == there.counts.received == 2
    assert here.counts.received == 0


def test_without_a_hub_they_do_not(fleet: Fleet) -> None:
    here, there = fleet.process(hub=None), fleet.process(hub=None)
    with here.expect("connections", state="active") as expected:
        tell(there, conn("active"))
        with pytest.raises(ApiTimeoutError):
            expected.event(timeout=0.2)


def test_who_looks_back_has_what_came_before(fleet: Fleet) -> None:
    here, there = fleet.process(), fleet.process()
    tell(there, conn("request"))
    # the first that waits in a process, which has heard nothing yet, and looks back no second
    with here.expect("connections") as fresh:
        with here.expect("connections", look_back=60) as first:
            assert first.event(60).state == "request"
        tell(there, conn("active", 2))
        assert fresh.event(60).state == "active"
    # others, from what the process has heard
    with here.stream("connections", look_back=60) as stream:
        assert [stream.get(60).state for _ in range(2)] == ["request", "active"]
    with here.stream("connections") as stream, pytest.raises(ApiTimeoutError):
        stream.get(0.1)


@pytest.mark.parametrize(
    ("with_hub", "look_back", "said"),
    [
        (False, 5, r"look_back: needs Events\(hub=…\)"),
        (True, 61, "look_back: expected seconds from 0 to 60, got 61"),
        (True, -1, "look_back: expected seconds from 0 to 60, got -1"),
        (True, True, "look_back: expected seconds from 0 to 60, got True"),
    ],
)
def test_a_look_that_cannot_be(fleet: Fleet, with_hub: bool, look_back: Any, said: str) -> None:
    events = fleet.process() if with_hub else fleet.process(hub=None)
    for begin in (events.expect, events.stream):
        with pytest.raises(ApiValueError, match=said):
            begin("connections", look_back=look_back)


def test_who_looks_back_further_than_is_kept_asks(
    fleet: Fleet,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("acapy_client.events._sharing._KEPT", 3)
    here, there = fleet.process(), fleet.process()
    with here.stream("connections") as stream:
        for number in range(6):
            tell(there, conn("active", connection_id=f"c{number}"))
            stream.get(60)
    server.answers.append(answer({"results": [conn("active", connection_id="c0")]}))
    with here.expect("connections", look_back=60).where(connection_id="c0") as expected:
        assert expected.event(60).id == "c0"
    assert "look_back: more than 3 events came since" in caplog.text


def test_a_record_that_ended_elsewhere(fleet: Fleet, server: Server) -> None:
    here, there = fleet.process(), fleet.process()
    with here.expect("connections", state="active").where(connection_id="c") as expected:
        soon(tell, there, conn("abandoned", 2, error_msg="no"))
        with pytest.raises(ApiStateError, match="c ended in state abandoned: no"):
            expected.result(60)
    offer = {"cred_ex_id": "x", "state": "offer-sent", "updated_at": "2026-01-01T00:00:01Z"}
    ended = {**offer, "state": "abandoned", "error_msg": "no", "updated_at": "2026-01-01T00:00:02Z"}
    server.answers += [*[answer({"cred_ex_record": offer})] * 2, *[GONE] * 3]
    with ApiClient(Configuration(server.url), events=here) as client:
        threading.Timer(0.15, lambda: tell(there, ended, topic="issue_credential_v2_0")).start()
        with pytest.raises(ApiStateError, match="x ended in state abandoned: no"):
            IssueCredentialV20Api(client).wait_for_record("x", timeout=60)


def test_a_record_that_was_done_and_removed_before_anybody_waited(
    fleet: Fleet, server: Server
) -> None:
    here, there = fleet.process(), fleet.process()
    done = {"cred_ex_id": "x", "state": "done", "updated_at": "2026-01-01T00:00:01Z"}
    tell(there, done, {**done, "state": "deleted"}, topic="issue_credential_v2_0")
    server.answers.append(GONE)
    with ApiClient(Configuration(server.url), events=here) as client:
        record = IssueCredentialV20Api(client).wait_for_record("x", timeout=60)
    assert record.cred_ex_record is not None
    assert record.cred_ex_record.state == "done"


def test_a_tenants_view_of_a_fleet(fleet: Fleet) -> None:
    here, there = fleet.process(), fleet.process()
    handled: list[Event] = []
    here.of("w1").otherwise(handled.append)
    fleet.works(here)
    with here.of("w1").stream() as one, here.of(None).stream() as own, here.stream() as every:
        for wallet in ("w2", "w1", None):
            tell(there, conn("active", connection_id=str(wallet)), wallet_id=wallet)
        assert one.get(60).wallet_id == "w1"
        assert own.get(60).wallet_id is None
        assert [every.get(60).wallet_id for _ in range(3)] == ["w2", "w1", None]
        for stream in (one, own):
            with pytest.raises(ApiTimeoutError):
                stream.get(0.05)
    until(lambda: here.counts.received == 3)
    assert [event.wallet_id for event in handled] == ["w1"]


def test_who_waits_asks_while_the_hub_is_away(
    fleet: Fleet, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    hub = Away()
    here = fleet.process(hub=hub)
    gaps: list[Gap] = []
    here.on_gap(gaps.append)
    server.answers += [answer(conn("request")), answer(conn("active"))]
    with here.expect("connections", state="active") as expected:
        tell(here, conn("request"))
        expected.where(connection_id="c")
        with pytest.raises(ApiTimeoutError):
            expected.event(0.1)
        hub.running.clear()
        assert expected.result(60).state == "active"
    assert caplog.text.count("the hub is away, who waits asks the agent: stopped") == 1
    hub.lost = True
    hub.running.set()
    until(lambda: gaps)
    assert "events: the hub may have lost some: started anew" in caplog.text
    assert here.counts.gaps == 1
    with here.stream() as stream:  # it hears again
        tell(here, conn("completed", 5))
        assert stream.get(60).state == "completed"


def test_a_hub_that_breaks_is_heard_again(fleet: Fleet, caplog: pytest.LogCaptureFixture) -> None:
    class Breaks(MemoryHub):
        broken = 0

        def follow(self, look_back: float, stop: threading.Event) -> Any:
            self.broken += 1
            if self.broken == 1:
                return iter([None])  # which is neither an event nor a gap
            if self.broken < 4:
                raise RuntimeError("it cannot be followed")
            return super().follow(look_back, stop)

    here = fleet.process(hub=Breaks())
    with here.stream() as stream:
        until(lambda: here.counts.gaps)
        assert stream.gaps >= 3  # who waits asks while it cannot be followed, and once it can
        tell(here, conn("active"))
        assert stream.get(60).state == "active"
    assert caplog.text.count("what was heard from the hub broke off") == 1
    assert caplog.text.count("the hub is away, who waits asks the agent: it ended") == 1


# --- ways in --------------------------------------------------------------------------------------


def test_a_webhook_is_answered_once_the_hub_has_it(fleet: Fleet, server: Server) -> None:
    hub = Away()
    events = fleet.process(hub=hub)
    called: list[Event] = []
    events.on("connections", again=True)(called.append)
    hub.running.clear()
    with pytest.raises(Refused, match="the hub is away") as refused:
        tell(events, conn("active"))
    assert refused.value.status == 503
    hub.running.set()
    for _ in range(2):  # the agent repeats it
        tell(events, conn("active"))
    assert hub.numbers().backlog == 1
    assert not called
    counts = events.counts
    assert (counts.received, counts.full, counts.published, counts.waiting) == (3, 1, 2, 0)


def test_what_tells_nothing_from_another_is_no_repeat(fleet: Fleet) -> None:
    events = fleet.process()
    for payload in ({"a": 1}, [1], "text", None):
        for _ in range(2):
            tell(events, payload, topic="my-plugin")
    with_time = {"id": "1", "updated_at": "2026-01-01T00:00:00Z"}
    tell(events, with_time, with_time, topic="my-plugin")
    tell(events, conn("active"), {**conn("active"), "their_label": "B"}, conn("active", 2))
    assert fleet.hub.numbers().backlog == 2 * 4 + 1 + 2


def test_a_websocket_gives_the_hub_what_it_hears(fleet: Fleet, server: Server) -> None:
    need("events", "websockets")
    hub = Away()
    hub.running.clear()
    events = fleet.process(hub=hub)

    def script(listener: Listener) -> None:
        listener.settings()
        listener.event("connections", conn("active"), wallet_id="w1")
        listener.wait()

    server.answers.append(telling(script))
    with events.listen(timeout=60):
        until(lambda: events.counts.received)
        assert events.counts.published == 0  # it waits
        hub.running.set()
        until(lambda: events.counts.published)
    heard = next(iter(MemoryHub.follow(hub, 60.0, threading.Event())))
    assert isinstance(heard, Envelope)
    assert (heard.topic, heard.wallet_id, json.loads(heard.body)) == (
        "connections",
        "w1",
        conn("active"),
    )


def test_closed_events_take_nothing(fleet: Fleet) -> None:
    events = fleet.process()
    events.close()
    with pytest.raises(Refused, match="closed"):
        tell(events, conn("active"))
    assert fleet.hub.numbers().backlog == 0


# --- handling -------------------------------------------------------------------------------------


def test_functions_are_called_where_work_runs(fleet: Fleet) -> None:
    here, there = fleet.process(), fleet.process()
    handled: list[tuple[str, Event]] = []
    attempts: list[Attempt] = []
    for name, events in (("here", here), ("there", there)):
        events.on("connections")(lambda event, name=name: handled.append((name, event)))
        events.on_attempt(attempts.append)
    tell(here, conn("request"))
    time.sleep(0.1)
    assert not handled
    fleet.works(there)
    tell(here, conn("active", 3), conn("response", 2), {"a": 1}, topic="connections")
    tell(here, {}, topic="nobody-asks")
    until(lambda: there.counts.received == 5)
    assert [name for name, _ in handled] == ["there"] * 4
    by_state = {event.state: event for _, event in handled}
    assert [by_state[state].stale for state in ("request", "active", "response")] == [
        False,
        False,
        True,
    ]
    until(lambda: len(attempts) == 4)
    assert {attempt.error for attempt in attempts} == {None}
    assert min(attempt.waited for attempt in attempts) < 5
    assert max(attempt.waited for attempt in attempts) > 0.09
    assert there.counts.unheard == 1
    event = by_state["active"]
    assert isinstance(event, ConnectionEvent)
    assert (event.attempt, event.connection) == (1, None)
    again = pickle.loads(pickle.dumps(event))
    assert again == event
    assert again.event_id == event.event_id
    assert len(str(event.event_id)) == 32


def test_a_function_that_fails_is_called_again_then_parked(fleet: Fleet) -> None:
    events = fleet.process()
    calls: list[tuple[str, int]] = []
    mended = threading.Event()
    attempts: list[Attempt] = []
    events.on_attempt(attempts.append)
    events.on_attempt(lambda _: 1 / 0)

    @events.on("connections")
    def second(event: ConnectionEvent) -> None:
        calls.append(("second", event.attempt))

    @events.on("connections", again=True)
    def first(event: ConnectionEvent) -> None:
        calls.append(("first", event.attempt))
        if not mended.is_set():
            raise KeyError(event.connection_id)

    fleet.works(events, attempts=2, pause=0.01)
    tell(events, conn("active"))
    until(fleet.hub.parked)
    assert calls == [("first", 1), ("first", 2)]
    assert [type(attempt.error) for attempt in attempts] == [KeyError, KeyError]
    (parked,) = fleet.hub.parked()
    assert "KeyError: 'c'" in parked.error
    assert events.counts.failed == 2
    mended.set()
    assert events.hub is fleet.hub
    assert fleet.hub.resend(parked.envelope.id)
    until(lambda: events.counts.handled)
    assert calls[2:] == [("first", 1), ("second", 1)]


def test_the_events_of_a_record_are_handled_in_order_in_a_fleet(fleet: Fleet) -> None:
    handled: list[str] = []
    at_once: list[str] = []
    for _ in range(3):
        events = fleet.process()

        @events.on("connections")
        def slow(event: ConnectionEvent) -> None:
            assert event.connection_id not in at_once
            at_once.append(event.connection_id)
            time.sleep(0.002)
            handled.append(f"{event.connection_id} {event.payload['n']}")
            at_once.remove(event.connection_id)

        fleet.works(events, threads=2)
    for number in range(10):
        for record in "abc":
            tell(events, conn("active", connection_id=record, n=number, updated_at=str(number)))
    until(lambda: len(handled) == 30)
    for record in "abc":
        mine = [each for each in handled if each.startswith(record)]
        assert mine == [f"{record} {number}" for number in range(10)]


def test_what_is_in_hand_is_handled_when_work_ends(fleet: Fleet) -> None:
    events = fleet.process()
    began, go_on, stop = threading.Event(), threading.Event(), threading.Event()
    ended: list[Event] = []

    @events.otherwise
    def slow(event: Event) -> None:
        began.set()
        go_on.wait(60)
        ended.append(event)

    thread = fleet.works(events, stop=stop)
    tell(events, conn("active"))
    assert began.wait(60)
    stop.set()
    thread.join(0.7)
    assert thread.is_alive()
    go_on.set()
    thread.join(60)
    assert not thread.is_alive()
    assert len(ended) == 1
    assert fleet.hub.numbers().backlog == 0


def test_a_connection_of_the_hub_reaches_the_function(fleet: Fleet) -> None:
    class WithConnection(MemoryHub):
        def work(self, handle: Callable[[Delivery], object], stop: Any, **more: Any) -> None:
            super().work(lambda given: handle(given._replace(connection="db")), stop, **more)

    events = fleet.process(hub=WithConnection())
    seen: list[Any] = []

    @events.otherwise
    def see(event: Event) -> None:
        seen.append((event.connection, pickle.loads(pickle.dumps(event)).connection))

    fleet.works(events)
    tell(events, conn("active"))
    until(lambda: seen)
    assert seen == [("db", None)]


def test_what_cannot_be(fleet: Fleet) -> None:
    with pytest.raises(ApiValueError, match=r"work: needs Events\(hub=…\)"):
        fleet.process(hub=None).work()
    with pytest.raises(ApiValueError, match="threads: expected a number from 1 on, got 0"):
        fleet.process().work(threads=0)
    with pytest.raises(ApiValueError, match="hub: expected a URL with one of memory:"):
        fleet.process(hub="amqp://guest:opensesame@localhost")
    with pytest.raises(ApiTypeError, match="hub: expected a URL or a Hub, got type"):
        fleet.process(hub=MemoryHub)
    with pytest.raises(ApiValueError, match="look_back: expected seconds from 0 to 600, got 601"):
        fleet.process(look_back=601)
    assert fleet.process(hub=None).hub is None


def test_nothing_of_hubs_is_imported_without_one() -> None:
    code = """
import sys
from acapy_client import Configuration
from acapy_client.events import Events
with Events(Configuration("http://127.0.0.1:1")) as events, events.expect("connections") as e:
    events.receive("connections", b'{"connection_id": "c"}')
    assert e.event(60).id == "c"
    assert not [name for name in sys.modules if name.startswith("acapy_client.hub")]
with Events(Configuration("http://127.0.0.1:1"), hub="memory:?name=x") as events:
    assert "acapy_client.hub._memory" not in sys.modules
    assert repr(events.hub) == "<MemoryHub x>"
"""
    assert not run_python("-c", code).stderr
