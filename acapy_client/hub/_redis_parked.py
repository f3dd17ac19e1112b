"""What operators ask of a Redis hub: how it does, and the events that failed too often."""

from __future__ import annotations

import json
import time
from collections import Counter
from typing import Any

from acapy_client.exceptions import ApiValueError
from acapy_client.hub._engine import ALIVE
from acapy_client.hub._envelope import Envelope
from acapy_client.hub._protocol import Numbers, OfTopic, Parked
from acapy_client.hub._redis_engine import PARTITIONS, RedisEngine
from acapy_client.hub._redis_scripts import NUMBERS, UNPARK


def about_parked(topic: str, partition: int, attempts: int, error: str) -> str:
    """What is kept beside the envelope of a parked event."""
    about = {
        "topic": topic,
        "partition": partition,
        "attempts": attempts,
        "error": error,
        "at": time.time(),
    }
    return json.dumps(about)


def parked_in(engine: RedisEngine) -> list[Parked]:
    """The parked events, those first that were parked first.

    :raises HubError: the engine is away, or refuses
    """
    with engine.errors_told():
        abouts = engine.client.hgetall(engine.key("parked"))
        ids = list(abouts)
        envelopes = engine.client.hmget(engine.key("envelopes"), ids) if ids else []
    found = [
        _parked(id.decode(), json.loads(abouts[id]), written)
        for id, written in zip(ids, envelopes, strict=True)
        if written is not None  # sent again a moment ago
    ]
    return sorted(found, key=lambda parked: parked.at)


def _parked(id: str, about: dict[str, Any], written: bytes) -> Parked:
    try:
        envelope = Envelope.from_bytes(written)
    except ApiValueError:  # which is why it was parked
        envelope = Envelope(id, "", None, about["topic"], written, about["at"])
    return Parked(envelope, about["attempts"], about["error"], about["at"])


def unpark(engine: RedisEngine, id: str, again: bool) -> bool:
    """Forget a parked event, or have it handled again; gives whether there was one.

    :raises HubError: the engine is away, or refuses
    """
    with engine.errors_told():
        written = engine.client.hget(engine.key("parked"), id)
    if written is None:
        return False
    about = json.loads(written)
    stream = engine.stream(about["partition"])
    keys = [engine.key("parked"), engine.key("envelopes"), stream, engine.key("counts")]
    return bool(engine.run(UNPARK, keys, id, about["topic"], "again" if again else "never"))


def numbers_of(engine: RedisEngine) -> Numbers:
    """How it does now.

    :raises HubError: the engine is away, or refuses
    """
    keys = [engine.key("counts"), engine.key("parked"), engine.key("followers")]
    keys += [*engine.leases, *engine.streams]
    answer = engine.run(NUMBERS, keys, PARTITIONS, int(ALIVE * 1000))
    now, owners, oldest, counts, parked, followers = answer
    since = [int(entry.partition(b"-")[0]) for entry in oldest if entry]
    topics: dict[str, OfTopic] = {}
    for field, number in zip(counts[::2], counts[1::2], strict=True):
        name = field[1:].decode("utf-8", "surrogateescape")
        what = {"backlog" if field[:1] == b"b" else "parked": int(number)}
        topics[name] = topics.get(name, OfTopic())._replace(**what)
    return Numbers(
        backlog=sum(each.backlog for each in topics.values()),
        lag=max(0.0, (int(now) - min(since)) / 1000) if since else 0.0,
        parked=parked,
        owners=Counter(owner.decode() for owner in owners if owner),
        followers=followers,
        topics=topics,
    )
