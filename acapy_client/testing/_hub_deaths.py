"""The part of the contract for hubs in which processes die, or stand still."""

from __future__ import annotations

import multiprocessing
import os
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path

from acapy_client.hub import Delivery
from acapy_client.testing._hub_journal import (
    AT_ONCE,
    Journal,
    Make,
    event,
    holds,
    some_name,
    until,
)

_GIVEN_AGAIN = 20.0  # seconds after which what a dead process had in hand is begun again, at most
_FROZEN = 5.0  # seconds: longer than a hub waits for one who stands still


def work_with_a_hang(make: Make, name: str, path: Path, nap: float) -> None:
    """Of a process: handle events; who is the first at that of the record ``hang`` stays there."""
    journal = Journal(path)
    plain = journal.handler(str(os.getpid()), nap)

    def handle(delivery: Delivery) -> None:
        first = path.with_suffix(".hang")
        if delivery.envelope.id == "hang.0" and not first.exists():
            first.touch()
            journal.write("begin", delivery.envelope, str(os.getpid()))
            time.sleep(600)
        plain(delivery)

    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    journal.write("begin", event(f"ready-{os.getpid()}", 0), str(os.getpid()))
    make(name).work(handle, stop, threads=4)


@contextmanager
def processes(
    number: int, run: Callable[..., None], *arguments: object
) -> Iterator[list[BaseProcess]]:
    """While some processes run a function; afterwards none of them is left."""
    # started anew, not forked: a fork of a process with threads may hang
    context = multiprocessing.get_context("spawn")
    started: list[BaseProcess] = [
        context.Process(target=run, args=arguments, daemon=True) for _ in range(number)
    ]
    try:
        for process in started:
            process.start()
        yield started
    finally:
        for process in started:
            process.kill()
            process.join()


@contextmanager
def _workers(make: Make, name: str, nap: float) -> Iterator[tuple[list[BaseProcess], Journal]]:
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "journal")
        arguments = make, name, Path(folder) / "journal", nap
        with processes(2, work_with_a_hang, *arguments) as started:
            until(lambda: len(journal.lines) == 2, "the processes did not start")
            yield started, journal


def a_killed_worker_is_replaced(make: Make) -> None:
    """Killed with an event in hand: it is begun again, before later ones; other records go on."""
    name = some_name()
    hub = make(name)
    with _workers(make, name, 0.0) as (started, journal):
        hub.publish(event("hang", 0))
        until(lambda: ("hang", 0) in journal.of("begin"), "nobody began")
        [victim] = [line.who for line in journal.lines if line.record == "hang"]
        hub.publish(event("hang", 1))
        for record in range(100):
            hub.publish(event(f"before-{record}", 0))
        until(lambda: journal.ended(100), "other records did not go on beside one that hangs")
        next(each for each in started if str(each.pid) == victim).kill()
        killed = time.monotonic()
        for record in range(100):
            hub.publish(event(f"after-{record}", 0))
        until(lambda: journal.ended(202), "what a dead process had was not handled")
        lines = journal.lines
    again = [line.at for line in lines if line[:3] == ("begin", "hang", 0)][1:]
    holds(len(again) == 1, f"it was begun again {len(again)} times")
    holds(again[0] - killed < _GIVEN_AGAIN, f"it was begun again after {again[0] - killed:.1f} s")
    [later] = [line.at for line in lines if line[:3] == ("begin", "hang", 1)]
    holds(later > again[0], "a later event of its record came first")


def a_frozen_worker_does_not_break_the_order(make: Make) -> None:
    """It stands still with events in hand, for seconds: only those may be done twice."""
    name, records, number = some_name(), 20, 0
    hub = make(name)
    with _workers(make, name, 0.04) as (_, journal):

        def publish() -> None:
            nonlocal number
            for record in range(records):
                hub.publish(event(f"record-{record}", number))
            number += 1

        def publish_for(seconds: float) -> None:
            deadline = time.monotonic() + seconds
            while time.monotonic() < deadline:
                publish()
                time.sleep(0.2)

        publish_for(1.0)
        until(lambda: journal.ended(records), "nothing was handled")
        publish()
        pid = int(journal.lines[-1].who)  # one of those that handle
        os.kill(pid, signal.SIGSTOP)
        frozen = time.monotonic()
        publish_for(_FROZEN)
        os.kill(pid, signal.SIGCONT)
        publish_for(1.0)
        until(lambda: journal.ended(number * records), "some were not handled")
        mine = [line for line in journal.lines if line.who == str(pid)]
        began = [line for line in mine if line.what == "begin"]
        before = {line[1:3] for line in began if line.at < frozen}
        ended = [line[1:3] for line in mine if line.what == "end" and line.at < frozen]
        # the last that it has ended may not be acknowledged yet
        in_hand = before.difference(ended[:-AT_ONCE])
        # and those that it was about to begin are written down when it goes on
        in_hand.update([line[1:3] for line in began if line.at >= frozen][:AT_ONCE])
        twice = set(journal.twice())
        holds(twice <= in_hand, f"done twice: {twice}, not {in_hand}")
        holds(len(twice) <= AT_ONCE, f"{len(twice)} were done twice: more than were in hand")
        journal.check_order(but=twice)
