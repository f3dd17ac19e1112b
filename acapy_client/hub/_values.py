"""Values that the processes of a fleet share, made by one at a time: the same on each engine."""

from __future__ import annotations

import time
import uuid
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress

from acapy_client.hub._protocol import HubError

_SOONEST, _LATEST = 0.01, 0.1  # seconds between two looks whether a value is made


class Values(ABC):
    """Where they are kept. Each method is one step, which bears being repeated."""

    @abstractmethod
    def found(self, name: str) -> bytes | None:
        """What is kept under a name.

        :raises HubError: the engine is away, or refuses
        """

    @abstractmethod
    def begin(self, name: str, me: str, seconds: float) -> bool:
        """Take the turn to make it, if nobody has it; it ends by itself after the seconds."""

    @abstractmethod
    def end(self, name: str, me: str) -> None:
        """Give the turn back, if it is still ours."""

    @abstractmethod
    def keep(self, name: str, me: str, made: bytes, stale: bytes | None) -> bytes:
        """Keep what was made, and end the turn; who lost it takes what another has made."""

    def renew(
        self, name: str, stale: bytes | None, make: Callable[[], bytes], seconds: float
    ) -> bytes:
        """A value made by one process at a time, as `Hub.renew`."""
        me, pause = uuid.uuid4().hex, _SOONEST
        while True:
            found = self.found(name)
            if found is not None and found != stale:
                return found
            if self.begin(name, me, seconds):
                return self._made(name, me, stale, make)
            time.sleep(pause)
            pause = min(2 * pause, _LATEST)

    def _made(self, name: str, me: str, stale: bytes | None, make: Callable[[], bytes]) -> bytes:
        try:
            found = self.found(name)  # another may have made it since we looked
            made = found if found is not None and found != stale else make()
        except BaseException:
            with suppress(HubError):  # then it ends by itself
                self.end(name, me)
            raise
        return self.keep(name, me, made, stale)
