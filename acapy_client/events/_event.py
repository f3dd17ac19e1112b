"""An event: what an agent told, typed by its topic, and how its whole record is fetched."""

from __future__ import annotations

import copy
import time
from importlib import import_module
from typing import Any, ClassVar, NamedTuple, TypeVar, overload

from acapy_client._json_types import Loading
from acapy_client._masking import brief, line
from acapy_client._typing import Self
from acapy_client.api_client import ApiClient
from acapy_client.events._clients import Clients
from acapy_client.exceptions import (
    ApiKeyError,
    ApiTypeError,
    ApiValueError,
    NotFoundException,
    OpenApiException,
)
from acapy_client.model_utils import Model

M = TypeVar("M", bound=Model)

DELETED = "deleted"
_FETCHING, _PAUSE = 1.0, 0.05  # seconds for a record to be as new as its event, between two looks


class Read(NamedTuple):
    """The operation that gives the whole record.

    :param by: the field of an event that holds the record's identifier
    :param held_in: the field of the answer that holds the record; empty where it is the answer
    """

    module: str
    api: str
    method: str
    by: str
    held_in: str = ""


class List(NamedTuple):
    """The method that gives all records.

    :param item: the field of an item that holds the record; empty where it is the item
    """

    module: str
    api: str
    method: str
    items: str = ""
    item: str = ""


class TopicFacts(NamedTuple):
    """What is known of a topic.

    :param key: the field that tells records apart
    :param states: in the order in which they come
    :param failed: those in which a record ends without success
    :param once: fields that tell one message from another, where there is no ``updated_at``
    :param record: module and name of the model of what such an event holds
    :param thin: whether that is less than the record
    """

    key: str = ""
    states: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    record: tuple[str, str] | None = None
    thin: bool = False
    read: Read | None = None
    list: List | None = None


class Handed(NamedTuple):
    """What a hub says of an event that it hands over."""

    id: str
    attempt: int
    connection: Any


class Event:
    """What an agent told. Events of topics that are not known here are of this class.

    :ivar topic: as the agent spells it
    :ivar payload: the decoded JSON, whatever it is; not to be changed
    :ivar wallet_id: of the tenant whose event it is; None for the agent's own wallet, and where
        nobody can be believed about it
    :ivar received_at: when it came, as `time.time` counts
    :ivar stale: whether a later state of its record came before it
    """

    __slots__ = (
        "_clients",
        "_handed",
        "_record",
        "payload",
        "received_at",
        "stale",
        "topic",
        "wallet_id",
    )

    topics: ClassVar[tuple[str, ...]] = ()
    facts: ClassVar[TopicFacts] = TopicFacts()
    known: ClassVar[bool] = False

    topic: str
    payload: Any
    wallet_id: str | None
    received_at: float
    stale: bool
    _clients: Clients | None
    _handed: Handed | None
    _record: Any

    def __init__(
        self, topic: str, payload: Any, wallet_id: str | None = None, clients: Clients | None = None
    ) -> None:
        self.topic = topic
        self.payload = payload
        self.wallet_id = wallet_id
        self.received_at = time.time()
        self.stale = False
        self._clients = clients
        self._handed = None
        self._record = None

    def __repr__(self) -> str:
        parts = [line(self.topic, 60), line(self.id or ""), line(self.state or "")]
        return f"<{type(self).__name__} {' '.join(filter(None, parts))}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Event):
            return NotImplemented
        mine, others = self._identity(), other._identity()
        return mine == others

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # a payload is no key

    def _identity(self) -> tuple[Any, ...]:
        return self.topic, self.wallet_id, self.payload

    def __reduce__(self) -> tuple[Any, ...]:
        """Travels with the settings of its client, so that `fetch` works where it arrives."""
        state = self.topic, self.payload, self.wallet_id, self._clients
        handed = self._handed and self._handed._replace(connection=None)
        return _revived, (type(self), state, self.received_at, self.stale, handed)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        state = self.topic, copy.deepcopy(self.payload, memo), self.wallet_id, self._clients
        twin: Self = _revived(type(self), state, self.received_at, self.stale, self._handed)
        return twin

    def get(self, field: str) -> Any:
        """A field of the payload; None where there is none, or no object."""
        payload = self.payload
        return payload.get(field) if payload.__class__ is dict else None

    @property
    def id(self) -> str | None:
        """What tells its record from others, such as the ``connection_id``."""
        return self._text(self.facts.key) if self.facts.key else None

    @property
    def state(self) -> str | None:
        """The state of its record, in the agent's word."""
        return self._text("state")

    @property
    def event_id(self) -> str | None:
        """What an event and its repeats have in common, in all processes; None without a hub."""
        return None if self._handed is None else self._handed.id

    @property
    def attempt(self) -> int:
        """Which attempt to handle it this is, as far as is known; 1 without a hub."""
        return 1 if self._handed is None else self._handed.attempt

    @property
    def connection(self) -> Any:
        """With a hub in a database, while it is handled: a connection to it; None elsewhere.

        What is written through it is written in the transaction that marks the event as handled:
        exactly once. It must not be committed or rolled back here.
        """
        return None if self._handed is None else self._handed.connection

    @property
    def deleted(self) -> bool:
        """Whether its record is gone."""
        return self.state == DELETED

    @property
    def failed(self) -> bool:
        """Whether its record ended without success."""
        return self.state in self.facts.failed

    @property
    def thin(self) -> bool:
        """Whether agents tell less than the record holds; `fetch` gives all of it."""
        return self.facts.thin

    @property
    def record(self) -> Any:
        """What came, as a model of the topic's own; of a thin event less than the whole record.

        :raises ApiTypeError: the payload is no object, or the topic has no model
        """
        if self._record is None:
            self._record = self._loaded()
        return self._record

    def _loaded(self) -> Model:
        if self.facts.record is None:
            raise ApiTypeError(f"{line(self.topic, 60)}: no model is known: see event.payload")
        if self.payload.__class__ is not dict:
            got = type(self.payload).__name__
            raise ApiTypeError(f"{self.topic}: payload: expected an object, got {got}")
        module, name = self.facts.record
        model: type[Model] = getattr(import_module(module), name)
        try:
            return model.from_wire(self.payload)
        except OpenApiException:  # another type than the one declared: it stays as it came
            loaded: Model = model._load(copy.deepcopy(self.payload), Loading(True, False))
            return loaded

    def fetch(self, client: ApiClient | None = None) -> Any:
        """The whole record, as the agent has it now.

        Some agents tell of a state before they write it, so for a second at most this waits for
        the state that the event told.

        :param client: that asks; by default one of the settings that `Events` was given
        :raises ApiValueError: no operation gives such a record, or no client is known
        :raises NotFoundException: there is no such record (any more)
        """
        read = self.facts.read
        if read is None:
            raise ApiValueError(f"{line(self.topic, 60)}: no operation gives its record")
        identifier = self._text(read.by)
        if identifier is None:
            raise ApiValueError(f"{self.topic}: the event has no {read.by} to fetch by")
        if client is None:
            if self._clients is None:
                raise ApiValueError("fetch: no client is known: give one")
            client = self._clients.client(self.wallet_id)
        api = getattr(import_module(read.module), read.api)(client)
        deadline = time.monotonic() + (0.0 if self.deleted else _FETCHING)
        while True:
            try:
                answer = getattr(api, read.method)(identifier)
            except NotFoundException:
                if time.monotonic() > deadline:
                    raise
            else:
                held = answer.get(read.held_in) if read.held_in else answer
                if self._is_in(held) or time.monotonic() > deadline:
                    return answer
            time.sleep(_PAUSE)

    def _is_in(self, record: Any) -> bool:
        """Whether a record is as new as this event."""
        if not isinstance(record, Model) or not self.facts.states:
            return True
        state, told = record.get("state"), self.state
        if state == told:
            return True
        newer, mine = record.get("updated_at"), self._text("updated_at")
        return isinstance(newer, str) and mine is not None and newer > mine

    def _text(self, field: str) -> str | None:
        value = self.get(field)
        return value if isinstance(value, str) else None


def _revived(
    cls: type[Event],
    state: tuple[Any, ...],
    received_at: float,
    stale: bool,
    handed: Handed | None = None,
) -> Any:
    event = cls(*state)
    event._handed = handed
    event.received_at, event.stale = received_at, stale
    return event


class Text:
    """A field of the payload that each such event has.

    :raises ApiKeyError: this one has not
    """

    def __init__(self, field: str) -> None:
        self._field = field

    @overload
    def __get__(self, event: None, owner: type) -> Self: ...
    @overload
    def __get__(self, event: Event, owner: type) -> str: ...
    def __get__(self, event: Event | None, owner: type) -> Any:
        if event is None:
            return self
        value = event.get(self._field)
        if not isinstance(value, str):
            got = "is absent" if value is None else f"is no text: {brief(value)}"
            raise ApiKeyError(f"{event.topic}: {self._field} {got}")
        return value


class MaybeText:
    """A field of the payload that may be absent."""

    def __init__(self, field: str) -> None:
        self._field = field

    @overload
    def __get__(self, event: None, owner: type) -> Self: ...
    @overload
    def __get__(self, event: Event, owner: type) -> str | None: ...
    def __get__(self, event: Event | None, owner: type) -> Any:
        return self if event is None else event._text(self._field)
