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


def key_of(event: Event) -> Key | None:
    """What events of one record have in common; None where nothing is known to tell."""
    if (identifier := event.id) is not None:
        return event.wallet_id, event.topic, identifier
    once = event.facts.once
    if once and (first := event.get(once[0])) is not None:
        return event.wallet_id, event.topic, str(first)
    return None


def position_of(event: Event) -> Position:
    """Where an event stands among those of its record: by time, then by state, deleted last."""
    updated_at, state = event.get("updated_at"), event.state
    states = event.facts.states
    rank = states.index(state) if state in states else len(states)
    return state == DELETED, updated_at if isinstance(updated_at, str) else "", rank


def mark_of(event: Event) -> Key | None:
    """What an event and its repeat have in common; None where two may be alike and two."""
    facts = event.facts
    if facts.once:
        told = tuple(event.get(field) for field in facts.once)
        return None if None in told[:-1] else tuple(map(str, told))
    updated_at = event.get("updated_at")
    if updated_at is None or not facts.key:
        return None
    return str(updated_at), event.state


class _Known:
    __slots__ = ("arrived", "handled", "latest")

    def __init__(self) -> None:
        self.latest: Position = (False, "", -1)
        self.arrived: OrderedDict[Key, None] = OrderedDict()
        self.handled: OrderedDict[Key, None] = OrderedDict()


class Memory:
    """What came of the records that were heard of last."""

    def __init__(self, size: int = _REMEMBERED) -> None:
        self._size = size
        self._lock = threading.Lock()
        self._records: OrderedDict[Key, _Known] = OrderedDict()

    def arrived(self, event: Event, key: Key | None, mark: Key | None) -> bool:
        """Note an event that comes, and whether it is stale. Gives whether it came before."""
        if key is None:
            return False
        with self._lock:
            known = self._known(key)
            if event.facts.key:
                position = position_of(event)
                event.stale = position < known.latest
                known.latest = max(position, known.latest)
            if mark is None:
                return False
            before = mark in known.arrived
            _note(known.arrived, mark)
            return before

    def handled(self, key: Key | None, mark: Key | None) -> None:
        """Note that an event was handled, without an error."""
        if key is not None and mark is not None:
            with self._lock:
                _note(self._known(key).handled, mark)

    def was_handled(self, key: Key | None, mark: Key | None) -> bool:
        """Whether an event is a repeat of one that was handled."""
        if key is None or mark is None:
            return False
        with self._lock:
            known = self._records.get(key)
            return known is not None and mark in known.handled

    def _known(self, key: Key) -> _Known:
        known = self._records.get(key)
        if known is None:
            known = self._records[key] = _Known()
            if len(self._records) > self._size:
                self._records.popitem(last=False)
        else:
            self._records.move_to_end(key)
        return known


def _note(marks: OrderedDict[Key, None], mark: Key) -> None:
    marks[mark] = None
    if len(marks) > _PER_RECORD:
        marks.popitem(last=False)
