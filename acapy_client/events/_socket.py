"""The agent's websocket: opened, watched for silence, opened again."""

from __future__ import annotations

import base64
import contextlib
import contextvars
import logging
import math
import random
import threading
import time
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from acapy_client._extras import brought_by
from acapy_client._frames import emptied
from acapy_client._headers import credentials
from acapy_client._limits import ENDLESS, check_timeout
from acapy_client._masking import line, shown_url
from acapy_client._proxies import bypasses_proxy
from acapy_client._tls import tls_context
from acapy_client._tokens import Renewable
from acapy_client._typing import Self
from acapy_client.configuration import LOGGER, Configuration
from acapy_client.events._frames import Skipping
from acapy_client.events._parsing import event_of, frame_of
from acapy_client.events._webhooks import Refused
from acapy_client.exceptions import (
    ApiConnectionError,
    ApiException,
    ApiValueError,
    UnauthorizedException,
    exception_class,
)

if TYPE_CHECKING:
    from acapy_client.events._events import Events

_SILENCE = 12.0  # seconds; agents give a sign of life every 5
_OPENING = 10.0  # seconds
_FIRST_PAUSE, _LAST_PAUSE = 0.2, 10.0  # seconds between two attempts
_EARLY = 5.0  # seconds before the end of a token
_ENDING = 1.0  # seconds for the thread to end

# websockets would log the headers, which hold the key
_NO_LOG = logging.Logger("acapy_client.events.websockets", logging.CRITICAL + 1)


class _NotOpened(Exception):
    """The agent answered the handshake with an error, or a redirect, which is not followed."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Listening:
    """The agent's websocket, listened to in a thread; a context manager, which closes it."""

    def __init__(self, events: Events, timeout: float | None) -> None:
        check_timeout("timeout", timeout)
        self._events = events
        self._connect, problem, self._class = _library()
        self._breaks: tuple[type[Exception], ...] = (OSError, EOFError, problem)
        self._closing = threading.Event()
        self._opened = threading.Event()  # once, or ended
        self._live = False
        self._token = ""  # as it was sent
        self._until = math.inf  # when it is to be opened anew for another token, by time.time
        self._renewed = False
        self._lost_at = 0.0  # when the last one broke that was open, as time.time counts
        self._socket: Any = None
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
        return self._live

    def close(self) -> None:
        """End at once; may be repeated."""
        self._closing.set()
        self._events._ended(self)
        connection = self._socket
        if connection is not None:
            _cut(connection)
        if self._thread.ident is not None and threading.current_thread() is not self._thread:
            self._thread.join(_ENDING)

    def _wait_opened(self, timeout: float | None) -> None:
        deadline = time.monotonic() + (ENDLESS if timeout is None else timeout)
        while not self._opened.wait(min(0.5, max(0.0, deadline - time.monotonic()))):
            if time.monotonic() >= deadline:
                url = shown_url(self._events.configuration.host)
                why = f": {line(str(self._last))}" if self._last is not None else ""
                raise ApiConnectionError(problem=f"no websocket at {url} for {timeout:g} s{why}")
        if self._error is not None:
            raise self._error

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
        pause = _FIRST_PAUSE
        while not self._closing.is_set():
            try:
                connection = self._open()
            except self._breaks as problem:
                emptied(problem)
                self._last = problem
            except _NotOpened as problem:
                if self._has_new_token(problem.status):
                    continue
                self._refused(problem.status)
            except ApiException as problem:  # of whoever gives the token
                if not self._opened.is_set():
                    raise
                self._last = problem
            else:
                pause = _FIRST_PAUSE
                try:
                    self._socket = connection
                    if not self._closing.is_set():
                        self._read(connection)
                finally:
                    if self._live:
                        self._lost_at = time.time()
                    self._socket, self._live = None, False
                    _cut(connection)
                if time.time() >= self._until:
                    continue  # for a new token
                if not self._closing.is_set():
                    LOGGER.info("events: the websocket broke, and is opened again")
            self._closing.wait(pause * random.uniform(0.5, 1.0))  # noqa: S311  # no secret
            pause = min(pause * 2, _LAST_PAUSE)

    def _has_new_token(self, status: int) -> bool:
        """Whether a new token was had in place of one that was refused, once for each that is."""
        token = self._events.configuration.access_token
        if status != 401 or not isinstance(token, Renewable) or self._renewed:
            return False
        self._renewed = True
        token.renew(self._events.configuration, self._token)
        return True

    def _refused(self, status: int) -> None:
        """What a handshake says that was answered otherwise."""
        problem = f"the websocket was answered with {status}"
        if 300 <= status < 400:
            problem += ", a redirect, which is not followed"
        error = exception_class(status)(status, problem=problem)
        for_good = status in (401, 403) if self._opened.is_set() else status < 500
        if for_good and status not in (408, 429):
            raise error
        self._last = error

    def _open(self) -> Any:
        """A websocket, its handshake done."""
        configuration = self._events.configuration
        base = urlsplit(configuration.host.rstrip("/"))
        secure = base.scheme == "https"
        uri = f"{'wss' if secure else 'ws'}://{base.netloc}{base.path}/ws"
        options = _tls(configuration) if secure else {}
        proxy = None if bypasses_proxy(base, configuration) else _proxy(configuration)
        if proxy is not None and urlsplit(proxy).scheme == "https":
            options["proxy_ssl"] = _tls(configuration, name=False)["ssl"]
        headers = credentials(configuration, configuration._environment_token())
        self._token = headers.get("Authorization", "").removeprefix("Bearer ")
        self._until = _end_of(configuration.access_token)
        connection = self._connect(
            uri,
            proxy=proxy,
            additional_headers=headers,
            user_agent_header="acapy-client-sync",
            compression=None,  # so that the size of a message is known before it is read
            open_timeout=_OPENING,
            close_timeout=_ENDING,
            ping_interval=None,  # the agent gives signs of life
            max_size=self._events.max_size,
            logger=_NO_LOG,
            create_connection=self._connection,
            **options,
        )
        connection.pending_legacy_warning = False  # of 17: it is closed without ``with``
        return connection

    def _connection(self, sock: Any, protocol: Any, **options: Any) -> Any:
        """The library's connection, which follows no redirect and skips what is too large."""
        skipping = Skipping(self._events.max_size, self._too_large)
        receive = protocol.receive_data
        protocol.receive_data = lambda data: receive(skipping.feed(data))
        return self._class(sock, protocol, **options)

    def _too_large(self) -> None:
        self._events._count("too_large")
        LOGGER.warning("events: a message of more than %d bytes is skipped", self._events.max_size)

    def _read(self, connection: Any) -> None:
        """Take what comes, until the websocket breaks."""
        events, library = self._events, self._events.configuration.json
        while not self._closing.is_set():
            try:
                data = connection.recv(timeout=min(_SILENCE, max(0.0, self._until - time.time())))
            except self._breaks as problem:
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
                    problem="the agent does not know who listens, and would tell nothing:"
                    " its admin key is missing or wrong"
                )
            elif frame.authenticated is not None and not self._live:
                self._live, self._renewed = True, False
                self._opened.set()
                if self._lost_at:
                    events._gap(self._lost_at)


def _tls(configuration: Configuration, *, name: bool = True) -> dict[str, Any]:
    """What the library is told of TLS.

    :param name: whether ``assert_hostname`` counts; not for the certificate of a proxy
    """
    if configuration.ssl_context is not None:
        return {"ssl": configuration.ssl_context}
    context = tls_context(configuration)
    expected = configuration.assert_hostname if name else None
    if expected is not False:  # the client leaves it to urllib3 where there is another name
        context.check_hostname = configuration.verify_ssl
    return {"ssl": context, **({"server_hostname": expected} if expected else {})}


def _proxy(configuration: Configuration) -> str | None:
    """The proxy's URL with name and password in it, as the library wants them."""
    if configuration.proxy is None:
        return None
    parts = urlsplit(configuration.proxy)
    userinfo, _, address = parts.netloc.rpartition("@")
    for name, value in (configuration.proxy_headers or {}).items():
        scheme, _, coded = value.partition(" ")
        if name.lower() != "proxy-authorization" or scheme.lower() != "basic":
            raise ApiValueError(
                f"proxy_headers: {line(name)}: a websocket gives a proxy nothing but a name and a"
                " password (Basic)"
            )
        try:
            text = base64.b64decode(coded.strip(), validate=True).decode("latin-1")
        except ValueError:
            raise ApiValueError(
                f"proxy_headers: {line(name)}: expected Basic and the base64 of name and password"
            ) from None
        userinfo = quote(text, safe=":")
    if userinfo and ":" not in userinfo:
        userinfo += ":"
    return parts._replace(netloc=f"{userinfo}@{address}" if userinfo else address).geturl()


def _end_of(token: Any) -> float:
    """When a new token is there to open it with: agents look at one once, and it ends."""
    ends = token.expires() if isinstance(token, Renewable) else None
    if ends is None:
        return math.inf
    # what ends is renewed 30 seconds or a tenth of its life before, so there is a new one by then
    now = time.time()
    return max(now + 1.0, ends - min(_EARLY, (ends - now) / 20))


def _library() -> tuple[Any, type[Exception], Any]:
    """What of ``websockets`` is needed."""
    try:
        client = import_module("websockets.sync.client")
        exceptions = import_module("websockets.exceptions")
    except ImportError:
        raise RuntimeError(
            f"listening to a websocket needs the package websockets; {brought_by('events')}"
        ) from None

    class Connection(client.ClientConnection):  # type: ignore[misc, name-defined]  # imported late
        def handshake(self, *args: Any, **options: Any) -> None:
            try:
                super().handshake(*args, **options)
            except exceptions.InvalidStatus as error:
                # websockets would follow a redirect, and take the key to another host
                raise _NotOpened(error.response.status_code) from None

    return client.connect, exceptions.WebSocketException, Connection


def _cut(connection: Any) -> None:
    """End a connection without waiting for the other side."""
    connection.close_timeout = 0.0
    with contextlib.suppress(OSError):
        connection.close_socket()
