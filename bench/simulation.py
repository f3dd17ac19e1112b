"""python -m bench.simulation FIGURES [--tenants N] [--rate N] [--seconds N]

What becomes of events, by the costs that ``python -m bench.hubs --json FIGURES`` measured:
processes with threads, of which one has the interpreter at a time, take the events of records, each
record's in order; one process dies in the middle.
"""

from __future__ import annotations

import argparse
import heapq
import json
import random
from collections import defaultdict
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

from bench.hubs import THREADS, Costs

PARTITIONS = 16
FLOW = 9  # events of a flow, as agents send them
STEP = 0.3  # seconds between two of them, on average
SILENCE = {"redis": 3.5, "postgresql": 0.1}  # seconds until what a dead process had goes on


class Setting(NamedTuple):
    """
    :param own: seconds of CPU that a function takes for an event
    :param waits: seconds that it waits for others
    """

    engine: str
    processes: int
    threads: int
    own: float
    waits: float


class Outcome(NamedTuple):
    busy: float  # share of a process's time
    lag: float  # seconds: the median
    lag_99: float
    worst: float


def arrivals(tenants: int, rate: float, seconds: float) -> list[tuple[float, int]]:
    """When an event comes, and of which record; a tenant has one flow at a time."""
    chance = random.Random(1)  # noqa: S311  # no secret
    found, now = list[tuple[float, int]](), -FLOW * STEP
    while now < seconds:
        now += chance.expovariate(rate / FLOW)
        record, at = chance.randrange(tenants), now
        for _ in range(FLOW):
            at += chance.expovariate(1 / STEP)
            if 0 <= at < seconds:
                found.append((at, record))
    return sorted(found)


def simulate(events: list[tuple[float, int]], setting: Setting, costs: Costs) -> Outcome:
    """Take what is ready first; a record and an interpreter do one thing at a time."""
    spent = costs["handle_cpu"] + setting.own
    waits = max(0.0, THREADS * costs["handle"] - costs["handle_cpu"]) + setting.waits
    processes, died = setting.processes, events[-1][0] / 2
    back = died + SILENCE[setting.engine]
    interpreter, used = [0.0] * processes, [0.0] * processes
    threads = [[0.0] * setting.threads for _ in range(processes)]
    record_free: dict[int, float] = defaultdict(float)
    lags = []
    ready = [(at, number, record) for number, (at, record) in enumerate(events)]  # a heap
    while ready:
        now, number, record = heapq.heappop(ready)
        # in Redis partitions have owners; from PostgreSQL whoever is free takes what is next
        owner = record % PARTITIONS % processes
        who = owner if setting.engine == "redis" else min(range(processes), key=threads.__getitem__)
        later = max(record_free[record], back if who == 0 and died <= now < back else 0.0)
        if later > now:
            heapq.heappush(ready, (later, number, record))
            continue
        begins = max(now, heapq.heappop(threads[who]))
        interpreter[who] = max(begins, interpreter[who]) + spent
        ends = record_free[record] = interpreter[who] + waits
        heapq.heappush(threads[who], ends)
        used[who] += spent
        lags.append(ends - events[number][0])
    found = quantiles(lags, n=100)
    return Outcome(max(used) / events[-1][0], found[49], found[98], max(lags))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.simulation")
    parser.add_argument("figures", type=Path, help="what python -m bench.hubs --json wrote")
    parser.add_argument("--tenants", type=int, default=100_000)
    parser.add_argument("--rate", type=float, default=1_000.0, help="events a second")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--own", type=float, default=0.001, help="CPU seconds of a function")
    parser.add_argument("--waits", type=float, default=0.02, help="seconds that it waits")
    options = parser.parse_args()
    hubs: dict[str, Costs] = json.loads(options.figures.read_text())["hubs"]
    events = arrivals(options.tenants, options.rate, options.seconds)
    print(f"{len(events) / options.seconds:,.0f} events a second")
    print("engine | processes x threads | busiest | lag: median | 99 % | worst, one killed")
    print("--- | ---: | ---: | ---: | ---: | ---:")
    for engine in [each for each in SILENCE if each in hubs]:
        for processes, threads in ((2, 16), (4, 8), (8, 4), (8, 8), (16, 4)):
            setting = Setting(engine, processes, threads, options.own, options.waits)
            busy, *lags = simulate(events, setting, hubs[engine])
            told = " | ".join(f"{1e3 * lag:,.0f} ms" for lag in lags)
            print(f"{engine} | {processes} x {threads} | {busy:.0%} | {told}")
        costs = hubs[engine]
        hear, publish = options.rate * costs["hear_cpu"], options.rate * costs["publish_cpu"]
        print(
            f"{engine}: to hear takes {hear:.1%} of a core in each process that waits, to publish"
        )
        print(f"  {publish:.1%} of one in all, and {options.rate * costs['publish']:.1f} threads")


if __name__ == "__main__":
    main()
