"""The events of a fleet: given to its hub by one process, heard from it by all."""

from __future__ import annotations

import hashlib
import json
import threading
import time
import uuid
from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from acapy_client._json import read
from acapy_client.configuration import LOGGER
from acapy_client.events._event import Event, Handed
from acapy_client.events._order import Memory, Place
from acapy_client.events._parsing import event_of
from acapy_client.events._process import Process
from acapy_client.events._waiting import Sink
from acapy_client.events._webhooks import Refused
from acapy_client.exceptions import ApiValueError
from acapy_client.hub import Envelope, Gap, HubError, Past

if TYPE_CHECKING:
    from acapy_client.events._events import Events

GAP = "acapy_client::gap"  # in place of a topic: a websocket of the fleet was not open for a time
_AGAIN = 0.5  # seconds between two attempts of what waits for the hub
_KEPT = 10_000  # events, for those who look back


def envelope_of(event: Event, body: bytes) -> Envelope:
    """An event as it travels.

    Where nothing tells it from another one like it, it is never taken for a repeat: its ``id`` is
    random.

    :param body: the bytes that its payload was read from
    """
    place = Place(event)
    key = place.key
    if key is not None and place.mark is not None:
        told: list[Any] | None = [*key, *place.mark]
    else:
        told = [event.wallet_id, event.topic, event.payload] if event.get("updated_at") else None
    if told is None:
        identifier = uuid.uuid4().hex
    else:
        text = json.dumps(told, sort_keys=True, default=str)
        identifier = hashlib.sha256(text.encode()).hexdigest()[:32]
    # topics about one record, such as those of the formats of an exchange, have their turns too
    record = identifier if key is None else f"{event.wallet_id or ''}:{key[-1]}"
    return Envelope(identifier, record, event.wallet_id, event.topic, body, event.received_at)


def event_from(envelope: Envelope, events: Events, attempt: int = 1, connection: Any = None) -> Any:
    """The event that travelled.

    :raises ApiValueError: it is none
    """
    try:
        payload = read(envelope.body, events.configuration.json, "utf-8")
    except (ValueError, RecursionError):
        raise ApiValueError(f"hub: {envelope!r} is no JSON") from None
    event = event_of(envelope.topic, payload, envelope.wallet_id, events._clients)
    event.received_at = envelope.at
    event._handed = Handed(envelope.id, attempt, connection)
    return event


class Shared:
    """What one process gives to the hub, and hears from it since somebody waits."""

    def __init__(self, events: Events, here: Process) -> None:
        self._events, self._here = events, here
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._following: threading.Thread | None = None
        self._recent: deque[Envelope] = deque()
        self._ids: set[str] = set()  # of those
        self._forgot = 0.0  # when the last one came that had to be forgotten too early
        self._memory = Memory()
        self.away = False
        """Whether nothing can be heard now."""

    # --- to the hub ------------------------------------------------------------------------------

    def publish(self, event: Event, body: bytes, wait: bool) -> None:
        """Give the hub an event that came in here.

        :param wait: for the hub to be back, instead of refusing
        :raises Refused: 503, the hub does not take it
        """
        here = self._here
        here.count("received")
        envelope, told = envelope_of(event, body), False
        while not here.closed.is_set():
            try:
                self._events._the_hub().publish(envelope)
            except HubError as error:
                if not told:
                    waits = "waits" if wait else "is refused"
                    LOGGER.warning("events: %r %s: %s", event, waits, error)
                told = True
                if not wait:
                    break
                here.closed.wait(_AGAIN)
            else:
                here.count("published")
                return
        here.count("full")
        raise Refused(503, f"events: {'closed' if here.closed.is_set() else 'the hub is away'}")

    def tell_gap(self, since: float) -> None:
        """Have all processes know that events may be missing; when the hub is away they do."""
        body = json.dumps({"since": since}).encode()
        unique = uuid.uuid4().hex
        try:
            self._events._the_hub().publish(Envelope(unique, unique, None, GAP, body, time.time()))
        except HubError as error:
            LOGGER.warning("events: a gap of the websocket is not told to others: %s", error)

    # --- from the hub ----------------------------------------------------------------------------

    def add(self, sink: Sink) -> None:
        """Tell somebody what any process receives, from now on and since he looks back to."""
        with self._lock:
            if self._following is None:
                heard = self._follow()
                self._following = threading.Thread(
                    target=self._run, args=(heard,), name="acapy_client hub", daemon=True
                )
                self._following.start()
            self._here.add(sink)
            past = [each for each in self._recent if each.at >= sink._since]
            for envelope in past if sink._looks_back else ():
                if sink._may_want(envelope.topic, envelope.wallet_id):
                    self._tell(envelope, (sink,))
            if sink._looks_back and self._forgot > sink._since:
                LOGGER.warning("events: look_back: more than %d events came since", _KEPT)
                sink._gap()

    def before(self, sink: Sink, text: str) -> list[Event]:
        """What was heard lately that somebody wants, and in which a text stands."""
        with self._lock:
            recent = list(self._recent)
        found = []
        for envelope in recent:
            if text.encode() in envelope.body and sink._may_want(
                envelope.topic, envelope.wallet_id
            ):
                event = event_from(envelope, self._events)
                if sink._wants(event):
                    found.append(event)
        return found

    def close(self) -> None:
        self._stop.set()

    def _follow(self) -> Iterable[Envelope | Gap]:
        return self._events._the_hub().follow(self._events.look_back, self._stop)

    def _run(self, heard: Iterable[Envelope | Gap]) -> None:
        since = 0.0  # when it broke off
        while not self._stop.is_set():
            try:
                if since:
                    heard = self._follow()
                    self._missed(Gap(since, "it ended", away=False, lost=True))
                    since = 0.0
                for each in heard:
                    if isinstance(each, Gap):
                        self._missed(each)
                    else:
                        self._hear(each)
                    del each  # nothing is kept while nothing comes
            except Exception:  # of a hub that somebody wrote; who waits is not to be deaf for it
                if not since:
                    LOGGER.exception("events: what was heard from the hub broke off")
            if self._stop.is_set():
                return
            since = since or time.time()
            self._missed(Gap(since, "it ended", away=True, lost=False))
            self._stop.wait(_AGAIN)

    def _hear(self, envelope: Envelope) -> None:
        with self._lock:
            if envelope.id in self._ids:
                return
            self._forget(time.time() - self._events.look_back)
            self._recent.append(envelope)
            self._ids.add(envelope.id)
            sinks = self._here.sinks
        if envelope.topic == GAP:
            for sink in sinks:
                sink._gap()
            return
        if isinstance(envelope, Past):
            sinks = tuple(e for e in sinks if e._looks_back and envelope.at >= e._since)
        self._tell(envelope, [e for e in sinks if e._may_want(envelope.topic, envelope.wallet_id)])

    def _forget(self, before: float) -> None:
        recent = self._recent
        while recent and (recent[0].at < before or len(recent) >= _KEPT):
            if recent[0].at >= before:
                self._forgot = recent[0].at
            self._ids.discard(recent.popleft().id)

    def _tell(self, envelope: Envelope, sinks: Iterable[Sink]) -> None:
        sinks = list(sinks)
        if not sinks:
            return
        try:
            event = event_from(envelope, self._events)
        except ApiValueError as error:
            LOGGER.warning("events: %s", error)
            return
        self._memory.arrived(event, Place(event))
        for sink in sinks:
            sink._tell(event)

    def _missed(self, gap: Gap) -> None:
        if gap.away and not self.away:
            LOGGER.warning("events: the hub is away, who waits asks the agent: %s", gap.reason)
        elif gap.lost:
            LOGGER.warning("events: the hub may have lost some: %s", gap.reason)
        elif self.away and not gap.away:
            LOGGER.warning("events: the hub is back")
        self.away = gap.away
        if gap.lost:
            self._here.gap(gap.since, self._events._registry)
        else:
            for sink in self._here.sinks:
                sink._gap()
