"""The agent's websocket: opened, watched for silence, opened again."""

from __future__ import annotations

import contextlib
import contextvars
import os
import random
import threading
import time
from typing import TYPE_CHECKING, Any

from acapy_client._frames import emptied
from acapy_client._limits import ENDLESS, check_timeout
from acapy_client._masking import line, shown_url
from acapy_client._tokens import Renewable
from acapy_client._typing import Self
from acapy_client.configuration import LOGGER
from acapy_client.events._opening import ENDING, NotOpened, Opener
from acapy_client.events._parsing import event_of, frame_of
from acapy_client.events._webhooks import Refused
from acapy_client.exceptions import ApiConnectionError, ApiException, UnauthorizedException

if TYPE_CHECKING:
    from acapy_client.events._events import Events

_SILENCE = 12.0  # seconds; agents give a sign of life every 5
_FIRST_PAUSE, _LAST_PAUSE = 0.2, 10.0  # seconds between two attempts


class Listening:
    """The agent's websocket, listened to in a thread; a context manager, which closes it."""

    def __init__(self, events: Events, timeout: float | None) -> None:
        check_timeout("timeout", timeout)
        self._events = events
        self._opener = Opener(events.configuration, events.max_size, self._too_large)
        self._closing = threading.Event()
        self._opened = threading.Event()  # once, or ended
        self._live = False
        self._renewed = False
        self._lost_at = 0.0  # when the last one broke that was open, as time.time counts
        self._pid = os.getpid()
        self._error: BaseException | None = None
        self._last: Exception | None = None
        context = contextvars.copy_context()
        self._thread = threading.Thread(
            target=context.run, args=(self._run,), name="acapy_client websocket", daemon=True
        )
        events._opened(self)
        try:
            self._thread.start()
            self._wait_opened(timeout)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Listening to {shown_url(self._events.configuration.host)}>"

    @property
    def connected(self) -> bool:
        """Whether the websocket is open now."""
        return self._live and self._pid == os.getpid()

    def close(self) -> None:
        """End at once; may be repeated. In a forked child, whose parent listens on, do nothing."""
        if self._pid != os.getpid():
            return
        self._closing.set()
        self._events._ended(self)
        connection = self._opener.connection
        if connection is not None:
            _cut(connection)
        if self._thread.ident is not None and threading.current_thread() is not self._thread:
            self._thread.join(ENDING)

    def _wait_opened(self, timeout: float | None) -> None:
        deadline = time.monotonic() + (ENDLESS if timeout is None else timeout)
        while not self._opened.wait(min(0.5, max(0.0, deadline - time.monotonic()))):
            if time.monotonic() >= deadline:
                url = shown_url(self._events.configuration.host)
                raise ApiConnectionError(
                    problem=f"no websocket at {url} for {timeout:g} s: {self._why_not()}"
                )
        if self._error is not None:
            raise self._error

    def _why_not(self) -> str:
        if self._last is not None:
            return line(str(self._last))
        if self._opener.connection is not None:
            return "it is connected, and has not answered"
        return "it is not connected"

    # --- in the thread ---------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            self._listen()
        except BaseException as error:
            emptied(error)
            self._error = error
            was_open = self._opened.is_set()
            self._events._ended(self, error if was_open else None)
            if was_open:
                LOGGER.error("events: the websocket ended for good: %s", error)
        finally:
            self._live = False
            self._opened.set()

    def _listen(self) -> None:
        pause, opener = _FIRST_PAUSE, self._opener
        while not self._closing.is_set():
            try:
                connection = opener.open()
            except opener.breaks as problem:
                emptied(problem)
                self._last = problem
            except NotOpened as refused:
                if not self._may_renew(refused.error):
                    self._refused(refused.error)
                elif self._has_new_token():
                    continue
            except ApiException as problem:
                self._without_token(problem)
            else:
                opened_at = time.monotonic()
                try:
                    if not self._closing.is_set():
                        self._read(connection)
                finally:
                    if self._live:
                        self._lost_at = time.time()
                    self._live = False
                    _cut(connection)
                if time.time() >= opener.until:
                    continue  # for a new token
                if time.monotonic() - opened_at > _LAST_PAUSE:  # else it may break at once again
                    pause = _FIRST_PAUSE
                if not self._closing.is_set():
                    LOGGER.info("events: the websocket broke, and is opened again")
            self._closing.wait(pause * random.uniform(0.5, 1.0))  # noqa: S311  # no secret
            pause = min(pause * 2, _LAST_PAUSE)

    def _may_renew(self, refusal: ApiException) -> bool:
        """Whether it is the token that is refused, and there may be another one."""
        is_renewable = isinstance(self._events.configuration.access_token, Renewable)
        return refusal.status == 401 and is_renewable and not self._renewed

    def _has_new_token(self) -> bool:
        """Whether a new token was had in place of the one that was refused."""
        configuration = self._events.configuration
        assert isinstance(configuration.access_token, Renewable)
        try:
            configuration.access_token.renew(configuration, self._opener.token)
        except ApiException as problem:
            self._without_token(problem)
            return False
        self._renewed = True
        return True

    def _without_token(self, problem: ApiException) -> None:
        """Whoever gives tokens gives none.

        :raises ApiException: the same, where nothing was opened yet
        """
        if not self._opened.is_set():
            raise problem
        self._last = problem

    def _refused(self, refusal: ApiException) -> None:
        """The agent does not open it.

        :raises ApiException: and will not later
        """
        status = refusal.status or 0
        for_good = status in (401, 403) if self._opened.is_set() else status < 500
        if for_good and status not in (408, 429):
            raise refusal
        self._last = refusal

    def _too_large(self) -> None:
        self._events._count("too_large")
        LOGGER.warning("events: a message of more than %d bytes is skipped", self._events.max_size)

    def _read(self, connection: Any) -> None:
        """Take what comes, until the websocket breaks."""
        events, library = self._events, self._events.configuration.json
        breaks, until = self._opener.breaks, self._opener.until
        while not self._closing.is_set():
            try:
                data = connection.recv(timeout=min(_SILENCE, max(0.0, until - time.time())))
            except breaks as problem:
                emptied(problem)
                if getattr(getattr(problem, "sent", None), "code", None) == 1009:
                    self._too_large()  # one that came in pieces
                return
            # binary or not: what counts is what it says
            frame = frame_of(data.encode() if isinstance(data, str) else data, library)
            if frame is None:
                events._count("unreadable")
                LOGGER.warning("events: a message of the websocket cannot be read")
            elif frame.topic is not None:
                event = event_of(frame.topic, frame.payload, frame.wallet_id, events._clients)
                try:
                    events._offer(event, wait=True)
                except Refused:
                    return  # closed
            elif frame.authenticated is False:
                raise UnauthorizedException(
                    problem="the agent does not know who listens, and would tell nothing: its admin"
                    " key is missing or wrong, or it takes the tokens of an OAuth server alone"
                )
            elif frame.authenticated is not None and not self._live:
                self._live, self._renewed = True, False
                self._opened.set()
                if self._lost_at:
                    events._gap(self._lost_at)


def _cut(connection: Any) -> None:
    """End a connection without waiting for the other side."""
    connection.close_timeout = 0.0
    with contextlib.suppress(OSError):
        connection.close_socket()
