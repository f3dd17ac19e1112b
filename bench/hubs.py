"""python -m bench.hubs [URL …] [--json FILE] [--events N] [--rounds N]

What a hub costs: to publish an event, to handle it, to hear it, and how soon who waits is woken.
By default `memory:` alone; give ``redis://…`` and ``postgresql://…``, too. They take turns, so that
what else the machine does meanwhile meets all of them; of each figure the best of its rounds
counts, but for the slowest waits, of which it is the median.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import threading
import time
import uuid
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from typing import Any, TypedDict, cast

from acapy_client.hub import Delivery, Envelope, Gap, Hub, hub_of

BODY = json.dumps({"connection_id": str(uuid.UUID(int=0)), "state": "active", "more": "x" * 330})
RECORDS, THREADS, WAKES = 1_000, 4, 200


class Costs(TypedDict):
    """Seconds of CPU, of this process alone, and of time."""

    publish_cpu: float
    publish: float
    handle_cpu: float
    handle: float
    hear_cpu: float
    wake: float
    wake_99: float


def event(number: int) -> Envelope:
    body = BODY.encode()
    record = f"record-{number % RECORDS}"
    return Envelope(uuid.uuid4().hex, record, None, "connections", body, time.time())


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of CPU and of time."""
    cpu, began = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - began


def costs(hub: Hub, count: int) -> Costs:
    events = [event(number) for number in range(count)]
    stop, done = threading.Event(), threading.Event()
    early = hub.follow(0.0, stop)

    def publish() -> None:
        for each in events:
            hub.publish(each)

    published = timed(publish)
    heard = timed(lambda: [*islice((e for e in early if not isinstance(e, Gap)), count)])
    stop.set()
    left = iter(range(count - 1, -1, -1))

    ended = 0.0

    def handle(_: Delivery) -> None:
        nonlocal ended
        if next(left) == 0:
            ended = time.perf_counter()
            done.set()

    began = time.perf_counter()
    handled, _ = timed(lambda: hub.work(handle, done, threads=THREADS))
    wakes = woken(hub)
    return {
        "publish_cpu": published[0] / count,
        "publish": published[1] / count,
        "handle_cpu": handled / count,
        "handle": (ended - began) / count,
        "hear_cpu": heard[0] / count,
        "wake": median(wakes),
        "wake_99": quantiles(wakes, n=100)[98],
    }


def woken(hub: Hub) -> list[float]:
    """Seconds from before a publication until a follower has it."""
    stop, heard, at = threading.Event(), threading.Event(), [0.0]
    following = hub.follow(0.0, stop)

    def follow() -> None:
        for each in following:
            if not isinstance(each, Gap):
                at[0] = time.perf_counter()
                heard.set()

    thread = threading.Thread(target=follow)
    thread.start()
    found = []
    for number in range(WAKES):
        heard.clear()
        began = time.perf_counter()
        hub.publish(event(number))
        if not heard.wait(10):
            raise RuntimeError("a follower was not woken")
        found.append(at[0] - began)
    stop.set()
    thread.join()
    return found


def of_rounds(rounds: list[Costs]) -> Costs:
    """What counts of a hub's rounds."""
    rows = [cast("dict[str, float]", each) for each in rounds]
    slowest = {"wake_99": median(row["wake_99"] for row in rows)}
    return cast("Costs", {name: min(row[name] for row in rows) for name in rows[0]} | slowest)


HEAD = (
    "hub | published per s | handled per s | CPU to publish | to handle | to hear"
    " | woken after (median, 99 %)"
)


def table(rows: dict[str, Costs]) -> str:
    lines = [HEAD, "--- | ---: | ---: | ---: | ---: | ---: | ---:"]
    for name, row in rows.items():
        cells = [f"{1 / row['publish']:,.0f}", f"{1 / row['handle']:,.0f}"]
        cpu = row["publish_cpu"], row["handle_cpu"], row["hear_cpu"]
        cells += [f"{1e6 * seconds:.0f} µs" for seconds in cpu]
        cells.append(f"{1e3 * row['wake']:.1f}, {1e3 * row['wake_99']:.1f} ms")
        lines.append(" | ".join([name, *cells]))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.hubs", description="What a hub costs.")
    parser.add_argument("urls", nargs="*", default=["memory:"], help="of hubs (memory:)")
    parser.add_argument("--json", type=Path, help="save the figures in this file")
    parser.add_argument("--events", type=int, default=2_000, help="how many in a round (2,000)")
    parser.add_argument("--rounds", type=int, default=5, help="how many of each (5)")
    options = parser.parse_args()
    rounds: dict[str, list[Costs]] = {url.partition(":")[0]: [] for url in options.urls}
    for _ in range(options.rounds):
        for url in options.urls:
            more = "&" if "?" in url else "?"
            hub = hub_of(f"{url}{more}name=bench-{uuid.uuid4().hex[:8]}")
            rounds[url.partition(":")[0]].append(costs(hub, options.events))
    rows = {name: of_rounds(each) for name, each in rounds.items()}
    print(table(rows))
    for name, each in rounds.items():
        taken = ", ".join(f"{1 / one['publish']:,.0f}" for one in each)
        handled = ", ".join(f"{1 / one['handle']:,.0f}" for one in each)
        print(f"{name}: per round {taken} published per s, {handled} handled")
    if options.json:
        said: dict[str, Any] = {"python": platform.python_version(), "cores": os.cpu_count()}
        options.json.write_text(
            json.dumps({**said, "hubs": rows, "rounds": rounds}, indent=1) + "\n"
        )


if __name__ == "__main__":
    main()
