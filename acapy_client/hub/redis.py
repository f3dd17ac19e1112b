"""A hub on Redis (from 6.2 on), for processes on any number of machines."""

from __future__ import annotations

import os
import socket
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from acapy_client._masking import brief
from acapy_client.exceptions import ApiValueError
from acapy_client.hub._envelope import Envelope
from acapy_client.hub._protocol import Delivery, Gap, HubError, Numbers, Parked
from acapy_client.hub._redis_engine import Engine, partition_of
from acapy_client.hub._redis_following import Following
from acapy_client.hub._redis_leases import Leases
from acapy_client.hub._redis_parked import numbers_of, parked_in, unpark
from acapy_client.hub._redis_scripts import KEEP, PUBLISH, RELEASE
from acapy_client.hub._redis_working import Worker
from acapy_client.hub._working import check_work

_KNOWN = 3600  # seconds in which a repeat is known as one
_SOONEST, _LATEST = 0.01, 0.1  # seconds between two looks whether a value is made


class RedisHub:
    """Events and tokens of a fleet, in Redis. Connects at the first use, in each process anew.

    :param url: ``redis://``, ``rediss://`` (TLS) or ``unix://``, as the package redis has it, with
        its parameters (``?ssl_ca_certs=…``)
    :param name: keeps what belongs to it apart from others in the same server
    :param lease: seconds after which a process that is not heard of counts as dead, and others
        handle its events; more than it ever stands still
    :raises ImportError: the package redis is not installed
    :raises ApiValueError, ApiTypeError: names the parameter
    """

    def __init__(self, url: str, name: str = "acapy", *, lease: float = 3.0) -> None:
        if isinstance(lease, bool) or not isinstance(lease, (int, float)) or not lease >= 0.5:
            raise ApiValueError(f"lease: expected seconds from 0.5 on, got {brief(lease)}")
        self._engine = Engine(url, name)
        self._lease = float(lease)

    def __repr__(self) -> str:
        return f"<RedisHub {self._engine.name} at {self._engine.shown}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Travels without its connections."""
        return _revived, (self._engine.url, self._engine.name, self._lease)

    def publish(self, envelope: Envelope) -> None:
        """Keep an event, as `Hub.publish`."""
        engine = self._engine
        stream = engine.stream(partition_of(envelope.key))
        keys = [stream, engine.key(f"id:{envelope.id}"), engine.key("counts")]
        topic = envelope.topic.encode("utf-8", "surrogatepass")
        engine.run(PUBLISH, keys, envelope.to_bytes(), topic, _KNOWN)

    def follow(self, look_back: float, stop: threading.Event) -> Iterator[Envelope | Gap]:
        """Every event, as `Hub.follow`."""
        return iter(Following(self._engine, _me(), look_back, stop))

    def work(
        self,
        handle: Callable[[Delivery], object],
        stop: threading.Event,
        *,
        threads: int = 4,
        attempts: int = 8,
        pause: float = 1.0,
    ) -> None:
        """Have events handled, as `Hub.work`; by sixteen processes at most, others stand by."""
        check_work(handle, threads, attempts, pause)
        leases = Leases(self._engine, _me(), self._lease)
        Worker(self._engine, leases, handle, stop, attempts, pause).run(threads)

    def renew(
        self, name: str, stale: bytes | None, make: Callable[[], bytes], seconds: float
    ) -> bytes:
        """A value made by one process at a time, as `Hub.renew`."""
        engine, me = self._engine, uuid.uuid4().hex
        value, lock = engine.key(f"value:{name}"), engine.key(f"turn:{name}")
        pause = _SOONEST
        while True:
            with engine.errors_told():
                engine.look(engine.client)
                found: bytes | None = engine.client.get(value)
                if found is not None and found != stale:
                    return found
                ours = engine.client.set(lock, me, nx=True, px=max(1, int(seconds * 1000)))
            if ours:
                return self._made(value, lock, me, stale, make)
            time.sleep(pause)
            pause = min(2 * pause, _LATEST)

    def _made(
        self, value: str, lock: str, me: str, stale: bytes | None, make: Callable[[], bytes]
    ) -> bytes:
        engine = self._engine
        try:
            with engine.errors_told():  # another may have made it since we looked
                found: bytes | None = engine.client.get(value)
            made = found if found is not None and found != stale else make()
        except BaseException:
            with suppress(HubError):  # then it ends by itself
                engine.run(RELEASE, [lock], me)
            raise
        kept: bytes = engine.run(KEEP, [value, lock], me, made, stale or b"")
        return kept

    def close(self) -> None:
        """Close the connections of this process; a later use opens others."""
        self._engine.close()

    # --- for operators ---------------------------------------------------------------------------

    def numbers(self) -> Numbers:
        """How it does now, as `Inspectable.numbers`."""
        return numbers_of(self._engine)

    def parked(self) -> list[Parked]:
        """The events that failed too often, as `Inspectable.parked`."""
        return parked_in(self._engine)

    def resend(self, id: str) -> bool:
        """Have a parked event handled again, as `Inspectable.resend`."""
        return unpark(self._engine, id, again=True)

    def discard(self, id: str) -> bool:
        """Forget a parked event, as `Inspectable.discard`."""
        return unpark(self._engine, id, again=False)


def _me() -> str:
    """A name for one who follows or handles, which says where to look for him."""
    return f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:6]}"


def _revived(url: str, name: str, lease: float) -> RedisHub:
    return RedisHub(url, name, lease=lease)
