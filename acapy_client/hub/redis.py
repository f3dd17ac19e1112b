"""A hub on Redis (from 6.2 on), for processes on any number of machines."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from acapy_client.hub._engine import KNOWN, OnEngine, me
from acapy_client.hub._envelope import Envelope
from acapy_client.hub._protocol import Delivery, Gap, Numbers, Parked
from acapy_client.hub._redis_engine import RedisEngine, partition_of
from acapy_client.hub._redis_following import RedisFollowing
from acapy_client.hub._redis_leases import Leases
from acapy_client.hub._redis_parked import numbers_of, parked_in, unpark
from acapy_client.hub._redis_scripts import KEEP, PUBLISH, RELEASE
from acapy_client.hub._redis_working import Worker
from acapy_client.hub._values import Values
from acapy_client.hub._working import check_work


class RedisHub(OnEngine[RedisEngine]):
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
        super().__init__(lease)
        self._engine = RedisEngine(url, name)

    def publish(self, envelope: Envelope) -> None:
        """Keep an event, as `Hub.publish`."""
        engine = self._engine
        stream = engine.stream(partition_of(envelope.key))
        keys = [stream, engine.key(f"id:{envelope.id}"), engine.key("counts")]
        topic = envelope.topic.encode("utf-8", "surrogatepass")
        engine.run(PUBLISH, keys, envelope.to_bytes(), topic, int(KNOWN))

    def follow(self, look_back: float, stop: threading.Event) -> Iterator[Envelope | Gap]:
        """Every event, as `Hub.follow`."""
        return iter(RedisFollowing(self._engine, me(), look_back, stop))

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
        leases = Leases(self._engine, me(), self._lease)
        Worker(self._engine, leases, handle, stop, attempts, pause).run(threads)

    def renew(
        self, name: str, stale: bytes | None, make: Callable[[], bytes], seconds: float
    ) -> bytes:
        """A value made by one process at a time, as `Hub.renew`."""
        return _RedisValues(self._engine).renew(name, stale, make, seconds)

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


class _RedisValues(Values):
    def __init__(self, engine: RedisEngine) -> None:
        self._engine = engine

    def _keys(self, name: str) -> list[str]:
        return [self._engine.key(f"value:{name}"), self._engine.key(f"turn:{name}")]

    def found(self, name: str) -> bytes | None:
        engine = self._engine
        with engine.errors_told():
            engine.look(engine.client)
            found: bytes | None = engine.client.get(self._keys(name)[0])
        return found

    def begin(self, name: str, me: str, seconds: float) -> bool:
        with self._engine.errors_told():
            lasts = max(1, int(seconds * 1000))
            return bool(self._engine.client.set(self._keys(name)[1], me, nx=True, px=lasts))

    def end(self, name: str, me: str) -> None:
        self._engine.run(RELEASE, self._keys(name)[1:], me)

    def keep(self, name: str, me: str, made: bytes, stale: bytes | None) -> bytes:
        kept: bytes = self._engine.run(KEEP, self._keys(name), me, made, stale or b"")
        return kept
