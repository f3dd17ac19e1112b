"""The page's examples of metrics: what Prometheus asks for, what OpenTelemetry is told."""

from __future__ import annotations

import sys
import threading
import types
from collections.abc import Iterator
from typing import Any

import pytest
import urllib3

from acapy_client import Configuration
from acapy_client.events import Attempt, ConnectionEvent, Events
from support.pages import DOCS, blocks_of


def example(text: str) -> str:
    [block] = [each for each in blocks_of(DOCS / "fleet.md") if text in each.code]
    return block.code


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> Iterator[Events]:
    with Events(Configuration("http://127.0.0.1:1"), hub="memory:") as events:

        @events.on("connections")
        def handle(event: ConnectionEvent) -> None:
            if event.state == "abandoned":
                raise KeyError(event.state)

        fleet: Any = types.ModuleType("fleet")
        fleet.events = events
        monkeypatch.setitem(sys.modules, "fleet", fleet)
        yield events


def work(events: Events, attempts: int) -> None:
    """Handle an event that goes well, and one that does not; let two wait."""
    stop, told = threading.Event(), list[Attempt]()

    @events.on_attempt
    def note(attempt: Attempt) -> None:
        told.append(attempt)
        if len(told) == 1 + attempts:
            stop.set()

    for name, state in (("a", "active"), ("b", "abandoned")):
        events.receive("connections", f'{{"connection_id": "{name}", "state": "{state}"}}')
    events.work(attempts=attempts, pause=0.01, stop=stop)
    for name in "cd":
        events.receive("basicmessages", f'{{"message_id": "{name}"}}')


def test_prometheus_asks(events: Events) -> None:
    names: dict[str, Any] = {}
    exec(example("scrape(environ").replace("9100", "0"), names)
    server = names["server"]
    try:
        work(events, attempts=2)
        url = f"http://127.0.0.1:{server.server_port}/metrics"
        answer = urllib3.request("GET", url, timeout=10)
    finally:
        server.shutdown()
        server.server_close()
    said = dict(line.rsplit(" ", 1) for line in answer.data.decode().splitlines())
    assert said['acapy_attempts_total{topic="connections",outcome="handled"}'] == "1"
    assert said['acapy_attempts_total{topic="connections",outcome="failed"}'] == "2"
    assert float(said['acapy_attempt_seconds_total{topic="connections",outcome="failed"}']) > 0
    assert (said["acapy_backlog"], said["acapy_parked"], said["acapy_followers"]) == ("2", "1", "0")
    assert float(said["acapy_lag"]) > 0


def test_opentelemetry_is_told(events: Events) -> None:
    from opentelemetry.sdk.metrics import MeterProvider
    from opentelemetry.sdk.metrics.export import InMemoryMetricReader

    reader = InMemoryMetricReader()
    provider = MeterProvider([reader])
    code = example("acapy.attempt").replace("metrics.get_meter(", "get_meter(")
    exec(code, {"events": events, "Attempt": Attempt, "get_meter": provider.get_meter})
    work(events, attempts=1)
    told = reader.get_metrics_data()
    provider.shutdown()
    assert told is not None
    [scope] = told.resource_metrics[0].scope_metrics
    found: dict[str, Any] = {each.name: each.data.data_points for each in scope.metrics}
    assert [point.value for point in found["acapy.backlog"]] == [2]
    counts = {point.attributes["failed"]: point.count for point in found["acapy.attempt"]}
    assert counts == {False: 1, True: 1}
