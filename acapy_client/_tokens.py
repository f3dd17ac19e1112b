"""Tokens that are had anew where an agent refuses them: once at a time, for all threads."""

from __future__ import annotations

import os
import threading
from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from acapy_client.configuration import Configuration


class Renewable(ABC):
    """A token for ``access_token`` that is asked for at its first use, and again at a 401.

    A call that is answered 401 was not carried out, so it is made once more with the new token.
    A 403 says that the token is good and something else is not: nothing is asked for then.
    """

    def __init__(self) -> None:
        self._turns: tuple[int, threading.RLock] | None = None  # of which process

    @abstractmethod
    def _held(self) -> str | None:
        """The token that is known and does not end now, if there is one."""

    @abstractmethod
    def _ask(self, configuration: Configuration) -> str:
        """Have a new one made, and hold it.

        :raises ApiException: whoever makes it says no, or nothing
        """

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
        """One thread at a time; within it again, should a signal's handler make a call.

        After a fork with a lock of its own: that of the parent may be held for ever.
        """
        if self._turns is None or self._turns[0] != os.getpid():
            self._turns = os.getpid(), threading.RLock()
        return self._turns[1]

    def __getstate__(self) -> dict[str, Any]:
        """All but the lock."""
        return {**self.__dict__, "_turns": None}

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"
