"""A hub in PostgreSQL (from 12 on), for processes on any number of machines."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from acapy_client.exceptions import ApiValueError
from acapy_client.hub import _postgres_statements as statements
from acapy_client.hub._engine import OnEngine, me
from acapy_client.hub._envelope import Envelope
from acapy_client.hub._postgres_engine import PostgresEngine, digest
from acapy_client.hub._postgres_following import PostgresFollowing
from acapy_client.hub._postgres_working import Worker
from acapy_client.hub._protocol import Delivery, Gap, Numbers, OfTopic, Parked
from acapy_client.hub._values import Values
from acapy_client.hub._working import check_work


class PostgresHub(OnEngine[PostgresEngine]):
    """Events and tokens of a fleet, in a PostgreSQL database, in tables of the schema acapy_hub.

    Connects at the first use, in each process anew, and makes the tables if they are not there.
    What is written by ``event.connection`` is written exactly once.

    :param url: ``postgresql://`` as libpq has it, with its parameters (``?sslmode=verify-full``)
    :param name: keeps what belongs to it apart from others in the same database
    :param lease: seconds after which a process that stands still is cut off, and others handle its
        events; more than it ever stands still. One that died is known at once
    :raises ImportError: the package psycopg is not installed
    :raises ApiValueError, ApiTypeError: names the parameter
    """

    def __init__(self, url: str, name: str = "acapy", *, lease: float = 10.0) -> None:
        super().__init__(lease)
        self._engine = PostgresEngine(url, name)

    def publish(self, envelope: Envelope) -> None:
        """Keep an event, as `Hub.publish`."""
        self._engine.run(
            statements.PUBLISH,
            id=digest(envelope.id),
            key=digest(envelope.key),
            topic=envelope.topic.encode("utf-8", "surrogatepass"),
            envelope=envelope.to_bytes(),
        )

    def follow(self, look_back: float, stop: threading.Event) -> Iterator[Envelope | Gap]:
        """Every event, as `Hub.follow`."""
        return iter(PostgresFollowing(self._engine, me(), look_back, stop))

    def work(
        self,
        handle: Callable[[Delivery], object],
        stop: threading.Event,
        *,
        threads: int = 4,
        attempts: int = 8,
        pause: float = 1.0,
    ) -> None:
        """Have events handled, as `Hub.work`; each thread has a connection of its own."""
        check_work(handle, threads, attempts, pause)
        Worker(self._engine, me(), self._lease, handle, stop, threads, attempts, pause).run()

    def renew(
        self, name: str, stale: bytes | None, make: Callable[[], bytes], seconds: float
    ) -> bytes:
        """A value made by one process at a time, as `Hub.renew`."""
        return _PostgresValues(self._engine).renew(name, stale, make, seconds)

    # --- for operators ---------------------------------------------------------------------------

    def numbers(self) -> Numbers:
        """How it does now, as `Inspectable.numbers`."""
        run = self._engine.run
        [(lag, followers)] = run(statements.NUMBERS)
        topics = {
            topic.decode("utf-8", "surrogateescape"): OfTopic(backlog, parked)
            for topic, backlog, parked in run(statements.TOPICS)
        }
        return Numbers(
            backlog=sum(each.backlog for each in topics.values()),
            lag=lag,
            parked=sum(each.parked for each in topics.values()),
            owners=dict(run(statements.OWNERS)),
            followers=followers,
            topics=topics,
        )

    def parked(self) -> list[Parked]:
        """The events that failed too often, as `Inspectable.parked`."""
        return [_parked(*row) for row in self._engine.run(statements.PARKED)]

    def resend(self, id: str) -> bool:
        """Have a parked event handled again, as `Inspectable.resend`."""
        return bool(self._engine.run(statements.RESEND, id=digest(id)))

    def discard(self, id: str) -> bool:
        """Forget a parked event, as `Inspectable.discard`."""
        return bool(self._engine.run(statements.DISCARD, id=digest(id)))


class _PostgresValues(Values):
    def __init__(self, engine: PostgresEngine) -> None:
        self._run = engine.run

    def found(self, name: str) -> bytes | None:
        rows = self._run(statements.VALUE, name=digest(name))
        found: bytes | None = rows[0][0] if rows else None
        return found

    def begin(self, name: str, me: str, seconds: float) -> bool:
        return bool(self._run(statements.BEGIN, name=digest(name), me=me, seconds=seconds))

    def end(self, name: str, me: str) -> None:
        self._run(statements.END, name=digest(name), me=me)

    def keep(self, name: str, me: str, made: bytes, stale: bytes | None) -> bytes:
        given = {"name": digest(name), "me": me, "made": made, "stale": stale}
        kept: bytes = self._run(statements.KEEP, **given)[0][0]
        return kept


def _parked(seq: int, topic: bytes, written: bytes, attempts: int, error: str, at: float) -> Parked:
    try:
        envelope = Envelope.from_bytes(written)
    except ApiValueError:  # which is why it was parked
        shown = topic.decode("utf-8", "surrogateescape")
        envelope = Envelope(str(seq), "", None, shown, written, at)
    return Parked(envelope, attempts, error, at)
