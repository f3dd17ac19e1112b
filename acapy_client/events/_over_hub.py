"""`Events` where processes share a hub: what it is, and that it is handled here."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from acapy_client._arguments import public
from acapy_client._masking import brief
from acapy_client._tokens import Turns
from acapy_client.events._process import Process
from acapy_client.exceptions import ApiValueError

if TYPE_CHECKING:
    from acapy_client.events._events import Events
    from acapy_client.events._sharing import Shared
    from acapy_client.hub import Hub
    from acapy_client.hub._urls import GivenHub

_LONGEST_LOOK_BACK = 600.0  # seconds; so long hubs remember


class OverHub(ABC):
    """Base of `Events`. Without a hub nothing of it is imported."""

    look_back: float
    _events: Events

    def _use_hub(self, hub: str | Hub | None, look_back: float) -> None:
        self._hub: GivenHub | None = None
        if hub is not None:
            from acapy_client.hub._urls import GivenHub

            self._hub = GivenHub(hub)
        self._turns = Turns()
        self.look_back = _seconds("look_back", look_back, _LONGEST_LOOK_BACK)

    @property
    def hub(self) -> Hub | None:
        """What the processes share; not connected before it is used. None where there is none."""
        return None if self._hub is None else self._hub.get()

    @property
    def _has_hub(self) -> bool:
        return self._hub is not None

    @public
    def work(
        self,
        *,
        threads: int = 4,
        attempts: int = 8,
        pause: float = 1.0,
        stop: threading.Event | None = None,
    ) -> None:
        """Call the functions for events that any process received, until ``stop`` or `close`.

        Each event is handled at least once, in one of the processes that do this; those of one
        record one at a time, in the order in which they were received. If a function raises, all
        of them are called again after a pause, and later events of that record wait. Returns when
        what is in hand is handled; so does Ctrl-C.

        :param threads: how many events are handled at a time
        :param attempts: how often an event is tried before it is parked, for
            ``events.hub.parked()``
        :param pause: seconds before the second attempt; twice as long before each further one, at
            most a minute
        :param stop: ends it when it is set
        :raises ApiValueError: there is no hub; or names the parameter
        """
        from acapy_client.events._working import Working

        self._check_open()
        Working(self._events, self._here(), stop or threading.Event()).run(threads, attempts, pause)

    def _the_hub(self) -> Hub:
        if self._hub is None:
            raise ApiValueError("work: needs Events(hub=…), a URL or a hub")
        return self._hub.get()

    def _shared(self) -> Shared:
        here = self._here()
        if here.shared is None:
            from acapy_client.events._sharing import Shared

            with self._turns.here():
                here.shared = here.shared or Shared(self._events, here)
        return here.shared

    def _check_look_back(self, look_back: float) -> None:
        if look_back == 0.0:
            return
        if not self._has_hub:
            raise ApiValueError("look_back: needs Events(hub=…)")
        _seconds("look_back", look_back, self.look_back)

    @abstractmethod
    def _here(self) -> Process: ...

    @abstractmethod
    def _check_open(self) -> None: ...


def _seconds(name: str, given: Any, most: float) -> float:
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not 0 <= given <= most:
        raise ApiValueError(f"{name}: expected seconds from 0 to {most:g}, got {brief(given)}")
    return float(given)
