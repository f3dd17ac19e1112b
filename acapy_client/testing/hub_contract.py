"""What a hub must do, as functions over what makes it: for those who write one of their own.

Each takes a function that gives a hub of a name; at each call another object, as another process
would have it, on the same engine. They raise `Broken`, and give nothing::

    @pytest.mark.parametrize("check", hub_contract.CHECKS)
    def test_my_hub(check):
        check(lambda name: MyHub(URL, name))

`PROCESS_CHECKS` start processes, kill them and have them stand still; what they are given must be
picklable, such as ``functools.partial(MyHub, URL)``. `ENGINE_CHECKS` want an engine besides, which
they stop and start.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from itertools import pairwise

from acapy_client.hub import Delivery, Envelope, Hub, Inspectable, OfTopic, Past
from acapy_client.testing._hub_deaths import (
    Engine,
    a_cut_line_loses_nothing,
    a_frozen_worker_does_not_break_the_order,
    a_killed_maker_loses_his_turn,
    a_killed_worker_is_replaced,
    an_engine_that_forgets_keeps_the_order,
    an_engine_that_is_killed_loses_nothing,
    an_engine_that_is_stopped_loses_nothing,
)
from acapy_client.testing._hub_journal import (
    Broken,
    Heard,
    Journal,
    Make,
    event,
    following,
    holds,
    some_name,
    until,
    working,
)

__all__ = [
    "CHECKS",
    "ENGINE_CHECKS",
    "PROCESS_CHECKS",
    "Broken",
    "Engine",
    "Make",
    "a_cut_line_loses_nothing",
    "an_engine_that_forgets_keeps_the_order",
]

_HUBS = 4


def every_follower_hears_every_event(make: Make) -> None:
    """400 times: an event comes to another process, before the one that waits knows its id."""
    name = some_name()
    hubs = [make(name) for _ in range(_HUBS)]
    with ExitStack() as stack:
        heard = [stack.enter_context(following(hub)) for hub in hubs]
        missed: list[str] = []
        sent: list[Envelope] = []

        def wait_often(number: int) -> None:
            for turn in range(100):
                envelope = event(f"record-{number}", turn)
                sent.append(envelope)
                hubs[(number + 1) % _HUBS].publish(envelope)
                try:
                    until(partial(_has, heard[number], envelope), "", 3.0)
                except Broken:
                    missed.append(envelope.id)

        threads = [threading.Thread(target=wait_often, args=(n,)) for n in range(_HUBS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        holds(not missed, f"{len(missed)} of 400 waits heard nothing: {missed[:5]}")
        for each in heard:
            until(partial(_has, each, *sent), "a follower missed events")
            holds(not each.gaps, f"a gap was told: {each.gaps[:1]}")


def _has(heard: Heard, *envelopes: Envelope) -> bool:
    return heard.ids.issuperset(envelope.id for envelope in envelopes)


def a_follower_looks_back(make: Make) -> None:
    """What was published within the look-back is heard, as `Past`; what was before is not."""
    name = some_name()
    make(name).publish(event("record", 0))
    time.sleep(1.5)
    make(name).publish(event("record", 1))
    time.sleep(0.01)
    with following(make(name), 1.0) as near, following(make(name), 60.0) as far:
        make(name).publish(event("record", 2))
        until(lambda: "record.2" in near.ids, "what was published now was not heard")
        until(lambda: len(far.ids) == 3, "what was published within the look-back was not heard")
        holds(near.ids == {"record.1", "record.2"}, f"expected the last two, got {near.ids}")
        for heard in (*near.events, *far.events):
            is_past = heard.id != "record.2"
            holds(isinstance(heard, Past) == is_past, f"{heard.id} is a {type(heard).__name__}")


def each_event_is_handled_once_in_order(make: Make) -> None:
    """Four that handle, bursts of events of one record, some slow, some fast."""
    name, records, burst = some_name(), 30, 10
    journal = Journal()
    with ExitStack() as stack:
        for number in range(_HUBS):
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
    """What is in hand is ended, others go on within a second, nothing is done twice."""
    name, journal = some_name(), Journal()
    slow, begun = threading.Event(), threading.Event()

    def handle_slowly(delivery: Delivery) -> None:
        journal.write("begin", delivery.envelope, "first")
        if delivery.envelope.id == "slow.0":
            begun.set()
            slow.wait(30)
        journal.write("end", delivery.envelope, "first")

    hub = make(name)
    with working(make(name), handle_slowly) as stop:
        hub.publish(event("slow", 0))
        holds(begun.wait(30), "nothing was handled")
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
            holds(took < 1.5, f"others went on after {took:.1f} s")
    holds(not journal.twice(), f"done twice: {journal.twice()}")
    journal.check_order()


def what_fails_is_tried_again_then_parked(make: Make) -> None:
    """With growing pauses, in which others go on; parked, it can be listed and sent again."""
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
        until(lambda: tries, "it was not tried")
        for record in range(20):
            hub.publish(event(f"record-{record}", 0))
        until(lambda: journal.ended(20), "others did not go on")
        others = max(line.at for line in journal.lines)
        until(lambda: journal.ended(21), "what has its key was not handled after it")
        holds([attempt for attempt, _ in tries] == [1, 2, 3], f"the attempts were {tries}")
        pauses = [later[1] - sooner[1] for sooner, later in pairwise(tries)]
        holds(0.25 < pauses[0] < 2 * pauses[1], f"the pauses were {pauses}")
        holds(others < tries[2][1], "others waited for one that fails")
        if isinstance(hub, Inspectable):
            _parked_is_told(hub)
            mended.set()
            holds(hub.resend("poison.0"), "what is parked could not be sent again")
            until(lambda: journal.ended(22), "what was sent again was not handled")
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
    numbers = hub.numbers()
    holds(numbers.backlog == 3, f"3 wait, and {numbers.backlog} are told")
    holds(0.2 < numbers.lag < 30, f"the oldest waits for {numbers.lag} s")
    holds(numbers.topics == {"connections": OfTopic(3, 0)}, f"the topics are {numbers.topics}")
    holds(not numbers.owners, f"nobody handles, and {numbers.owners} are told")
    journal = Journal()
    with following(make(name), 0.0), working(make(name), journal.handler("one")):
        until(lambda: hub.numbers().backlog == 0, "handled events count as open")
        until(lambda: hub.numbers().followers == 1, "one follows, and is not counted")
        until(lambda: len(hub.numbers().owners) == 1, "one handles, and is not named")
        holds(hub.numbers().lag == 0, f"nothing waits, for {hub.numbers().lag} s")


def events_pass_unchanged(make: Make) -> None:
    """Whatever is in them, however large."""
    name = some_name()
    bodies = {
        "empty": b"",
        "array": b'[1, {"state": null}]',
        "no JSON": bytes(range(256)),
        "5 MB": os.urandom(5_000_000),
        "8 kB": json.dumps({"content": "ä" * 4_000}).encode(),
    }
    sent = [
        replace(event(f"record {name}", 0, body, topic), wallet_id=wallet, at=1e9 + 0.125)
        for (name, body), topic, wallet in zip(
            bodies.items(),
            ("unknown", "issue_credential_v2_0-ä", "a:b/c%{}", "t" * 300, ""),
            (None, "wallet", "", "w" * 300, "{}:%s'\""),
            strict=True,
        )
    ]
    handled: list[Envelope] = []

    def handle(delivery: Delivery) -> None:
        handled.append(delivery.envelope)

    with following(make(name)) as heard, working(make(name), handle):
        for envelope in sent:
            make(name).publish(envelope)
        until(lambda: len(handled) == len(sent), "some were not handled")
        until(lambda: len(heard.events) == len(sent), "some were not heard")
    for got in (handled, heard.events):
        for envelope in sent:
            holds(envelope in got, f"{envelope} came otherwise")


def two_names_do_not_meet(make: Make) -> None:
    """Hubs of two names on one engine: events, repeats and values of one are not the other's."""
    one, other = some_name(), some_name()
    journal = Journal()
    with following(make(one)) as heard, working(make(one), journal.handler("one")):
        make(other).publish(event("record", 0))
        make(other).publish(event("record", 1))
        make(one).publish(event("record", 1))
        until(lambda: journal.ended(1), "it was not handled")
        until(lambda: heard.ids, "it was not heard")
        time.sleep(0.3)
    holds(journal.of("end") == [("record", 1)], f"handled: {journal.of('end')}")
    holds(heard.ids == {"record.1"}, f"heard: {heard.ids}")
    values = [make(name).renew("w", None, name.encode, 5) for name in (one, other)]
    holds(values == [one.encode(), other.encode()], f"the values are {values}")


def a_value_is_made_once(make: Make) -> None:
    """32 who found the same value stale, in the same moment; and one whose making fails."""
    name = some_name()
    hubs = [make(name) for _ in range(_HUBS)]
    made: list[bytes] = []
    got: list[bytes] = []

    def make_one() -> bytes:
        time.sleep(0.05)
        made.append(b"token \x00 %d" % len(made))
        return made[-1]

    def ask(hub: Hub, stale: bytes | None) -> None:
        got.append(hub.renew("w", stale, make_one, 5))

    for stale in (None, b"token \x00 0"):
        got.clear()
        threads = [threading.Thread(target=ask, args=(hub, stale)) for hub in hubs * 8]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        holds(len(got) == 32, "somebody who asked got nothing")
        holds(set(got) == {made[-1]}, f"expected {made[-1]!r}, got {set(got)}")
        holds(stale not in got, "a value was taken that was known to be stale")
    holds(len(made) == 2, f"made {len(made)} times instead of twice")
    holds(hubs[0].renew("w", b"older", make_one, 5) == made[-1], "another value was not taken")
    try:
        hubs[0].renew("w", made[-1], lambda: b"%d" % (1 // 0), 5)
    except ZeroDivisionError:
        pass
    else:
        raise Broken("what the making raised was not raised")
    asked = time.monotonic()
    holds(hubs[1].renew("w", made[-1], make_one, 5) == made[-1], "it was not made anew")
    holds(time.monotonic() - asked < 3, "whose making failed did not give up his turn")


CHECKS: tuple[Callable[[Make], None], ...] = (
    every_follower_hears_every_event,
    a_follower_looks_back,
    each_event_is_handled_once_in_order,
    what_came_before_anybody_handles_is_kept,
    a_repeat_is_dropped,
    who_stops_hands_over,
    what_fails_is_tried_again_then_parked,
    numbers_are_told,
    events_pass_unchanged,
    two_names_do_not_meet,
    a_value_is_made_once,
)
"""What holds within one process."""

PROCESS_CHECKS: tuple[Callable[[Make], None], ...] = (
    a_killed_worker_is_replaced,
    a_frozen_worker_does_not_break_the_order,
    a_killed_maker_loses_his_turn,
)
"""What holds when processes die."""

ENGINE_CHECKS: tuple[Callable[[Make, Engine], None], ...] = (
    an_engine_that_is_stopped_loses_nothing,
    an_engine_that_is_killed_loses_nothing,
)
"""What holds when the engine is away."""
