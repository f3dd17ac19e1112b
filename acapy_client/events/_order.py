"""The order of events, and which are repeats: agents promise neither."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Any, TypeAlias

from acapy_client.events._event import DELETED, Event

_REMEMBERED = 10_000  # records
_PER_RECORD = 64  # events

Key: TypeAlias = "tuple[Any, ...]"
Position: TypeAlias = "tuple[bool, str, int]"


class Place:
    """Where an event belongs.

    :ivar key: of its record; None where nothing is known to tell
    :ivar position: among the events of its record: by time, then by state, deleted last; None
        where they have no order
    :ivar mark: what it and its repeat have in common; None where two may be alike and two
    """

    __slots__ = ("key", "mark", "position")

    key: Key | None
    position: Position | None
    mark: Key | None

    def __init__(self, event: Event) -> None:
        facts, identifier = event.facts, event.id
        self.key = self.position = self.mark = None
        if identifier is not None:
            self.key = event.wallet_id, event.topic, identifier
        if facts.once:
            told = tuple(map(event.get, facts.once))
            if identifier is None and told[0] is not None:
                self.key = event.wallet_id, event.topic, str(told[0])
            if None not in told[:-1]:
                self.mark = tuple(map(str, told))
        if facts.key:
            state, states, updated_at = event.state, facts.states, event.get("updated_at")
            if updated_at is not None and not facts.once:
                self.mark = str(updated_at), state
            rank = states.index(state) if state in states else len(states)
            time = updated_at if isinstance(updated_at, str) else ""
            self.position = state == DELETED, time, rank


class _Known:
    __slots__ = ("latest", "marks")

    def __init__(self) -> None:
        self.latest: Position = (False, "", -1)
        self.marks: dict[Key, bool] = {}  # of what came; whether it was handled


class Memory:
    """What came of the records that were heard of last."""

    def __init__(self, size: int = _REMEMBERED) -> None:
        self._size = size
        self._lock = threading.Lock()
        self._records: OrderedDict[Key, _Known] = OrderedDict()

    def arrived(self, event: Event, place: Place) -> bool:
        """Note an event that comes, and whether it is stale. Gives whether it came before."""
        if place.key is None:
            return False
        mark, position = place.mark, place.position
        with self._lock:
            known = self._known(place.key)
            if position is not None:
                event.stale = position < known.latest
                if not event.stale:
                    known.latest = position
            if mark is None:
                return False
            if mark in known.marks:
                return True
            _note(known.marks, mark, False)
            return False

    def handled(self, place: Place) -> None:
        """Note that an event was handled, without an error."""
        if place.key is not None and place.mark is not None:
            with self._lock:
                _note(self._known(place.key).marks, place.mark, True)

    def was_handled(self, place: Place) -> bool:
        """Whether an event is a repeat of one that was handled."""
        if place.key is None or place.mark is None:
            return False
        with self._lock:
            known = self._records.get(place.key)
            return known is not None and known.marks.get(place.mark, False)

    def _known(self, key: Key) -> _Known:
        known = self._records.get(key)
        if known is None:
            known = self._records[key] = _Known()
            if len(self._records) > self._size:
                self._records.popitem(last=False)
        else:
            self._records.move_to_end(key)
        return known


def _note(marks: dict[Key, bool], mark: Key, handled: bool) -> None:
    marks[mark] = handled
    if len(marks) > _PER_RECORD:
        del marks[next(iter(marks))]  # the oldest
