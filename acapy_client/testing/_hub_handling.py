"""The part of the contract for hubs about who handles, and what operators are told of it."""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack
from itertools import pairwise

from acapy_client.hub import Delivery, Inspectable, OfTopic
from acapy_client.testing._hub_journal import (
    HUBS,
    Journal,
    Make,
    event,
    following,
    holds,
    some_name,
    until,
    working,
)

_SOON = 15.0  # seconds in which others go on at once, also on a slow machine


def each_event_is_handled_once_in_order(make: Make) -> None:
    """Four that handle, bursts of events of one record, some slow, some fast."""
    name, records, burst = some_name(), 30, 10
    journal = Journal()
    with ExitStack() as stack:
        for number in range(HUBS):
            handle = journal.handler(str(number), nap=0.01)
            stack.enter_context(working(make(name), handle, threads=3))
        hub = make(name)
        for record in range(records):
            for number in range(burst):
                hub.publish(event(f"record-{record}", number))
        until(lambda: journal.ended(records * burst), "some were not handled")
        time.sleep(0.2)
    holds(not journal.twice(), f"handled twice though nothing died: {journal.twice()}")
    journal.check_order()


def what_came_before_anybody_handles_is_kept(make: Make) -> None:
    """Events wait for the first who handles them."""
    name, journal = some_name(), Journal()
    for number in range(3):
        make(name).publish(event("record", number))
    with working(make(name), journal.handler("late")):
        until(lambda: journal.ended(3), "what was published first was not handled")
    journal.check_order()


def a_repeat_is_dropped(make: Make) -> None:
    """The same id again, by another process, before and after it is handled."""
    name, journal = some_name(), Journal()
    with following(make(name)) as heard, working(make(name), journal.handler("one")):
        for _ in range(3):
            for number in range(2):
                make(name).publish(event("record", number))
            until(lambda: journal.ended(2), "it was not handled")
        make(name).publish(event("record", 2))
        until(lambda: journal.ended(3), "what came after a repeat was not handled")
        until(lambda: len(heard.ids) == 3, "it was not heard")
    holds(not journal.twice(), f"a repeat was handled: {journal.twice()}")


def who_stops_hands_over(make: Make) -> None:
    """What is in hand is ended, others go on at once, nothing is done twice.

    A hub that leaves events to a lease that runs out is found where the lease is longer than
    15 seconds.
    """
    name, journal = some_name(), Journal()
    slow, begun = threading.Event(), threading.Event()

    def handle_slowly(delivery: Delivery) -> None:
        journal.write("begin", delivery.envelope, "first")
        if delivery.envelope.id == "slow.0":
            begun.set()
            slow.wait(60)
        journal.write("end", delivery.envelope, "first")

    hub = make(name)
    with working(make(name), handle_slowly) as stop:
        hub.publish(event("slow", 0))
        holds(begun.wait(60), "nothing was handled")
        with working(make(name), journal.handler("second")):
            time.sleep(1.0)
            hub.publish(event("slow", 1))
            stop.set()
            time.sleep(0.5)
            beside = journal.of("begin").count(("slow", 1))
            slow.set()
            holds(not beside, "one was begun beside another")
            stopped = time.monotonic()
            for record in range(40):
                hub.publish(event(f"record-{record}", 0))
            until(lambda: journal.ended(42), "nobody took over")
            took = max(line.at for line in journal.lines) - stopped
            holds(took < _SOON, f"others went on after {took:.1f} s")
    holds(not journal.twice(), f"done twice: {journal.twice()}")
    journal.check_order()


def others_go_on_while_one_fails(make: Make) -> None:
    """A pause keeps no thread, not the only one: others are handled before what fails succeeds."""
    name, journal, others = some_name(), Journal(), 20
    tried = threading.Event()

    def handle(delivery: Delivery) -> None:
        if delivery.envelope.id == "late.0" and not journal.ended(others):
            tried.set()
            raise ValueError("others were not handled yet")
        journal.handler("one")(delivery)

    hub = make(name)
    # pauses of 12.7 seconds in all, however soon others come to their turn
    with working(make(name), handle, threads=1, attempts=8, pause=0.1):
        for number in range(2):
            hub.publish(event("late", number))
        holds(tried.wait(60), "nothing was handled")
        for record in range(others):
            hub.publish(event(f"record-{record}", 0))
        until(lambda: journal.ended(others + 2), "others waited for one that fails")
    journal.check_order()


def what_fails_is_tried_again_then_parked(make: Make) -> None:
    """With growing pauses, and what has its key after it; parked, it can be listed and resent."""
    name, journal = some_name(), Journal()
    tries: list[tuple[int, float]] = []
    mended = threading.Event()

    def handle(delivery: Delivery) -> None:
        if delivery.envelope.id == "poison.0" and not mended.is_set():
            tries.append((delivery.attempt, time.monotonic()))
            raise ValueError("it was the snake; api_key=abcdef0123456789abcdef")
        journal.handler("one")(delivery)

    hub = make(name)
    with working(make(name), handle, threads=2, attempts=3, pause=0.3):
        for number in range(2):
            hub.publish(event("poison", number, topic="basicmessages"))
        until(lambda: journal.ended(1), "what has its key was not handled after it")
        holds([attempt for attempt, _ in tries] == [1, 2, 3], f"the attempts were {tries}")
        pauses = [later[1] - sooner[1] for sooner, later in pairwise(tries)]
        holds(pauses[0] > 0.25 and pauses[1] > 0.55, f"the pauses were {pauses}")
        if isinstance(hub, Inspectable):
            _parked_is_told(hub)
            mended.set()
            holds(hub.resend("poison.0"), "what is parked could not be sent again")
            until(lambda: journal.ended(2), "what was sent again was not handled")
            until(lambda: hub.numbers().backlog == 0, "handled events count as open")
            holds(not hub.parked(), "it is still parked")
            holds(not hub.resend("poison.0"), "it was sent again twice")
            holds(not hub.discard("poison.0"), "what is not parked was forgotten")


def _parked_is_told(hub: Inspectable) -> None:
    until(lambda: hub.numbers().parked == 1, "the number of parked events is not told")
    [parked] = hub.parked()
    holds(parked.envelope.id == "poison.0", f"another one is parked: {parked}")
    holds(parked.attempts == 3, f"its attempts are {parked.attempts}")
    holds("ValueError: it was the snake" in parked.error, f"its error is {parked.error}")
    holds("abcdef0123456789" not in parked.error, "its error shows a secret")
    holds(abs(parked.at - time.time()) < 60, f"it was parked at {parked.at}")
    topics = hub.numbers().topics
    holds(topics.get("basicmessages") == OfTopic(0, 1), f"the topics are {topics}")


def numbers_are_told(make: Make) -> None:
    """Where a hub tells any: how many wait, for how long, who handles, who follows."""
    name = some_name()
    hub = make(name)
    if not isinstance(hub, Inspectable):
        return
    for number in range(3):
        hub.publish(event("record", number))
    time.sleep(0.3)
    until(lambda: hub.numbers().backlog == 3, "3 wait, and another number is told")
    numbers = hub.numbers()
    holds(0.2 < numbers.lag < 60, f"the oldest waits for {numbers.lag} s")
    holds(numbers.topics == {"connections": OfTopic(3, 0)}, f"the topics are {numbers.topics}")
    holds(not numbers.owners, f"nobody handles, and {numbers.owners} are told")
    journal = Journal()
    with following(make(name), 0.0), working(make(name), journal.handler("one")):
        until(lambda: hub.numbers().backlog == 0, "handled events count as open")
        until(lambda: hub.numbers().followers == 1, "one follows, and is not counted")
        until(lambda: len(hub.numbers().owners) == 1, "one handles, and is not named")
        holds(hub.numbers().lag == 0, f"nothing waits, for {hub.numbers().lag} s")
