"""Hubs on Redis that look right and are not: what the contract for hubs must find."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from typing import Any

import pytest

from acapy_client.hub import Delivery, Envelope, Gap, HubError
from acapy_client.hub._redis_engine import RedisEngine
from acapy_client.hub._redis_parked import about_parked
from acapy_client.hub._redis_scripts import ACKNOWLEDGE, PARK
from acapy_client.hub._working import in_threads, pause_after, told
from acapy_client.hub.redis import RedisHub
from acapy_client.testing.hub_contract import Broken

BESIDE = "was begun beside another"
DISORDER = f"{BESIDE}|came after a later one|done twice"
"""How those break the contract that do not keep an order: what is found first."""

_IDLE = 3000  # milliseconds after which what one has in hand is given to another
_PAUSE = 0.2  # seconds after an error of the engine


class _Unfenced(RedisEngine):
    """Scripts do not look whose the lease is."""

    def run(self, script: str, keys: list[str], *arguments: object, once: bool = False) -> Any:
        script = script.replace("redis.call('GET', lease) ~= me", "false")
        script = script.replace("redis.call('GET', lease) == me", "true")
        return super().run(script, keys, *arguments, once=once)


class WithoutFence(RedisHub):
    """Whoever had a lease goes on until he hears that it is another's."""

    def __init__(self, url: str, name: str) -> None:
        super().__init__(url, name)
        self._engine = _Unfenced(url, name)


class PlainGroup(WithoutFence):
    """A consumer group as tutorials have it: the next event is for whoever asks."""

    numbers = None  # type: ignore[assignment]  # who handles is not known

    def work(
        self,
        handle: Callable[[Delivery], object],
        stop: threading.Event,
        *,
        threads: int = 4,
        attempts: int = 8,
        pause: float = 1.0,
    ) -> None:
        def handle_one(stream: bytes, entry: bytes, envelope: Envelope) -> None:
            keys = [self._engine.key("unused"), stream.decode()]
            keys += [self._engine.key(name) for name in ("tries", "counts", "parked", "envelopes")]
            for attempt in range(1, attempts + 1):
                try:
                    handle(Delivery(envelope, attempt))
                except Exception as error:
                    about = about_parked(envelope.topic, 0, attempt, told(error))
                    stop.wait(pause_after(attempt, pause))
                else:
                    self._engine.run(ACKNOWLEDGE, keys, "", entry, envelope.id, envelope.topic)
                    return
            self._engine.run(PARK, keys, "", entry, envelope.id, envelope.topic, about)

        def run() -> None:
            me = uuid.uuid4().hex
            while not stop.is_set():
                try:
                    for stream, entry, fields in self._next(me):
                        handle_one(stream, entry, Envelope.from_bytes(fields[b"e"]))
                except HubError:
                    stop.wait(_PAUSE)

        in_threads(threads, run, "plain group")

    def _next(self, me: str) -> list[tuple[bytes, bytes, dict[bytes, bytes]]]:
        client, streams = self._engine.client, self._engine.streams
        with self._engine.errors_told():
            for stream in streams:
                with suppress(self._engine.errors[0]):  # it is there
                    client.xgroup_create(stream, "h", "0", mkstream=True)
            new = client.xreadgroup("h", me, dict.fromkeys(streams, ">"), count=1, block=100)
            if not new:
                found = [client.xautoclaim(each, "h", me, _IDLE, count=1)[1] for each in streams]
                new = list(zip(map(str.encode, streams), found, strict=True))
            return [(stream, *each) for stream, entries in new for each in entries]


class PubSub(RedisHub):
    """Who follows is told by publish and subscribe, which remembers nothing."""

    numbers = None  # type: ignore[assignment]  # who follows is not counted

    def publish(self, envelope: Envelope) -> None:
        super().publish(envelope)
        with self._engine.errors_told():
            self._engine.client.publish(self._engine.key("told"), envelope.to_bytes())

    def follow(self, look_back: float, stop: threading.Event) -> Iterator[Envelope | Gap]:
        heard = self._subscribed()

        def following() -> Iterator[Envelope | Gap]:
            nonlocal heard
            while not stop.is_set():
                try:
                    with self._engine.errors_told():
                        message = heard.get_message(timeout=0.5)
                    if message and message["type"] == "message":
                        yield Envelope.from_bytes(message["data"])
                except HubError:
                    yield Gap(0.0, "the engine cannot be reached", away=True, lost=False)
                    heard = self._again(stop)
                    yield Gap(0.0, "it is back", away=False, lost=False)

        return following()

    def _subscribed(self) -> Any:
        with self._engine.errors_told():
            heard = self._engine.line().pubsub()
            heard.subscribe(self._engine.key("told"))
            heard.get_message(timeout=5)  # that it is so
            return heard

    def _again(self, stop: threading.Event) -> Any:
        while not stop.wait(_PAUSE):
            with suppress(HubError):
                return self._subscribed()
        return None


def fails(how: str | None) -> AbstractContextManager[object]:
    """Expect that the contract is broken in this way, or kept."""
    return pytest.raises(Broken, match=how) if how else nullcontext()
