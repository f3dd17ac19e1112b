"""The part of the contract for hubs in which processes and engines die, or stand still."""

from __future__ import annotations

import multiprocessing
import os
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Protocol

from acapy_client.hub import Delivery, Hub, HubError
from acapy_client.testing._hub_journal import (
    Journal,
    Make,
    event,
    following,
    holds,
    some_name,
    until,
    working,
)

_GIVEN_AGAIN = 5.0  # seconds after which what a dead process had in hand is begun again, at most
_AT_ONCE = 8  # events: as many as two that handle have in hand
_TURN = 1.5  # seconds to make a value in
_FROZEN = 5.0  # seconds: longer than a hub waits for one who stands still


class Engine(Protocol):
    """What a hub stands on, in the hands of a test. It keeps what it was given."""

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def kill(self) -> None: ...


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
    journal.write("begin", event("ready", os.getpid()), str(os.getpid()))
    make(name).work(handle, stop, threads=4)


def make_and_hang(make: Make, name: str, path: Path) -> None:
    """Of a process: begin to make a value, and never end."""

    def hang() -> bytes:
        path.touch()
        time.sleep(600)
        return b""

    make(name).renew("w", b"stale", hang, _TURN)


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
    with _workers(make, name, 0.04) as (started, journal):

        def publish_for(seconds: float) -> None:
            nonlocal number
            deadline = time.monotonic() + seconds
            while time.monotonic() < deadline:
                for record in range(records):
                    hub.publish(event(f"record-{record}", number))
                number += 1
                time.sleep(0.2)

        publish_for(1.5)
        pid = started[0].pid or 0
        os.kill(pid, signal.SIGSTOP)
        frozen = time.monotonic()
        publish_for(_FROZEN)
        thawed = time.monotonic()
        os.kill(pid, signal.SIGCONT)
        publish_for(1.5)
        until(lambda: journal.ended(number * records), "some were not handled")
        mine = [line for line in journal.lines if line.who == str(pid)]
        # one that it was about to begin is written down a moment after it goes on
        begun = {line[1:3] for line in mine if line.what == "begin" and line.at < thawed + 0.1}
        # and one that it has ended may not be acknowledged yet
        ended = {line[1:3] for line in mine if line.what == "end" and line.at < frozen - 0.5}
        in_hand, twice = begun - ended, set(journal.twice())
        holds(twice <= in_hand, f"done twice: {twice}, not {in_hand}")
        holds(len(twice) <= _AT_ONCE, f"{len(twice)} were done twice: more than were in hand")
        journal.check_order(but=in_hand)


def a_killed_maker_loses_his_turn(make: Make) -> None:
    """Who dies while he makes a value: the next makes it once the time given is over."""
    name = some_name()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "begun"
        with processes(1, make_and_hang, make, name, path) as [process]:
            until(path.exists, "the process did not begin to make a value")
            process.kill()
            asked = time.monotonic()
            value = make(name).renew("w", b"stale", lambda: b"made", _TURN)
        took = time.monotonic() - asked
    holds(value == b"made", f"expected what was made, got {value!r}")
    holds(took < _TURN + 1, f"it was made after {took:.1f} s")


# --- engines -------------------------------------------------------------------------------------


def an_engine_that_is_stopped_loses_nothing(make: Make, engine: Engine) -> None:
    """It is stopped for three seconds; whoever publishes is told, and publishes again."""
    _away(make, engine, engine.stop)


def an_engine_that_is_killed_loses_nothing(make: Make, engine: Engine) -> None:
    """The same, without notice."""
    _away(make, engine, engine.kill)


def _away(make: Make, engine: Engine, end: Callable[[], None]) -> None:
    name, journal = some_name(), Journal()
    refused = 0
    back = threading.Timer(3.0, engine.start)
    with (
        following(make(name)) as heard,
        working(make(name), journal.handler("one", 0.02)),
        working(make(name), journal.handler("two", 0.02)),
    ):
        hub = make(name)
        for number in range(30):
            for record in range(10):
                if (number, record) == (10, 5):
                    end()
                    back.start()
                while not _is_published(hub, f"record-{record}", number):
                    refused += 1
                    time.sleep(0.1)
        back.join()
        until(lambda: journal.ended(300), "some were not handled")
        until(lambda: len(heard.ids) == 300, "a follower missed events")
        until(lambda: heard.gaps and not heard.gaps[-1].away, "it was not told that it is back")
        holds(any(gap.away for gap in heard.gaps), "a follower was not told that it is deaf")
        holds(refused, "events were taken while the engine was away")
    twice = journal.twice()
    holds(len(twice) <= _AT_ONCE, f"{len(twice)} were done twice: more than were in hand")
    journal.check_order(but=set(twice))


def _is_published(hub: Hub, record: str, number: int) -> bool:
    try:
        hub.publish(event(record, number))
    except HubError:
        return False
    return True


def an_engine_that_forgets_keeps_the_order(make: Make, engine: Engine) -> None:
    """It is killed, and starts with nothing of what it had; for engines that may be so set.

    What was not handled is lost, and who follows is told so.

    :param engine: keeps nothing
    """
    name, journal = some_name(), Journal()
    killed: list[float] = []
    with ExitStack() as stack:
        heard = stack.enter_context(following(make(name)))
        for who in ("one", "two", "three"):
            stack.enter_context(working(make(name), journal.handler(who, 0.1), threads=10))
        hub = make(name)
        for number in range(100):
            for record in range(20):
                if (number % 20, record) == (10, 5):
                    killed.append(time.monotonic())
                    engine.kill()
                    engine.start()
                while not _is_published(hub, f"record-{record}", number):
                    time.sleep(0.01)
            time.sleep(0.04)
        last = {(f"record-{record}", 99) for record in range(20)}
        until(lambda: last.issubset(journal.of("end")), "what came last was not handled")
        until(lambda: any(gap.lost for gap in heard.gaps), "that events are lost was not told")
    journal.check_order(but=journal.in_hand(*killed))


def a_cut_line_loses_nothing(make: Make, make_cut: Make, cut: Callable[[], None]) -> None:
    """The line of one who follows is cut ten times while events pass.

    :param make_cut: gives hubs whose lines ``cut`` cuts
    """
    name = some_name()
    hub = make(name)
    with following(make_cut(name)) as heard:
        for number in range(1000):
            if number % 100 == 50:
                cut()
            hub.publish(event(f"record-{number % 50}", number))
        until(lambda: len(heard.ids) == 1000, "events were missed")
