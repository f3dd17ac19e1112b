"""The hub in PostgreSQL when its data is gone, and what it keeps no longer than it must."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from acapy_client.hub.postgres import PostgresHub
from acapy_client.testing._hub_journal import Journal, event, following, some_name, until, working
from acapy_client.testing.hub_contract import an_engine_that_forgets_keeps_the_order
from support.engines import PostgresServer
from support.needs import need


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[PostgresServer]:
    need("hub", "psycopg")
    monkeypatch.setattr("acapy_client.hub._postgres_listening._UPKEEP", 1.0)
    with PostgresServer("autovacuum_naptime=1s") as server:
        yield server


def execute(server: PostgresServer, statement: str) -> list[tuple[Any, ...]]:
    import psycopg

    with psycopg.connect(server.url, autocommit=True) as connection:
        cursor = connection.execute(statement)  # type: ignore[arg-type]  # a text of these tests
        return cursor.fetchall() if cursor.description else []


# --- data that is gone ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "truncate acapy_hub.log, acapy_hub.open",
        "drop schema acapy_hub cascade",
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
        " and application_name like 'acapy_client %'; drop schema acapy_hub cascade",
    ],
    ids=["emptied", "dropped", "dropped while nobody is connected"],
)
def test_data_that_is_gone(server: PostgresServer, statement: str) -> None:
    hub, journal = PostgresHub(server.url), Journal()
    with following(hub) as heard, working(hub, journal.handler("one")):
        for number in range(3):
            hub.publish(event("record", number))
        until(lambda: len(heard.ids) == 3 and journal.ended(3), "not heard and handled")
        execute(server, statement)
        until(lambda: any(gap.lost for gap in heard.gaps), "nobody was told")
        hub.publish(event("record", 3))
        until(lambda: "record.3" in heard.ids and journal.ended(4), "it does not go on")
    [lost] = [gap for gap in heard.gaps if gap.lost]
    assert lost.reason == "its data is not what it was: emptied, restored, or another one took over"
    assert not lost.away


def test_a_backup_that_is_restored(server: PostgresServer) -> None:
    hub, journal = PostgresHub(server.url), Journal()
    hub.publish(event("record", 0))
    server.stop()
    subprocess.run(["cp", "-a", "data", "backup"], cwd=server.folder, check=True)
    server.start()
    with following(hub, 60.0) as heard:
        for number in range(1, 20):
            hub.publish(event("record", number, bytes(3000)))
        until(lambda: len(heard.ids) == 20, "not heard")
        server.kill()
        subprocess.run("rm -r data; mv backup data", cwd=server.folder, shell=True, check=True)
        server.start()
        until(lambda: any(gap.lost for gap in heard.gaps), "nobody was told")
        hub.publish(event("record", 20))
        until(lambda: "record.20" in heard.ids, "it does not go on")
    with working(hub, journal.handler("one")):
        until(lambda: journal.ended(2), "not handled")
    assert journal.of("end") == [("record", 0), ("record", 20)]


class Forgetful(PostgresServer):
    """Starts with nothing of what it had."""

    def start(self) -> None:
        forget = "test -e made || mv data made; rm -rf data; cp -a made data"
        subprocess.run(forget, cwd=self.folder, shell=True, check=True)
        super().start()


def test_the_order_is_kept_by_a_server_that_forgets() -> None:
    need("hub", "psycopg")
    with Forgetful() as server:
        an_engine_that_forgets_keeps_the_order(partial(PostgresHub, server.url), server)


def test_a_restart_that_loses_nothing_tells_of_no_loss(server: PostgresServer) -> None:
    hub = PostgresHub(server.url)
    with following(hub) as heard:
        hub.publish(event("record", 0))
        server.kill()
        until(lambda: heard.gaps, "nobody was told that it is away")
        server.start()
        until(lambda: not heard.gaps[-1].away, "nobody was told that it is back")
        hub.publish(event("record", 1))
        until(lambda: len(heard.ids) == 2, "not heard")
    assert not any(gap.lost for gap in heard.gaps)


def test_a_restart_that_may_lose_some_tells_of_it() -> None:
    need("hub", "psycopg")
    with PostgresServer("synchronous_commit=off") as server:
        hub = PostgresHub(server.url)
        with following(hub) as heard:
            hub.publish(event("record", 0))
            execute(server, "checkpoint")
            server.kill()
            server.start()
            until(lambda: any(gap.lost for gap in heard.gaps), "nobody was told")
    said = "it was started anew, and is not set to keep all that it took"
    assert [gap.reason for gap in heard.gaps if gap.lost] == [said]


# --- what goes -----------------------------------------------------------------------------------


def age(server: PostgresServer, seconds: int) -> None:
    """Let what is there be so much older."""
    for table in ("log", "known"):
        execute(server, f"update acapy_hub.{table} set at = at - interval '{seconds} seconds'")


def rows(server: PostgresServer, table: str) -> int:
    number: int = execute(server, f"select count(*) from acapy_hub.{table}")[0][0]
    return number


def test_what_nobody_needs_goes(server: PostgresServer) -> None:
    execute(server, "alter role acapy set synchronous_commit = off")
    hub, journal = PostgresHub(server.url, some_name()), Journal()
    sizes = []
    for turn in range(2):
        with working(hub, journal.handler("one")):
            for number in range(300):
                hub.publish(event(f"record-{turn}-{number}", 0, bytes(1000)))
            until(lambda: hub.numbers().backlog == 0, "not handled")
            assert rows(server, "log") >= 300
            age(server, 601)
            until(lambda: rows(server, "log") == 0, "what nobody looks back to is kept")
            assert rows(server, "known") == 300
            age(server, 3000)
            until(lambda: rows(server, "known") == 0, "ids are kept")
        size = "select sum(pg_total_relation_size(oid)) from pg_class where relnamespace = {}"
        sizes.append(int(execute(server, size.format("'acapy_hub'::regnamespace"))[0][0]))
    assert sizes[-1] < 1.5 * sizes[0], sizes


def test_what_is_not_handled_stays_for_a_day_at_most(
    server: PostgresServer, caplog: pytest.LogCaptureFixture
) -> None:
    hub = PostgresHub(server.url)
    for number in range(3):
        hub.publish(event("record", number))
    age(server, 3 * 3600)
    with following(hub) as heard:
        until(lambda: rows(server, "known") == 0, "ids are kept")
        assert rows(server, "log") == 3
        age(server, 24 * 3600)
        until(lambda: rows(server, "log") == 0, "it is kept for ever")
    assert not heard.events
    [said] = caplog.messages
    assert said.endswith("3 events are dropped that no process asked to handle for a day")


def test_where_somebody_handles_it_waits(server: PostgresServer) -> None:
    hub, journal = PostgresHub(server.url), Journal()
    with working(hub, journal.handler("one")):
        hub.publish(event("record", 0))
        until(lambda: journal.ended(1), "not handled")
    hub.publish(event("record", 1))
    age(server, 48 * 3600)
    with following(hub):
        until(lambda: rows(server, "log") == 1, "what is handled is kept")
        until(lambda: rows(server, "known") == 0, "ids are kept")
    with working(hub, journal.handler("two")):
        until(lambda: journal.ended(2), "what waited is gone")
