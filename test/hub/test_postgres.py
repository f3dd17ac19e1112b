"""The hub in PostgreSQL: what it does besides the contract, and what it says of its server."""

from __future__ import annotations

import sys
import threading
import types
from collections.abc import Iterator
from typing import Any

import pytest

from acapy_client import Configuration
from acapy_client.events import Event, Events
from acapy_client.exceptions import ApiTypeError, ApiValueError
from acapy_client.hub import Delivery, HubError, hub_of
from acapy_client.testing._hub_journal import Journal, event, following, some_name, until, working
from support.engines import Pooler, PostgresServer, Server
from support.needs import need
from support.pages import DOCS, blocks_of


@pytest.fixture(autouse=True)
def _psycopg() -> None:
    need("hub", "psycopg")


def hub_on(server: Server | str, name: str = "acapy", **options: Any) -> Any:
    from acapy_client.hub.postgres import PostgresHub

    return PostgresHub(getattr(server, "url", server), name, **options)


@pytest.fixture
def database(postgres_server: PostgresServer) -> Iterator[Any]:
    """A connection of the test's own."""
    import psycopg

    with psycopg.connect(postgres_server.url, autocommit=True) as connection:
        yield connection


@pytest.fixture
def effects(database: Any) -> Iterator[str]:
    """A table of one column, for what functions write."""
    name = some_name().replace("-", "_")
    database.execute(f"create table {name} (what text)")
    yield name
    database.execute(f"drop table {name}")


def written(database: Any, table: str) -> list[str]:
    return [row[0] for row in database.execute(f"select what from {table} order by what")]


# --- effects in the same database ----------------------------------------------------------------


def test_what_a_function_writes_is_written_with_the_event(
    postgres_server: PostgresServer, database: Any, effects: str
) -> None:
    url = f"{postgres_server.url}?name={some_name()}"
    stop, seen = threading.Event(), []
    with Events(Configuration("http://127.0.0.1:1"), hub=url) as events:

        @events.on("connections")
        def note(event: Event) -> None:
            given = f"{event.id} {event.attempt}"
            event.connection.execute(f"insert into {effects} values (%s)", (given,))
            seen.append(written(database, effects))
            if event.attempt == 1:
                raise ValueError("what it wrote is undone")
            if event.id == "b":
                stop.set()

        events.receive("connections", b'{"connection_id": "a", "state": "active"}')
        events.receive("connections", b'{"connection_id": "b", "state": "active"}')
        events.work(threads=1, pause=0.1, stop=stop)
    assert written(database, effects) == ["a 2", "b 2"]
    assert seen == [[], [], [], ["a 2"]]


def test_the_page_s_effect(
    postgres_server: PostgresServer, database: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    [block] = [e for e in blocks_of(DOCS / "fleet.md") if "event.connection." in e.code]
    database.execute("create table welcomed (connection text)")
    url, stop = f"{postgres_server.url}?name={some_name()}", threading.Event()
    with Events(Configuration("http://127.0.0.1:1"), hub=url) as events:
        fleet: Any = types.ModuleType("fleet")
        fleet.events = events
        monkeypatch.setitem(sys.modules, "fleet", fleet)
        exec(block.code, {})
        events.on_attempt(lambda attempt: stop.set())
        events.receive("connections", b'{"connection_id": "a", "state": "active"}')
        events.work(stop=stop)
    assert database.execute("select connection from welcomed").fetchall() == [("a",)]


def test_a_transaction_that_fails_is_a_failed_attempt(
    postgres_server: PostgresServer, database: Any, effects: str
) -> None:
    import psycopg

    hub = hub_on(postgres_server, some_name())

    def handle(delivery: Delivery) -> None:
        delivery.connection.execute(f"insert into {effects} values ('{delivery.attempt}')")
        if delivery.attempt == 1:
            with pytest.raises(psycopg.errors.DivisionByZero):
                delivery.connection.execute("select 1 / 0")
        if delivery.attempt == 2:
            delivery.connection.commit()

    hub.publish(event("record", 0))
    with working(hub, handle, pause=0.1):
        until(lambda: hub.numbers().backlog == 0, "it was not handled")
    assert written(database, effects) == ["3"]


def test_a_constraint_that_is_deferred(
    postgres_server: PostgresServer, database: Any, effects: str
) -> None:
    database.execute(f"alter table {effects} add unique (what) deferrable initially deferred")
    database.execute(f"insert into {effects} values ('record')")
    hub = hub_on(postgres_server, some_name())

    def handle(delivery: Delivery) -> None:
        delivery.connection.execute(f"insert into {effects} values ('{delivery.envelope.key}')")

    hub.publish(event("record", 0))
    with working(hub, handle, attempts=2, pause=0.1):
        until(lambda: hub.parked(), "it was not parked")
    assert "UniqueViolation" in hub.parked()[0].error
    assert written(database, effects) == ["record"]


def test_an_event_that_cannot_be_read_is_parked(
    postgres_server: PostgresServer, database: Any
) -> None:
    name = some_name()
    hub = hub_on(postgres_server, name)
    hub.publish(event("record", 0))
    hub.publish(event("record", 1))
    database.execute(
        "update acapy_hub.log set envelope = '{}' where hub = %s"
        " and seq = (select min(seq) from acapy_hub.log where hub = %s)",
        (name, name),
    )
    handled: list[str] = []
    with working(hub, lambda delivery: handled.append(delivery.envelope.id)):
        until(lambda: handled, "the other one was not handled")
        [parked] = hub.parked()
        assert parked.error == "envelope: v: expected a number, got None"
        assert (parked.envelope.topic, parked.envelope.body) == ("connections", b"{}")
        assert hub.resend(parked.envelope.id)
        until(lambda: hub.parked(), "it was not parked again")
        assert hub.discard(hub.parked()[0].envelope.id)
    assert handled == ["record.1"]
    assert not hub.parked()


# --- what it says of its server ------------------------------------------------------------------


def test_what_is_dangerous_is_said(caplog: pytest.LogCaptureFixture) -> None:
    with PostgresServer("fsync=off", "synchronous_commit=off") as server:
        hub = hub_on(server)
        assert not caplog.messages
        for number in range(2):
            hub.publish(event("record", number))
        said = list(caplog.messages)
    place = f"hub: postgresql://***@127.0.0.1:{server.port}/postgres: "
    assert said == [
        f"{place}fsync is off: if its machine ends, all it has may be lost: set fsync on",
        f"{place}synchronous_commit is off: if it ends, the last events that it took are lost:"
        " set synchronous_commit on",
    ]


def test_a_password_is_nowhere(
    postgres_server: PostgresServer, database: Any, caplog: pytest.LogCaptureFixture
) -> None:
    place = f"127.0.0.1:{postgres_server.port}/postgres"
    hub = hub_of(f"postgresql://acapy:open%20sesame@{place}?name=issuer")
    assert repr(hub) == f"<PostgresHub issuer at postgresql://***@{place}>"
    wrong = hub_on(f"postgresql://nobody:knock-knock@{place}?sslpassword=sesame")
    with pytest.raises(HubError, match="does not exist") as caught:
        wrong.publish(event("record", 1))
    with pytest.raises(ApiValueError, match="url: invalid URI query") as refused:
        hub_on("postgresql://nobody:knock-knock@localhost/x?y=1")
    said = f"{caught.value} {caught.value!r} {wrong!r} {refused.value} {caplog.text}"
    assert "knock" not in said


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        (("http://localhost",), ApiValueError, 'url: missing "=" after '),
        (("postgresql://localhost?x=1",), ApiValueError, "url: invalid URI query parameter"),
        (("postgresql://localhost", "a{b}"), ApiValueError, "name: expected 1 to 64 letters"),
        (("postgresql://localhost", 3), ApiTypeError, "name: expected text, got int"),
        ((b"postgresql://localhost",), ApiTypeError, "url: expected text, got bytes"),
    ],
)
def test_what_cannot_be(given: tuple[Any, ...], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        hub_on(*given)


def test_a_pooler_in_transaction_mode_is_named(
    postgres_server: PostgresServer, caplog: pytest.LogCaptureFixture
) -> None:
    name = some_name()
    with Pooler(postgres_server, "transaction") as pooler:
        hub = hub_on(pooler, name)
        for number in range(20):
            hub.publish(event("record", number))
        with following(hub) as heard:
            until(lambda: heard.gaps, "a follower was not told")
    assert "a pooler in transaction mode stands before it, such as PgBouncer" in caplog.text
    assert hub_on(postgres_server, name).numbers().backlog == 20


def test_a_pooler_in_session_mode(postgres_server: PostgresServer) -> None:
    with Pooler(postgres_server, "session") as pooler:
        hub, journal = hub_on(pooler, some_name()), Journal()
        with following(hub) as heard, working(hub, journal.handler("one")):
            for number in range(20):
                hub.publish(event("record", number))
            until(lambda: journal.ended(20) and len(heard.ids) == 20, "not heard and handled")
        assert not heard.gaps


def test_a_role_that_may_not_make_a_schema(caplog: pytest.LogCaptureFixture) -> None:
    import psycopg

    with PostgresServer() as server, psycopg.connect(server.url, autocommit=True) as admin:
        admin.execute("create role plain login")
        hub = hub_on(server.url.replace("acapy@", "plain@"))
        with pytest.raises(HubError, match="permission denied for database") as caught:
            hub.publish(event("record", 0))
        assert "create schema acapy_hub authorization plain" in str(caught.value)
        admin.execute("create schema acapy_hub authorization plain")
        with following(hub) as heard:
            hub.publish(event("record", 0))
            until(lambda: heard.ids, "not heard")
        assert not heard.gaps
        assert not caplog.messages


def test_many_that_make_the_tables_at_once() -> None:
    with PostgresServer() as server:
        hubs = [hub_on(server, f"hub-{number}") for number in range(8)]
        failed: list[Exception] = []

        def publish(hub: Any) -> None:
            try:
                hub.publish(event("record", 0))
            except HubError as error:
                failed.append(error)

        threads = [threading.Thread(target=publish, args=(hub,)) for hub in hubs]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failed
        assert [hub.numbers().backlog for hub in hubs] == [1] * len(hubs)
