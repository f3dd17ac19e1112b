"""What a hub costs has a bar, in processor time, which other programs do not change."""

from __future__ import annotations

import pytest

from acapy_client.hub import hub_of
from bench.hubs import costs, of_rounds
from support.engines import SERVERS
from support.needs import need

PROCESSES, RATE = 4, 500  # of events a second, published by all and handled by all
WOKEN = 0.25  # seconds


@pytest.mark.parametrize("library", SERVERS)
def test_four_processes_take_and_handle_500_a_second(library: str) -> None:
    need("fleet", library)
    with SERVERS[library]() as server:
        rounds = [costs(hub_of(f"{server.url}?name=round-{n}"), 1000) for n in range(3)]
    best = of_rounds(rounds)
    # each hears all, and half of its time is for what the functions do
    each = (best["publish_cpu"] + best["handle_cpu"]) / PROCESSES + best["hear_cpu"]
    assert each * RATE < 0.5, best
    assert best["wake"] < WOKEN, rounds
