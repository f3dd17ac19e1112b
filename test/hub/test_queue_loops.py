"""The page's loops over the agent's queues, with messages as the plugins write them."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from acapy_client import Configuration
from acapy_client.events import Events
from acapy_client.hub import MemoryHub
from support.engines import RedisServer, free_port
from support.needs import lacks, need
from support.pages import DOCS, blocks_of

WALLET = "5a1cd3cf-4bcd-4ac8-ae5a-7cf79a9bd5e4"
PAYLOAD = {"connection_id": "c", "state": "active", "updated_at": "2026-01-01T00:00:01.123456Z"}
TOLD = {
    "wallet_id": WALLET,
    "state": "active",
    "topic": "acapy::record::connections::active",
    "category": "connections",
    "payload": PAYLOAD,
}
WITH_METADATA = {"payload": TOLD, "metadata": {"x-wallet-id": WALLET}}


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> Iterator[Events]:
    with Events(Configuration("http://127.0.0.1:1"), hub=MemoryHub()) as events:
        fleet: Any = types.ModuleType("fleet")
        fleet.events = events
        monkeypatch.setitem(sys.modules, "fleet", fleet)
        yield events


def loop(name: str) -> Any:
    [block] = [each for each in blocks_of(DOCS / "fleet.md") if f"def {name}(" in each.code]
    names: dict[str, Any] = {}
    exec(block.code, names)
    return names[name]


def taken(events: Events) -> int:
    """How many are in the hub."""
    assert isinstance(events.hub, MemoryHub)
    return events.hub.numbers().backlog


def test_redis_lists(events: Events, redis_server: RedisServer) -> None:
    import redis

    drain = loop("drain")
    with redis.Redis.from_url(f"{redis_server.url[:-1]}7") as lists:
        name = f"acapy-record-with-state-{WALLET}"
        lists.rpush(name, *[json.dumps(WITH_METADATA)] * 2, "no JSON")
        assert drain(lists) == 3
        assert lists.keys("acapy-*") == []
        assert lists.lrange("refused", 0, -1) == [b"no JSON"]
        lists.flushdb()
        assert drain(lists) == 0
    assert taken(events) == 1


def test_kafka(events: Events) -> None:
    need("hub", "confluent_kafka")
    from confluent_kafka import Consumer, Producer

    take = loop("take")
    producer = Producer({"test.mock.num.brokers": 1, "bootstrap.servers": "127.0.0.1:1"})
    [broker] = producer.list_topics(timeout=30).brokers.values()
    topic = f"acapy-record-with-state-{WALLET}"
    producer.produce(topic, json.dumps(TOLD), key=WALLET)
    assert producer.flush(30) == 0
    consumer = Consumer(
        {
            "bootstrap.servers": f"{broker.host}:{broker.port}",
            "group.id": "events",
            "enable.auto.commit": False,
            "auto.offset.reset": "earliest",
        }
    )
    try:
        consumer.subscribe(["^acapy-record-with-state-.*"])
        for _ in range(60):
            take(consumer)
            if taken(events):
                break
        [committed] = consumer.committed(consumer.assignment(), timeout=30)[:1] or [None]
    finally:
        consumer.close()
    assert taken(events) == 1
    assert committed is not None


def test_nats(events: Events, tmp_path: Path) -> None:
    need("hub", "nats")
    found = shutil.which("nats-server")
    if found is None:
        lacks("needs nats-server")
    import nats

    take_some, port = loop("take_some"), free_port()

    async def tell_and_take() -> None:
        connection = await nats.connect(f"nats://127.0.0.1:{port}", connect_timeout=10)
        stream = connection.jetstream()
        await stream.add_stream(name="acapy_events", subjects=["acapy.>"])
        await stream.publish(
            f"acapy.record-with-state.{WALLET}", json.dumps(WITH_METADATA).encode()
        )
        subscription = await stream.pull_subscribe("acapy.record-with-state.>", durable="events")
        await take_some(subscription)
        await connection.flush()
        for _ in range(600):  # the server minds an acknowledgement a little later
            left = await subscription.consumer_info()
            if not left.num_ack_pending:
                break
            await asyncio.sleep(0.1)
        assert (left.num_ack_pending, left.num_pending) == (0, 0)
        await connection.close()

    command = [found, "-a", "127.0.0.1", "-p", str(port), "-js", "-sd", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as server:
        try:
            assert server.stdout is not None
            for line in server.stdout:
                if b"Server is ready" in line:
                    break
            asyncio.run(tell_and_take())
        finally:
            server.kill()
    assert taken(events) == 1
