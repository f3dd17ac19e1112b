"""Tokens that are had anew where an agent refuses them: once at a time, for all threads."""

from __future__ import annotations

import os
import threading
from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from acapy_client.configuration import Configuration


def is_visible(text: str) -> bool:
    """Whether a key or a token can be sent: visible ASCII, without spaces around it."""
    return text.isascii() and text.isprintable() and text == text.strip()


class Turns:
    """One thread at a time; within its turn again, should a signal's handler make a call.

    After a fork with a lock of its own: that of the parent may be held for ever.
    """

    def __init__(self) -> None:
        self._locks: dict[int, threading.RLock] = {}  # by process

    def here(self) -> AbstractContextManager[Any]:
        """The lock of this process."""
        # in one step, else two threads that come first get a lock each
        return self._locks.setdefault(os.getpid(), threading.RLock())

    def __reduce__(self) -> tuple[Any, ...]:
        """Travels without its locks, which belong to this process."""
        return Turns, ()


class Renewable(ABC):
    """A token for ``access_token`` that is asked for at its first use, and again at a 401.

    A call that is answered 401 was not carried out, so it is made once more with the new token.
    A 403 says that the token is good and something else is not: nothing is asked for then.
    """

    def __init__(self) -> None:
        self._turns = Turns()

    @abstractmethod
    def _held(self) -> str | None:
        """The token that is known and does not end now, if there is one."""

    @abstractmethod
    def _ask(self, configuration: Configuration) -> str:
        """Have a new one made, and hold it.

        :raises ApiException: whoever makes it says no, or nothing
        """

    def _beside(self) -> Mapping[str, str]:
        """Headers that have to go along with it."""
        return {}

    def expires(self) -> float | None:
        """When it ends, by ``time.time()``; None where that is not known."""
        return None

    def token(self, configuration: Configuration) -> str:
        """The token to send.

        :param configuration: the settings of the client that sends it
        :raises ApiException: there is none yet, and it cannot be had
        """
        held = self._held()
        if held is None:
            with self._turn():
                held = self._held() or self._ask(configuration)
        return held

    def renew(self, configuration: Configuration, refused: str) -> bool:
        """See to it that another one than the refused is held.

        :return: whether it was made now; otherwise another thread or process had renewed it
        :raises ApiException: a new one cannot be had
        """
        with self._turn():
            held = self._held()
            if held is not None and held != refused:
                return False
            self._ask(configuration)
            return True

    def _turn(self) -> AbstractContextManager[Any]:
        """One thread at a time."""
        return self._turns.here()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"
