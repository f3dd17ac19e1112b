"""What a contract for hubs is checked with: events, what becomes of them, and when."""

from __future__ import annotations

import os
import random
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from acapy_client.hub import Delivery, Envelope, Gap, Hub

Make: TypeAlias = Callable[[str], Hub]
"""Gives a hub of a name, at each call the one that another process would have."""

HUBS = 4  # of one name, as so many processes would have
AT_ONCE = 8  # events: as many as two that handle have in hand
_PATIENCE = 60.0  # seconds; what succeeds waits for less, also on a slow machine


class Broken(AssertionError):
    """A hub does not keep the contract."""


def holds(condition: object, broken: str) -> None:
    """
    :raises Broken: the condition does not hold
    """
    if not condition:
        raise Broken(broken)


def until(condition: Callable[[], object], otherwise: str, seconds: float | None = None) -> None:
    """Wait for a condition.

    :raises Broken: it does not hold by then
    """
    seconds = _PATIENCE if seconds is None else seconds
    deadline = time.monotonic() + seconds
    while not condition():
        holds(time.monotonic() < deadline, f"{otherwise}, within {seconds:g} s")
        time.sleep(0.005)


def some_name() -> str:
    """A name that no hub has yet."""
    return f"contract-{uuid.uuid4().hex[:12]}"


def event(record: str, number: int, body: bytes = b"{}", topic: str = "connections") -> Envelope:
    """One of the events of a record; which it is, its ``id`` says."""
    return Envelope(f"{record}.{number}", record, "wallet", topic, body, time.time())


class Line(NamedTuple):
    """Of a journal: somebody began an event, or ended it."""

    what: str
    record: str
    number: int
    who: str
    at: float  # by time.monotonic(), which the processes of a machine share


class Journal:
    """Who began and ended which event, when; in a file, to which processes may write.

    :param path: of the file; None for a journal of this process
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lines: list[Line] = []
        self._lock = threading.Lock()

    def write(self, what: str, envelope: Envelope, who: str) -> None:
        record, _, number = envelope.id.rpartition(".")
        with self._lock:
            line = Line(what, record, int(number), who, time.monotonic())
            if self._path is None:
                self._lines.append(line)
            else:
                written = " ".join(map(str, line)) + "\n"
                file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
                os.write(file, written.encode())
                os.close(file)

    def handler(self, who: str, nap: float = 0.0) -> Callable[[Delivery], None]:
        """A function for `Hub.work` that takes up to that many seconds."""

        def handle(delivery: Delivery) -> None:
            self.write("begin", delivery.envelope, who)
            if nap:
                time.sleep(random.uniform(0, nap))  # noqa: S311  # nothing to be guessed
            self.write("end", delivery.envelope, who)

        return handle

    @property
    def lines(self) -> list[Line]:
        if self._path is None:
            with self._lock:
                return list(self._lines)
        if not self._path.exists():
            return []
        found = [text.split() for text in self._path.read_text().splitlines()]
        return [Line(what, rec, int(n), who, float(at)) for what, rec, n, who, at in found]

    def of(self, what: str) -> list[tuple[str, int]]:
        """Each event of which that was written, as often as it was."""
        return [(line.record, line.number) for line in self.lines if line.what == what]

    def twice(self) -> list[tuple[str, int]]:
        """The events that were begun more than once."""
        return [which for which, often in Counter(self.of("begin")).items() if often > 1]

    def ended(self, count: int) -> bool:
        return len(set(self.of("end"))) >= count

    def in_hand(self, *spans: tuple[float, float]) -> set[tuple[str, int]]:
        """The events that were begun, and not ended, at some time of these spans."""
        found: set[tuple[str, int]] = set()
        for since, until_ in spans:
            begun = {line[1:3] for line in self.lines if line.what == "begin" and line.at < until_}
            found |= begun - {
                line[1:3] for line in self.lines if line.what == "end" and line.at < since
            }
        return found

    def check_order(self, but: Collection[tuple[str, int]] = ()) -> None:
        """No two events of a record at once, none before an earlier one was ended.

        :param but: events whose process was killed or stood still: they may be done twice
        :raises Broken: there are
        """
        open_: dict[str, Line] = {}
        newest: dict[str, int] = {}
        for line in sorted(self.lines, key=lambda line: line.at):
            which = line.record, line.number
            if which in but:
                newest[line.record] = max(newest.get(line.record, -1), line.number)
                continue
            if line.what == "begin":
                holds(line.record not in open_, f"{which} was begun beside another of its record")
                holds(newest.get(line.record, -1) <= line.number, f"{which} came after a later one")
                newest[line.record] = line.number
                open_[line.record] = line
            else:
                open_.pop(line.record, None)


class Heard:
    """What a follower hears."""

    def __init__(self) -> None:
        self.events: list[Envelope] = []
        self.gaps: list[Gap] = []
        self.stop = threading.Event()

    def listen(self, items: Iterator[Envelope | Gap]) -> None:
        for item in items:
            if isinstance(item, Gap):
                self.gaps.append(item)
            else:
                self.events.append(item)

    @property
    def ids(self) -> set[str]:
        return {envelope.id for envelope in list(self.events)}


@contextmanager
def following(hub: Hub, look_back: float = 0.0) -> Iterator[Heard]:
    """While one follows; his position is taken when this begins.

    :raises Broken: he does not stop when he is told to
    """
    heard = Heard()
    items = hub.follow(look_back, heard.stop)
    with _thread(heard.listen, heard.stop, items):
        yield heard


@contextmanager
def working(
    hub: Hub, handle: Callable[[Delivery], object], **options: Any
) -> Iterator[threading.Event]:
    """While one handles events; gives what stops him.

    :raises Broken: he does not stop when he is told to
    """
    stop = threading.Event()
    with _thread(hub.work, stop, handle, stop, **options):
        yield stop


@contextmanager
def _thread(
    run: Callable[..., None], stop: threading.Event, *arguments: Any, **options: Any
) -> Iterator[None]:
    failed: list[BaseException] = []

    def target() -> None:
        try:
            run(*arguments, **options)
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=target, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(_PATIENCE)
    holds(not thread.is_alive(), f"{run.__name__} goes on though it was stopped")
    holds(not failed, f"{run.__name__} raised {failed}")
