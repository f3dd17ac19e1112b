"""Ten thousand events while those who handle them are killed: each is handled, in order."""

from __future__ import annotations

import os
import time
from contextlib import ExitStack
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from acapy_client.hub import PostgresHub, RedisHub
from acapy_client.testing._hub_deaths import processes
from acapy_client.testing._hub_journal import Journal, event, some_name
from support.engines import PostgresServer, RedisServer
from support.fleet.working import THREADS, work
from support.needs import need

FULL = os.environ.get("FULL_FLEET") == "1"
EVENTS, KILLS = (10_000, 5) if FULL else (2_000, 2)
RECORDS, WORKERS = 100, 4


@pytest.mark.parametrize(
    ("server", "kind", "library"),
    [(RedisServer, RedisHub, "redis"), (PostgresServer, PostgresHub, "psycopg")],
)
def test_each_is_handled(
    server: type[RedisServer] | type[PostgresServer],
    kind: type[RedisHub] | type[PostgresHub],
    library: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    need("fleet", library)
    journal, name = Journal(tmp_path / "journal"), some_name()
    with server() as engine, ExitStack() as stack:
        make = partial(kind, engine.url)

        def started(number: int) -> list[BaseProcess]:
            mine = processes(number, work, make, name, tmp_path / "journal")
            return stack.enter_context(mine)

        workers = started(WORKERS)
        hub, began = make(name), time.monotonic()
        for number in range(EVENTS):
            hub.publish(event(f"record-{number % RECORDS}", number // RECORDS))
            if number % (EVENTS // KILLS) == EVENTS // KILLS // 2:
                workers.pop(0).kill()
                workers += started(1)
        published = time.monotonic()
        while not journal.ended(EVENTS):
            assert time.monotonic() < published + 300, "an event was never handled"
            time.sleep(0.5)
        took = max(line.at for line in journal.lines) - began
    twice = journal.twice()
    journal.check_order(but=twice)
    assert len(twice) <= KILLS * THREADS
    with capsys.disabled():
        print(
            f"\n{kind.__name__}: {EVENTS} events in {took:.1f} s, {KILLS} killed;"
            f" each handled, in order, {len(twice)} twice"
        )
