"""The part of the contract for hubs about who follows."""

from __future__ import annotations

import json
import os
import threading
import time
from contextlib import ExitStack
from dataclasses import replace
from functools import partial

from acapy_client.hub import Delivery, Envelope, Past
from acapy_client.testing._hub_journal import (
    HUBS,
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


def every_follower_hears_every_event(make: Make) -> None:
    """400 times: an event comes to another process, before the one that waits knows its id."""
    name = some_name()
    hubs = [make(name) for _ in range(HUBS)]
    with ExitStack() as stack:
        heard = [stack.enter_context(following(hub)) for hub in hubs]
        missed: list[str] = []
        sent: list[Envelope] = []

        def wait_often(number: int) -> None:
            for turn in range(100):
                envelope = event(f"record-{number}", turn)
                sent.append(envelope)
                hubs[(number + 1) % HUBS].publish(envelope)
                try:
                    until(partial(_has, heard[number], envelope), "")
                except Broken:
                    missed.append(envelope.id)
                    return

        threads = [threading.Thread(target=wait_often, args=(n,)) for n in range(HUBS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        holds(not missed, f"who waited for it heard nothing: {missed}")
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
    before = time.monotonic()
    make(name).publish(event("record", 1))
    time.sleep(0.01)
    with ExitStack() as stack:
        near = stack.enter_context(following(make(name), 1.0))
        held_up = time.monotonic() - before > 1.0
        far = stack.enter_context(following(make(name), 60.0))
        make(name).publish(event("record", 2))
        until(lambda: "record.2" in near.ids, "what was published now was not heard")
        until(lambda: len(far.ids) == 3, "what was published within the look-back was not heard")
        expected = {"record.2"} if held_up else {"record.1", "record.2"}
        holds(expected <= near.ids, f"expected {expected}, got {near.ids}")
        holds("record.0" not in near.ids, "what came before the look-back was heard")
        for heard in (*near.events, *far.events):
            is_past = heard.id != "record.2"
            holds(isinstance(heard, Past) == is_past, f"{heard.id} is a {type(heard).__name__}")


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
