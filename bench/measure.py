"""The loops. Each measures a subject and the limit in turns, in one process, by CPU time.

What else the machine does changes from second to second and so would any time taken alone. Two
neighbouring times change together: hence the ratio of each pair, and the median of the ratios.
"""

from __future__ import annotations

import gc
import json
import os
import random
import sys
import time
import timeit
import tracemalloc
import uuid
from collections.abc import Callable
from functools import partial
from statistics import median, quantiles
from typing import TypedDict

from bench.server import CONN_ID, PATHS, RECORDS
from bench.server import record as connection
from bench.subjects import THREADS, Base

WEBHOOKS = 5_000
BATCH = 0.05  # seconds of CPU that a batch of small things takes at least


class Row(TypedDict, total=False):
    """A subject's figure beside the limit's; in place of them, why there are none."""

    subject: float
    limit: float
    ratio: float
    low: float  # quartiles of the ratios
    high: float
    note: str
    error: str


Once = Callable[[], float]  # does the work once and gives its cost


def paired(subject: Once, limit: Once, rounds: int) -> Row:
    costs = []
    for turn in range(rounds):
        if turn % 2:
            costs.append((subject(), limit()))
        else:
            beside = limit()
            costs.append((subject(), beside))
    low, ratio, high = quantiles([ours / beside for ours, beside in costs], n=4)
    ours, beside = (median(each) for each in zip(*costs, strict=True))
    return {"subject": ours, "limit": beside, "ratio": ratio, "low": low, "high": high}


def cpu(work: Callable[[], object]) -> float:
    gc.collect()  # the garbage of before is not this work's; collection stays on, as users have it
    start = time.process_time()
    kept = work()
    spent = time.process_time() - start
    del kept
    return spent


def batch_of(work: Callable[[int], object], least: int = 1) -> int:
    """How many make a batch. Finding it out warms the subject up."""
    count = least
    while cpu(partial(work, count)) < BATCH:
        count *= 2
    return count


def batched(subject: Callable[[int], object], limit: Callable[[int], object], rounds: int) -> Row:
    """Costs of one of many small things; each side has a batch that lasts long enough."""
    many, beside = batch_of(subject), batch_of(limit)
    return paired(
        lambda: cpu(lambda: subject(many)) / many,
        lambda: cpu(lambda: limit(beside)) / beside,
        rounds,
    )


def child(statement: str) -> float:
    """CPU seconds, user and system, of a fresh interpreter that runs the statement."""
    # with its byte code cached, as an installed package has it
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    pid = os.posix_spawn(sys.executable, [sys.executable, "-c", statement], environment)
    _, status, usage = os.wait4(pid, 0)
    if status:
        raise RuntimeError(f"failed in a fresh interpreter: {statement}")
    return usage.ru_utime + usage.ru_stime


def importing(subject: Base, limit: Base, rounds: int) -> Row:
    ours, beside = subject.import_statement, limit.import_statement
    for statement in (ours, beside):
        child(statement)  # caches its byte code
    bare = median(child("pass") for _ in range(rounds))
    return paired(lambda: child(ours) - bare, lambda: child(beside) - bare, 2 * rounds)


def package_import(subject: Base, limit: Base, rounds: int) -> Row:
    child(subject.package_import)
    extra = [child(subject.package_import) - child("pass") for _ in range(2 * rounds)]
    return {"subject": median(extra)}


def listing(subject: Base, limit: Base, rounds: int) -> Row:
    return paired(lambda: cpu(subject.records), lambda: cpu(limit.records), rounds)


def listing_read(subject: Base, limit: Base, rounds: int) -> Row:
    """As before, and a field of each record is read: a client may leave work for then."""

    def read(side: Base) -> float:
        return cpu(lambda: [side.key(record) for record in side.records()])

    return paired(lambda: read(subject), lambda: read(limit), rounds)


def listing_of(kind: str) -> Measure:
    """Other lists: real answers, over and over."""

    def measure(subject: Base, limit: Base, rounds: int) -> Row:
        wanted = len(limit.listed(kind))
        if len(subject.listed(kind)) != wanted:
            raise RuntimeError("its answer is not what was asked for")
        return paired(
            lambda: cpu(lambda: subject.listed(kind)),
            lambda: cpu(lambda: limit.listed(kind)),
            rounds,
        )

    return measure


def memory(subject: Base, limit: Base, rounds: int) -> Row:
    def kept(side: Base) -> float:
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        records = side.records()
        for record in records:
            side.key(record)
        gc.collect()
        return tracemalloc.get_traced_memory()[0] - before

    tracemalloc.start()
    try:
        return paired(lambda: kept(subject), lambda: kept(limit), max(3, rounds // 7))
    finally:
        tracemalloc.stop()


def one_call(subject: Base, limit: Base, rounds: int) -> Row:
    return batched(subject.calls, limit.calls, 3 * rounds)


class Plain:
    """An ordinary class with an ordinary attribute."""

    def __init__(self, state: str) -> None:
        self.state = state


def attribute(subject: Base, limit: Base, rounds: int) -> Row:
    # a hundred reads in a row, so that the loop around them does not count
    def reads(record: object) -> Callable[[int], object]:
        loop = timeit.Timer("r.state;" * 100, timer=time.process_time, globals={"r": record})
        return lambda count: loop.timeit(count)

    row = batched(reads(subject.one()), reads(Plain("active")), rounds)
    return {**row, "subject": row["subject"] / 100, "limit": row["limit"] / 100}


def serialising(subject: Base, limit: Base, rounds: int) -> Row:
    def dumps(count: int) -> None:
        for _ in range(count):
            json.dumps(subject.body)

    def texts(count: int) -> None:
        for _ in range(count):
            subject.text()

    row = batched(texts, dumps, rounds)
    return {**row, "note": subject.note} if subject.note else row


def webhooks(wall: bool) -> Measure:
    """From the bytes of a webhook to the function that is called for it, in its thread."""

    def measure(subject: Base, limit: Base, rounds: int) -> Row:
        chance = random.Random(1)  # noqa: S311  # no secret
        ids = (str(uuid.UUID(int=chance.getrandbits(128))) for _ in range(WEBHOOKS))
        bodies = [json.dumps(connection(each, n, chance)).encode() for n, each in enumerate(ids)]

        def rate() -> float:
            gc.collect()
            start = time.perf_counter()
            subject.webhooks_by_wsgi(bodies)
            return WEBHOOKS / (time.perf_counter() - start)

        def cost(side: Base) -> float:
            return cpu(lambda: side.webhooks(bodies)) / WEBHOOKS

        if wall:
            return {"subject": median(rate() for _ in range(rounds))}
        return paired(lambda: cost(subject), lambda: cost(limit), rounds)

    return measure


def threads(wall: bool) -> Measure:
    def measure(subject: Base, limit: Base, rounds: int) -> Row:
        """Calls per second from eight threads. Here more is better."""

        def rate(side: Base, count: int) -> float:
            gc.collect()
            clock = time.perf_counter if wall else time.process_time
            start = clock()
            side.concurrent(count)
            return count / (clock() - start)

        many, beside = (4 * batch_of(side.concurrent, THREADS) for side in (subject, limit))
        return paired(lambda: rate(subject, many), lambda: rate(limit, beside), 2 * rounds)

    return measure


def check(subject: Base, key: str) -> None:
    """Figures of work that was not done would be worth nothing."""
    if key in ("list", "list_read", "memory"):
        done = len({subject.key(record) for record in subject.records()}) == RECORDS
    elif key == "serialising":
        done = json.loads(subject.text()) == subject.body
    else:
        done = subject.key(subject.one()) == CONN_ID
    if not done:
        raise RuntimeError("its answer is not what was asked for")


Measure = Callable[[Base, Base, int], Row]
MEASURES: dict[str, Measure] = {
    "import": importing,
    "package_import": package_import,
    "list": listing,
    "list_read": listing_read,
    **{kind: listing_of(kind) for kind in PATHS},
    "memory": memory,
    "one_call": one_call,
    "attribute": attribute,
    "serialising": serialising,
    "webhooks": webhooks(wall=False),
    "webhooks_wall": webhooks(wall=True),
    "threads": threads(wall=False),
    "threads_wall": threads(wall=True),
}


def run(subject: Base, limit: Base, rounds: int) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for key, measure in MEASURES.items():
        try:
            if "import" not in key and key not in PATHS:
                check(subject, key)
            rows[key] = measure(subject, limit, rounds)
        except Exception as error:  # that a client cannot do a thing is a finding as well
            rows[key] = failure(error)
        print(f"  {subject.name}: {key}", file=sys.stderr)
    return rows


def failure(error: Exception) -> Row:
    lines = str(error).strip().splitlines() or [""]
    return {"error": f"{type(error).__name__}: {lines[0]}"}
