"""A server that a hub stands on: how it is called, what is said of it, what all hubs keep alike."""

from __future__ import annotations

import os
import re
import socket
import time
import uuid
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Generic, TypeVar

from acapy_client._masking import Secrets, brief, line, shown_url
from acapy_client.configuration import LOGGER
from acapy_client.exceptions import ApiTypeError, ApiValueError
from acapy_client.hub._protocol import HubError

KEPT = 600.0  # seconds for those who look back
KNOWN = 3600.0  # seconds in which a repeat is known as one
UNASKED = 86_400.0  # seconds for events that no process has ever asked to handle
ALIVE = 10.0  # seconds for which who was heard of counts as alive
CONNECTING, ANSWERING = 2.0, 5.0  # seconds
_CLOCKS = 2.0  # seconds that clocks may differ


class Engine(ABC):
    """A server, and the name that keeps a hub apart from others in it.

    :ivar errors: what its library raises
    :raises ApiValueError, ApiTypeError: names the parameter
    """

    errors: tuple[type[Exception], ...]

    def __init__(self, url: str, name: str) -> None:
        for parameter, value in (("url", url), ("name", name)):
            if not isinstance(value, str):
                got = type(value).__name__
                raise ApiTypeError(f"{parameter}: expected text, got {got}")
        if not re.fullmatch(r"[\w.-]{1,64}", name, re.ASCII):
            expected = "1 to 64 letters, digits, dots, dashes and underscores"
            raise ApiValueError(f"name: expected {expected}, got {brief(name)}")
        # where secrets stand is known of URLs alone, and libraries take other texts, too
        self.shown = shown_url(url) if re.match(r"[\w+.-]+://", url) else "***"
        self.name, self.url = name, url
        self._secrets = Secrets(urls=[url])
        self._looked: set[int] = set()

    @abstractmethod
    def close(self) -> None:
        """Close the connections of this process that are idle; a later use opens others."""

    @contextmanager
    def errors_told(self) -> Iterator[None]:
        """Say what goes wrong in a `HubError`."""
        try:
            yield
        except self.errors as error:
            raise self.refused(self.said(error)) from None

    def refused(self, why: str) -> HubError:
        return HubError(f"hub: {self.shown}: {why}")

    def said(self, error: BaseException) -> str:
        return line(self._secrets.hidden_in(str(error) or type(error).__name__))

    def warn(self, problem: str) -> None:
        LOGGER.warning("hub: %s: %s", self.shown, problem)

    def tell_of_unasked(self, dropped: int) -> None:
        if dropped:
            self.warn(f"{dropped} events are dropped that no process asked to handle for a day")

    def is_new_here(self) -> bool:
        """Whether this process has not looked yet at what is dangerous; it does so once."""
        return os.getpid() not in self._looked

    def has_looked(self, clock: float) -> None:
        """Note that it was looked at.

        :param clock: the engine's, as `time.time` counts
        """
        self._looked.add(os.getpid())
        differs = clock - time.time()
        if abs(differs) > _CLOCKS:
            self.warn(f"its clock differs from the one here by {differs:+.0f} seconds")


E = TypeVar("E", bound=Engine)


class OnEngine(Generic[E]):
    """What hubs that stand on an engine have alike, whichever it is.

    :param lease: seconds
    :raises ApiValueError: it cannot be one
    """

    _engine: E

    def __init__(self, lease: object) -> None:
        self._lease = _checked(lease)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._engine.name} at {self._engine.shown}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Travels without its connections."""
        made = partial(type(self), lease=self._lease)
        return made, (self._engine.url, self._engine.name)

    def close(self) -> None:
        """Close the connections of this process; a later use opens others."""
        self._engine.close()


def _checked(lease: object) -> float:
    if isinstance(lease, bool) or not isinstance(lease, (int, float)) or not lease >= 0.5:
        raise ApiValueError(f"lease: expected seconds from 0.5 on, got {brief(lease)}")
    return float(lease)


def me() -> str:
    """A name for one who follows or handles, which says where to look for him."""
    return f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:6]}"
