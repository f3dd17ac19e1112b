"""Waiting by events: what came before the call counts, and what was removed since."""

from __future__ import annotations

import json
import pickle
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from acapy_client import ApiClient, Configuration
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.api.endorse_transaction_api import EndorseTransactionApi
from acapy_client.api.issue_credential_v2_0_api import IssueCredentialV20Api
from acapy_client.api.revocation_api import RevocationApi
from acapy_client.events import ConnectionEvent, Event, Events
from acapy_client.exceptions import (
    ApiStateError,
    ApiTimeoutError,
    ApiTypeError,
    ApiValueError,
    NotFoundException,
)
from acapy_client.models import ConnRecord
from support.events.telling import Listener, telling
from support.events.until import until
from support.server import Server, answer, text_answer

GONE = text_answer("404 Not Found", "404: Record not found.")


def conn(state: str, at: int = 1, **more: Any) -> dict[str, Any]:
    said = {"connection_id": "c", "state": state, "updated_at": f"2026-01-01T00:00:{at:02}Z"}
    return {**said, **more}


def exchange(state: str, at: int = 1, **more: Any) -> dict[str, Any]:
    said = {"cred_ex_id": "x", "state": state, "updated_at": f"2026-01-01T00:00:{at:02}Z"}
    return {**said, **more}


def tell(events: Events, topic: str, *payloads: Any) -> None:
    for payload in payloads:
        events.receive(topic, json.dumps(payload))


def soon(do: Callable[..., object], *arguments: Any) -> None:
    threading.Timer(0.15, do, arguments).start()


def once_asked(server: Server, do: Callable[..., object], *arguments: Any) -> None:
    """Do something once somebody has asked the agent."""

    def wait_and_do() -> None:
        until(lambda: server.requests)
        do(*arguments)

    threading.Thread(target=wait_and_do).start()


@pytest.fixture
def told(server: Server) -> Any:
    with Events(Configuration(server.url, timeout=10)) as events:
        yield events


# --- expect ---------------------------------------------------------------------------------------


def test_an_event_that_came_before_the_answer_is_kept(told: Events, server: Server) -> None:
    server.answers.append(answer(conn("active", their_label="Bob")))
    with told.expect("connections", state="active") as expected:
        tell(told, "connections", conn("active", 2, invitation_msg_id="m", connection_id="c"))
        expected.where(invitation_msg_id="m")
        record = expected.result(timeout=60)
    assert isinstance(record, ConnRecord)
    assert record.their_label == "Bob"


def test_later_events_of_the_record_count_without_what_told_it(
    told: Events, server: Server
) -> None:
    server.answers.append(answer(conn("active", 3)))
    with told.expect("connections", state="active") as expected:
        expected.where({"invitation_msg_id": "m"})
        tell(told, "connections", conn("active", 1, connection_id="other"))
        tell(told, "connections", conn("invitation", 1, invitation_msg_id="m"))
        soon(tell, told, "connections", conn("active", 3))
        assert expected.event(60).id == "c"
        assert expected.result(timeout=60).connection_id == "c"


def test_a_record_that_ended_otherwise(told: Events) -> None:
    with told.expect("issue_credential_v2_0", state="done") as expected:
        expected.where(cred_ex_id="x")
        tell(told, "issue_credential_v2_0", exchange("abandoned", error_msg="declined: no"))
        with pytest.raises(ApiStateError, match="ended in state abandoned: declined: no") as ended:
            expected.result(timeout=60)
    assert ended.value.last_record.cred_ex_id == "x"


def test_a_record_that_was_removed_after_its_success(told: Events, server: Server) -> None:
    server.default = GONE
    with told.expect("issue_credential_v2_0", state="done") as expected:
        expected.where(cred_ex_id="x")
        tell(told, "issue_credential_v2_0", exchange("done", 2), exchange("deleted", 2))
        began = time.monotonic()
        detail = expected.result(timeout=60)
    assert detail.cred_ex_record is not None
    assert detail.cred_ex_record.state == "done"
    assert time.monotonic() - began < 20


def test_nothing_came(told: Events) -> None:
    with told.expect("connections", state="active") as expected:
        tell(told, "connections", conn("request"))
        expected.where(connection_id="c")
        with pytest.raises(ApiTimeoutError, match=r"waited 0.1 s .* last was request") as late:
            expected.result(timeout=0.1)
        assert late.value.last_record.state == "request"
        with pytest.raises(ApiTypeError, match="where: alias: expected a value"):
            expected.where(alias=None)
    with pytest.raises(ApiValueError, match="closed"):
        expected.result(timeout=60)


def test_a_topic_without_a_read_gives_what_came(told: Events) -> None:
    with told.expect("basicmessages") as expected:
        expected.where(content="hi")
        tell(told, "basicmessages", {"content": "ho"}, {"content": "hi", "timeout": 5})
        assert expected.where(timeout=5).result(timeout=60).content == "hi"


def test_after_a_gap_it_looks_by_get(told: Events, server: Server) -> None:
    found = conn("active", invitation_msg_id="m")
    server.default = answer({"results": [conn("active", connection_id="d"), found]})
    with told.expect("connections", state="active") as expected:
        expected.where(invitation_msg_id="m")
        soon(told._gap, time.time())
        assert expected.result(timeout=60).connection_id == "c"
    assert server.last.path == "/connections"


def test_fetch_waits_for_the_state_that_was_told(told: Events, server: Server) -> None:
    """Older agents tell of a state before they write it, and of a record before it is there."""
    server.answers.extend([GONE, answer(conn("response", 1)), answer(conn("active", 2))])
    event = told.receive("connections", json.dumps(conn("active", 2)))
    assert event.fetch().state == "active"
    assert len(server.requests) == 3
    server.default = answer(conn("request", 1))
    assert event.fetch().state == "request"


def test_fetch_works_where_an_event_travels(told: Events, server: Server) -> None:
    server.default = answer(conn("active"))
    event = told.receive("connections", json.dumps(conn("active")))
    came: ConnectionEvent = pickle.loads(pickle.dumps(event))
    assert came.fetch().state == "active"
    came._clients.close()  # type: ignore[union-attr]  # it has one


def test_a_tenants_event_needs_the_tenants_client(server: Server) -> None:
    server.default = answer(conn("active"))
    said = json.dumps(conn("active"))
    with Events(Configuration(server.url)) as events:
        event = events.receive("connections", said, wallet_id="w1")
        with pytest.raises(ApiValueError, match="the event is a tenant's"):
            event.fetch()
    with ApiClient(Configuration(server.url, access_token="t")) as client:
        assert event.fetch(client).state == "active"
        asked = []

        def of(wallet_id: str) -> ApiClient:
            asked.append(wallet_id)
            return client

        with Events(Configuration(server.url), clients=of) as events:
            events.receive("connections", said, wallet_id="w1").fetch()
    assert asked == ["w1"]
    assert server.last.header("Authorization") == "Bearer t"


# --- stream ---------------------------------------------------------------------------------------


def test_a_stream_gives_events_and_ends_with_the_events(told: Events) -> None:
    seen: list[Event] = []
    stream = told.stream("connections", state=["active", "response"])
    thread = threading.Thread(target=lambda: seen.extend(stream))
    thread.start()
    tell(told, "connections", conn("request", 1), conn("response", 2), conn("active", 3))
    tell(told, "connections", conn("active", 3))  # a repeat
    until(lambda: len(seen) == 2)
    told.close()
    thread.join(60)
    assert not thread.is_alive()
    assert [event.state for event in seen] == ["response", "active"]


def test_a_stream_waits_no_longer_than_asked(told: Events) -> None:
    with told.stream() as stream, pytest.raises(ApiTimeoutError, match=r"within 0.05 s"):
        stream.get(timeout=0.05)
    tell(told, "connections", conn("active"))
    with pytest.raises(StopIteration):
        stream.get()


# --- the waiting methods --------------------------------------------------------------------------


@pytest.fixture
def client(told: Events, server: Server) -> Any:
    with ApiClient(Configuration(server.url, timeout=10), events=told) as client:
        yield client


def test_a_waiting_method_is_woken_by_the_event(
    client: ApiClient, told: Events, server: Server
) -> None:
    server.answers.append(answer(conn("request")))
    server.default = answer(conn("active", 2))
    woken: list[float] = []

    def now() -> None:
        woken.append(time.monotonic())
        tell(told, "connections", conn("active", 2))

    told._opened(type("Way", (), {"connected": True, "close": lambda self: None})())
    once_asked(server, now)
    assert ConnectionApi(client).wait_for_connection("c").state == "active"
    assert time.monotonic() - woken[0] < 5  # it would look by itself after ten seconds
    assert len(server.requests) == 2


DEFINITION, EXCHANGE = "WgWxqztrNooG92RXvxSTWv:3:CL:20:tag", "3fa85f64-5717-4562-b3fc-2c963f66afa6"


@pytest.mark.parametrize(
    ("wait", "before", "then", "topic", "by"),
    [
        (
            lambda client: RevocationApi(client).wait_for_active_registry(DEFINITION),
            GONE,
            answer({"result": {"state": "active"}}),
            "revocation_registry",
            {"cred_def_id": DEFINITION, "rev_reg_id": "r"},
        ),
        (
            lambda client: RevocationApi(client).wait_for_revocation(EXCHANGE),
            answer({"result": {"state": "issued"}}),
            answer({"result": {"state": "revoked"}}),
            "issuer_cred_rev",
            {"cred_ex_id": EXCHANGE, "record_id": "r", "state": "revoked"},
        ),
    ],
)
def test_an_event_that_names_it_otherwise_wakes_a_waiting_method(
    client: ApiClient,
    told: Events,
    server: Server,
    wait: Callable[[ApiClient], Any],
    before: bytes,
    then: bytes,
    topic: str,
    by: dict[str, str],
) -> None:
    server.answers.append(before)
    server.default = then
    told._opened(type("Way", (), {"connected": True, "close": lambda self: None})())
    others = dict.fromkeys(by, "another")
    once_asked(server, tell, told, topic, others, by)
    began = time.monotonic()
    assert wait(client).result.state == then.decode().rpartition('": "')[2][:-3]
    assert time.monotonic() - began < 5
    assert len(server.requests) == 2


def test_a_waiting_method_looks_again_after_a_gap(
    client: ApiClient, told: Events, server: Server
) -> None:
    told._opened(type("Way", (), {"connected": True, "close": lambda self: None})())
    server.answers.append(answer(conn("request")))
    server.default = answer(conn("active", 2))
    once_asked(server, told._gap, time.time())
    began = time.monotonic()
    assert ConnectionApi(client).wait_for_connection("c").state == "active"
    assert time.monotonic() - began < 5


def test_a_waiting_method_polls_where_no_event_comes(client: ApiClient, server: Server) -> None:
    server.answers.extend([answer(conn("request"))] * 3)
    server.default = answer(conn("active", 2))
    assert ConnectionApi(client).wait_for_connection("c", timeout=60).state == "active"


def test_done_then_deleted_then_404_is_a_success(
    client: ApiClient, told: Events, server: Server
) -> None:
    issued = exchange("credential-issued", thread_id="t", auto_remove=True)
    server.answers.append(answer({"cred_ex_record": issued, "indy": None}))
    server.default = GONE
    once_asked(
        server, tell, told, "issue_credential_v2_0", exchange("done", 2), exchange("deleted", 2)
    )
    detail = IssueCredentialV20Api(client).wait_for_record("x")
    assert detail.cred_ex_record is not None
    assert detail.cred_ex_record.state == "done"
    assert detail.cred_ex_record.thread_id == "t"


def test_a_state_that_it_has_left_since_counts(
    client: ApiClient, told: Events, server: Server
) -> None:
    server.answers.append(answer({"cred_ex_record": exchange("offer-sent")}))
    server.default = answer({"cred_ex_record": exchange("credential-issued", 3)})
    once_asked(server, tell, told, "issue_credential_v2_0", exchange("request-received", 2))
    detail = IssueCredentialV20Api(client).wait_for_record("x", until=["request-received"])
    assert detail.cred_ex_record is not None
    assert detail.cred_ex_record.state == "credential-issued"


def test_a_failure_that_was_removed_is_no_success(
    client: ApiClient, told: Events, server: Server
) -> None:
    server.answers.append(answer({"cred_ex_record": exchange("offer-sent")}))
    server.default = GONE
    failed = exchange("abandoned", 2, error_msg="no, thanks")
    once_asked(server, tell, told, "issue_credential_v2_0", failed, exchange("deleted", 2))
    with pytest.raises(ApiStateError, match="abandoned: no, thanks"):
        IssueCredentialV20Api(client).wait_for_record("x")


def test_without_events_a_404_after_issuing_is_told_as_such(server: Server) -> None:
    server.answers.append(answer({"cred_ex_record": exchange("credential-issued")}))
    server.default = GONE
    with ApiClient(Configuration(server.url)) as client:
        api = IssueCredentialV20Api(client)
        with pytest.raises(NotFoundException, match="this was a success, unless") as gone:
            api.wait_for_record("x")
        assert gone.value.last_record.state == "credential-issued"
        server.answers.append(answer({"cred_ex_record": exchange("offer-sent")}))
        with pytest.raises(NotFoundException) as gone:
            api.wait_for_record("x")
        assert gone.value.hint is None or "success" not in gone.value.hint


def test_what_was_never_there_is_a_404(client: ApiClient, server: Server) -> None:
    server.default = GONE
    with pytest.raises(NotFoundException):
        ConnectionApi(client).wait_for_connection("c")


def test_a_transaction_that_is_refused_ends_the_waiting(client: ApiClient, server: Server) -> None:
    server.default = answer({"transaction_id": "t", "state": "transaction_refused"})
    with pytest.raises(ApiStateError, match="transaction_refused"):
        EndorseTransactionApi(client).wait_for_transaction("t")


def test_a_client_takes_events_only(server: Server) -> None:
    with pytest.raises(ApiTypeError, match="events: expected Events, got int"):
        ApiClient(Configuration(server.url), events=5)  # type: ignore[arg-type]  # on purpose


def test_woken_by_a_real_websocket() -> None:
    go, asked = threading.Event(), []
    at: list[float] = []

    def script(listener: Listener) -> None:
        listener.settings()
        go.wait(60)
        time.sleep(0.3)
        at.append(time.monotonic())
        listener.event("connections", conn("active", 2))
        listener.wait()

    socket = telling(script)

    def agent(connection: Any, request: Any) -> None:
        if request.path == "/ws":
            assert callable(socket)
            socket(connection, request)
        asked.append(request.path)
        go.set()
        connection.sendall(answer(conn("active", 2) if at else conn("request")))

    pytest.importorskip("websockets")
    with Server(default=agent) as server:
        at_agent = Configuration(server.url)
        with (
            Events(at_agent) as events,
            ApiClient(at_agent, events=events) as client,
            events.listen(),
        ):
            ConnectionApi(client).wait_for_connection("c")
            assert time.monotonic() - at[0] < 5
    assert len(asked) == 2
