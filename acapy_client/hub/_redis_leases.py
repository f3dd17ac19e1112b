"""Which partitions of a Redis hub are ours, and what was read of them."""

from __future__ import annotations

import threading
import time
from collections.abc import Hashable
from contextlib import suppress
from typing import Any

from acapy_client.exceptions import ApiValueError
from acapy_client.hub._envelope import Envelope
from acapy_client.hub._lines import Lines
from acapy_client.hub._protocol import HubError
from acapy_client.hub._redis_engine import PARTITIONS, RedisEngine
from acapy_client.hub._redis_scripts import HOLD, READ, RELEASE

_COUNT = 20  # events of a partition in one read
_MOST, _LARGEST = 10_000, 64 * 1_048_576  # events, and bytes of them, that are read and not handled
_BLOCK = 250  # milliseconds of a wait for events
_SHORTER = 0.8  # of a lease: by our own clock it ends earlier than by the engine's


class Share:
    """A partition that is ours.

    :ivar until: by this process's clock, when the lease may end
    :ivar cursor: what to read next: first what was given out and not finished, then (``>``) the new
    :ivar last: the position behind which there may be something new; empty where that is not known
    :ivar leaving: it is handed over, once what is in hand is handled
    """

    __slots__ = ("cursor", "last", "leaving", "partition", "until")

    def __init__(self, partition: int, until: float) -> None:
        self.partition, self.until = partition, until
        self.cursor, self.last, self.leaving = "0-0", "", False


class Item:
    """An event that was read.

    :ivar entry: its position in the stream
    :ivar envelope: None where it cannot be read; ``error`` says why
    :ivar attempt: 1 for the first
    :ivar noted: whether the engine knows of this attempt
    :ivar again: whether it was given out before, and not finished
    """

    __slots__ = ("again", "attempt", "entry", "envelope", "error", "noted", "share", "topic")

    def __init__(self, share: Share, entry: bytes, pairs: list[bytes] | None) -> None:
        fields = dict(zip(pairs[::2], pairs[1::2], strict=True)) if pairs else {}
        self.share, self.entry = share, entry
        self.topic = fields.get(b"t", b"").decode("utf-8", "surrogateescape")
        self.attempt, self.noted, self.again = 1, False, share.cursor != ">"
        self.envelope: Envelope | None = None
        try:
            self.envelope = Envelope.from_bytes(fields.get(b"e", b""))
        except ApiValueError as error:
            self.error = str(error)

    @property
    def id(self) -> str:
        return self.entry.decode() if self.envelope is None else self.envelope.id

    @property
    def line(self) -> Hashable:
        """What has this in common is handled one at a time."""
        return self.share.partition, None if self.envelope is None else self.envelope.key

    @property
    def size(self) -> int:
        return 0 if self.envelope is None else len(self.envelope.body)


class Leases:
    """The partitions of one worker; what was read of them waits in ``lines``.

    Whoever loses a lease forgets what he has read of the partition and not begun: his successor
    reads it again, in order, before anything new.
    """

    def __init__(self, engine: RedisEngine, me: str, seconds: float) -> None:
        self.engine, self.me, self.seconds = engine, me, seconds
        self.lines: Lines[Item] = Lines()
        self.dealt = threading.Event()
        """That there may be other partitions than before."""
        self._lock = threading.Lock()  # for all that follows
        self._mine: dict[int, Share] = {}
        self._ever: set[int] = set()
        self._in_hand: set[tuple[int, bytes]] = set()  # partitions and entries
        self._read_ahead = self._bytes = 0

    # --- having them -----------------------------------------------------------------------------

    def hold(self, ends: bool) -> None:
        """Keep those that are ours, take free ones, hand over what is more than a fair share.

        :param ends: take none, and hand over all
        :raises HubError: the engine is away, or refuses
        """
        engine = self.engine
        keys = [engine.key("workers"), *engine.leases, *engine.streams]
        asked = time.monotonic()
        how = "ends" if ends else "goes on"
        fair, held, made = engine.run(
            HOLD, keys, self.me, int(self.seconds * 1000), PARTITIONS, how
        )
        until = asked + self.seconds * _SHORTER
        with self._lock:
            for partition in set(self._mine).difference(held):
                self._forget(self._mine[partition])
            for partition in held:
                self._mine.setdefault(partition, Share(partition, until)).until = until
            lost = self._ever.intersection(made)
            self._ever.update(held)
            for share in list(self._mine.values())[fair:]:
                share.leaving = True
                self._drop(share.partition)
        if lost:
            self._tell_of_loss()
        self.hand_over()
        self.dealt.set()

    def hand_over(self, all_of_them: bool = False) -> None:
        """Let others have those that are to leave, less those of which something is in hand."""
        with self._lock:
            busy = {partition for partition, _ in self._in_hand}
            left = [s for s in self._mine.values() if all_of_them or s.leaving]
            left = [share for share in left if share.partition not in busy]
            for share in left:
                self._forget(share)
        if left:
            keys = [self.engine.lease(share.partition) for share in left]
            with suppress(HubError):  # then they end by themselves
                self.engine.run(RELEASE, keys, self.me)

    def lose(self, share: Share) -> None:
        """Note that a lease is not ours any more."""
        with self._lock:
            self._forget(share)

    def _forget(self, share: Share) -> None:
        if self._mine.get(share.partition) is share:
            del self._mine[share.partition]
            self._drop(share.partition)

    def _drop(self, partition: int) -> None:
        def is_of_it(line: Any) -> bool:
            return bool(line[0] == partition)

        for item in self.lines.drop(is_of_it):
            self._count(item, -1)

    def _count(self, item: Item, more: int) -> None:
        self._read_ahead += more
        self._bytes += more * item.size

    def _tell_of_loss(self) -> None:
        self.engine.warn(
            "it came back without its data, and with it went the events that were not handled:"
            " set appendonly yes"
        )

    # --- reading ---------------------------------------------------------------------------------

    @property
    def is_full(self) -> bool:
        """Whether enough is read that is not handled."""
        return self._read_ahead >= _MOST or self._bytes >= _LARGEST

    def shares(self) -> list[Share]:
        """Those to read from."""
        self.dealt.clear()
        with self._lock:
            return [share for share in self._mine.values() if not share.leaving]

    def read(self, shares: list[Share]) -> bool:
        """Put what is next in line; gives whether there may be more.

        :raises HubError: the engine is away, or refuses
        """
        keys = [key for s in shares for key in self._keys(s.partition)]
        cursors = [share.cursor for share in shares]
        try:
            answers = self.engine.run(READ, keys, self.me, _COUNT, *cursors, once=True)
        except HubError:
            self._read_again(shares)  # its answer may be lost, and with it what it gave out
            raise
        more = False
        for share, (how, *what) in zip(shares, answers, strict=True):
            if how == b"made":
                self._tell_of_loss()
            elif how == b"lost":
                self.lose(share)
            elif how == b"empty":
                more = more or share.cursor != ">"
                share.cursor, share.last = ">", what[0].decode()
            else:
                more = True
                self._put(share, what[0])
        return more

    def _read_again(self, shares: list[Share]) -> None:
        """Begin anew with what was given out and not finished, less what is in hand."""
        with self._lock:
            for share in shares:
                if self._mine.get(share.partition) is share:
                    self._forget(share)
                    fresh = self._mine[share.partition] = Share(share.partition, share.until)
                    fresh.leaving = share.leaving

    def _put(self, share: Share, entries: list[Any]) -> None:
        with self._lock:
            if self._mine.get(share.partition) is not share:
                return  # lost meanwhile, and perhaps had again, and then read again
            for entry, pairs in entries:
                if (share.partition, entry) not in self._in_hand:
                    item = Item(share, entry, pairs)
                    self._count(item, 1)
                    self.lines.put(item.line, item)
            if share.cursor != ">":
                share.cursor = entries[-1][0].decode()

    def wait_for_more(self, shares: list[Share]) -> None:
        """Wait a moment for something new.

        :raises HubError: the engine is away, or refuses
        """
        last = {self.engine.stream(each.partition): each.last for each in shares if each.last}
        if last:
            with self.engine.errors_told():
                self.engine.client.xread(last, count=1, block=_BLOCK)

    def _keys(self, partition: int) -> tuple[str, str]:
        return self.engine.lease(partition), self.engine.stream(partition)

    # --- handling --------------------------------------------------------------------------------

    def begin(self, item: Item) -> bool:
        """Whether an event that was taken from its line may be handled; if so, it is in hand."""
        share = item.share
        with self._lock:
            if share.until <= time.monotonic():
                self._forget(share)
            if self._mine.get(share.partition) is share and not share.leaving:
                self._in_hand.add((share.partition, item.entry))
                return True
            self.lines.done(item.line)
            self._count(item, -1)
        return False

    def end(self, item: Item, pause: float | None) -> None:
        """Give back an event that was in hand.

        :param pause: seconds before it is tried again; None where it needs no further work here
        """
        with self._lock:
            self._in_hand.remove((item.share.partition, item.entry))
            share = self._mine.get(item.share.partition)
            leaving = share is not None and share.leaving
            if pause is not None and share is not None and not leaving:
                item.share = share  # had anew, perhaps: it was not read again, being in hand
                self.lines.again(item.line, item, pause)
            else:
                self.lines.done(item.line)
                self._count(item, -1)
        if leaving:
            self.hand_over()
