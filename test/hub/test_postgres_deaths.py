"""The hub in PostgreSQL when processes and lines die, or stand still: effects are written once."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pytest

from acapy_client.hub.postgres import PostgresHub
from acapy_client.testing._hub_deaths import processes
from acapy_client.testing._hub_journal import event, some_name, until
from support.engines import PostgresServer
from support.hub_effects import die_of_it, handle_and_write
from support.needs import need

RECORDS, BURST = 20, 20


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    need("hub", "psycopg")
    with PostgresServer() as server:
        yield server


@pytest.fixture
def database(server: PostgresServer) -> Iterator[Any]:
    """A connection of the test's own, and two tables for what is written."""
    import psycopg

    with psycopg.connect(server.url, autocommit=True) as connection:
        for table in ("within", "beside"):
            connection.execute(
                f"create table {table} (record text, number int, pid int, row serial)"
            )
        yield connection


def publish(hub: PostgresHub) -> None:
    for number in range(BURST):
        for record in range(RECORDS):
            hub.publish(event(f"record-{record}", number))


def check(hub: PostgresHub, database: Any) -> None:
    """Each event was handled; each was written once, those of a record in order."""
    until(lambda: hub.numbers().backlog == 0, "some were not handled", 60)
    rows = database.execute("select record, number from within order by record, row").fetchall()
    found = {record: [row[1] for row in each] for record, each in groupby(rows, lambda row: row[0])}
    assert found == {f"record-{record}": [*range(BURST)] for record in range(RECORDS)}


def count(database: Any, table: str) -> int:
    number: int = database.execute(f"select count(*) from {table}").fetchone()[0]
    return number


def test_processes_are_killed(server: PostgresServer, database: Any) -> None:
    hub = PostgresHub(server.url, some_name())
    arguments = server.url, hub._engine.name, 10.0
    with processes(1, handle_and_write, *arguments):
        for killed in range(3):
            with processes(1, handle_and_write, *arguments):
                if not killed:
                    publish(hub)
                enough = count(database, "within") + 30
                until(lambda: count(database, "within") >= enough, "nothing is handled")  # noqa: B023
        check(hub, database)
    # what is written otherwise tells what they had in hand when they died
    assert count(database, "beside") > RECORDS * BURST


def test_lines_are_cut(server: PostgresServer, database: Any) -> None:
    hub = PostgresHub(server.url, some_name())
    with processes(2, handle_and_write, server.url, hub._engine.name, 10.0):
        publish(hub)
        for _ in range(5):
            enough = count(database, "within") + 30
            until(lambda: count(database, "within") >= enough, "nothing is handled")  # noqa: B023
            database.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where application_name like 'acapy_client %'"
            )
        check(hub, database)
    assert count(database, "beside") > RECORDS * BURST


def test_one_that_stands_still_is_cut_off(server: PostgresServer, database: Any) -> None:
    hub = PostgresHub(server.url, some_name())
    with processes(2, handle_and_write, server.url, hub._engine.name, 1.0) as started:
        until(lambda: len(hub.numbers().owners) == 2, "nobody handles")
        publish(hub)
        pid = started[0].pid or 0
        until(lambda: count(database, "within") >= 40, "nothing is handled")
        os.kill(pid, signal.SIGSTOP)
        check(hub, database)
        assert len(hub.numbers().owners) == 1
        os.kill(pid, signal.SIGCONT)
        until(lambda: len(hub.numbers().owners) == 2, "it does not go on")
        hub.publish(event("later", 0))
        until(lambda: hub.numbers().backlog == 0, "it was not handled")
    assert count(database, "within") == RECORDS * BURST + 1


def test_an_event_that_kills_is_parked(server: PostgresServer) -> None:
    hub = PostgresHub(server.url, some_name())
    hub.publish(event("poison", 0))
    for attempt in (1, 2):
        with processes(1, die_of_it, server.url, hub._engine.name, 2) as [process]:
            process.join(30)
            assert process.exitcode == attempt
    with processes(1, die_of_it, server.url, hub._engine.name, 2):
        until(lambda: hub.parked(), "it was not parked")
    [parked] = hub.parked()
    assert parked.envelope.id == "poison.0"
    assert parked.attempts == 2
    assert parked.error == "whoever handled it died, or lost touch with the engine"
