"""The part of the contract for hubs in which the engine is away, or the line to it is cut."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Protocol

from acapy_client.hub import Hub, HubError
from acapy_client.testing._hub_journal import (
    AT_ONCE,
    Journal,
    Make,
    event,
    following,
    holds,
    some_name,
    until,
    working,
)

_AWAY = 3.0  # seconds: as long as many hubs wait for one who is silent


class Engine(Protocol):
    """What a hub stands on, in the hands of a test. It keeps what it was given."""

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def kill(self) -> None: ...


def an_engine_that_is_stopped_loses_nothing(make: Make, engine: Engine) -> None:
    """It is stopped for some seconds; whoever publishes is told, and publishes again."""
    _away(make, engine, engine.stop)


def an_engine_that_is_killed_loses_nothing(make: Make, engine: Engine) -> None:
    """The same, without notice."""
    _away(make, engine, engine.kill)


def _away(make: Make, engine: Engine, end: Callable[[], None]) -> None:
    name, journal = some_name(), Journal()
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
                    taken = _is_published(hub, f"record-{record}", number)
                    holds(not taken, "an event was taken while the engine was away")
                    time.sleep(_AWAY)
                    until(lambda: heard.gaps, "a follower was not told that it is deaf")
                    holds(heard.gaps[0].away, f"a follower was told {heard.gaps[0]}")
                    engine.start()
                while not _is_published(hub, f"record-{record}", number):
                    time.sleep(0.1)
        until(lambda: journal.ended(300), "some were not handled")
        until(lambda: len(heard.ids) == 300, "a follower missed events")
        until(lambda: heard.gaps and not heard.gaps[-1].away, "it was not told that it is back")
    twice = journal.twice()
    holds(len(twice) <= AT_ONCE, f"{len(twice)} were done twice: more than were in hand")
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
    killed: list[tuple[float, float]] = []
    with ExitStack() as stack:
        heard = stack.enter_context(following(make(name)))
        for who in ("one", "two", "three"):
            stack.enter_context(working(make(name), journal.handler(who, 0.1), threads=10))
        hub = make(name)
        for number in range(100):
            for record in range(20):
                if (number % 20, record) == (10, 5):
                    since = time.monotonic()
                    engine.kill()
                    killed.append((since, time.monotonic()))
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
