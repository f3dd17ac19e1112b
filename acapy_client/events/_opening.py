"""How the agent's websocket is opened: TLS, proxy, credentials, and who refuses."""

from __future__ import annotations

import base64
import logging
import math
import ssl
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any
from urllib.parse import quote, urlsplit

from acapy_client._explaining import hint, without_secrets
from acapy_client._extras import brought_by
from acapy_client._headers import credentials
from acapy_client._masking import Secrets, line, shown_url
from acapy_client._proxies import bypasses_proxy
from acapy_client._tls import tls_context
from acapy_client._tokens import Renewable
from acapy_client.configuration import Configuration
from acapy_client.events._frames import Skipping
from acapy_client.events._tls_line import TlsLine
from acapy_client.exceptions import ApiException, ApiValueError, exception_class

ENDING = 1.0  # seconds for a connection to end
_OPENING = 10.0  # seconds
_EARLY = 5.0  # seconds before the end of a token

# websockets would log the headers, which hold the key
_NO_LOG = logging.Logger("acapy_client.events.websockets", logging.CRITICAL + 1)


class NotOpened(Exception):
    """The agent answered the handshake with an error, or a redirect, which is not followed."""

    def __init__(self, error: ApiException) -> None:
        super().__init__(error)
        self.error = error


class Opener:
    """Opens the websocket of an agent.

    :ivar breaks: what a connection raises that breaks, or cannot be made
    :ivar token: the one that was sent last
    :ivar connection: the last one, from before its handshake on
    :ivar until: when a new token is there to open it with, by ``time.time()``
    :param too_large: is called for each message that is skipped
    :raises RuntimeError: the library is not installed
    """

    def __init__(
        self, configuration: Configuration, max_size: int, too_large: Callable[[], None]
    ) -> None:
        self._configuration = configuration
        self._max_size, self._too_large = max_size, too_large
        self._connect, problem, self._class = _library()
        self.breaks: tuple[type[Exception], ...] = (OSError, EOFError, problem)
        self.connection: Any = None
        self.token = ""
        self.until = math.inf

    def open(self) -> Any:
        """A websocket, its handshake done.

        :raises NotOpened: the agent answered it otherwise
        :raises ApiException: a token cannot be had
        """
        configuration = self._configuration
        base = urlsplit(configuration.host.rstrip("/"))
        secure = base.scheme == "https"
        uri = f"{'wss' if secure else 'ws'}://{base.netloc}{base.path}/ws"
        options = _tls(configuration) if secure else {}
        proxy = None if bypasses_proxy(base, configuration) else _proxy(configuration)
        if proxy is not None and urlsplit(proxy).scheme == "https":
            options["proxy_ssl"] = _tls(configuration, name=False)["ssl"]
        headers = credentials(configuration, configuration._environment_token())
        self.token = headers.get("Authorization", "").removeprefix("Bearer ")
        self.until = _end_of(configuration.access_token)
        try:
            connection = self._connect(
                uri,
                proxy=proxy,
                additional_headers=headers,
                user_agent_header="acapy-client-sync",
                compression=None,  # so that the size of a message is known before it is read
                open_timeout=_OPENING,
                close_timeout=ENDING,
                ping_interval=None,  # the agent gives signs of life
                max_size=self._max_size,
                logger=_NO_LOG,
                create_connection=self._connection,
                **options,
            )
        except _Refused as refused:
            error = self._refusal(refused.response, headers)
        else:
            connection.pending_legacy_warning = False  # of 17: it is closed without ``with``
            return connection
        raise NotOpened(error)

    def _connection(self, sock: Any, protocol: Any, **options: Any) -> Any:
        """The library's connection, which follows no redirect and skips what is too large."""
        skipping = Skipping(self._max_size, self._too_large)
        receive = protocol.receive_data
        protocol.receive_data = lambda data: receive(skipping.feed(data))
        line = TlsLine(sock) if isinstance(sock, ssl.SSLSocket) else sock
        self.connection = self._class(line, protocol, **options)
        return self.connection

    def _refusal(self, response: Any, headers: dict[str, str]) -> ApiException:
        """What a handshake says that was answered otherwise."""
        status = int(response.status_code)
        error = exception_class(status)(
            status,
            str(response.reason_phrase),
            headers=dict(response.headers.raw_items()),
            body=bytes(response.body or b"").decode("utf-8", "surrogateescape"),
            method="GET",
            url=shown_url(f"{self._configuration.host.rstrip('/')}/ws"),
        )
        error.hint = hint(error, "GET", "/ws", None, headers)
        if status < 300:
            error.problem = f"a websocket was expected, and it was answered with {status}"
        without_secrets(error, Secrets([headers]))
        return error


class _Refused(Exception):
    """Carries the answer out of the library, which would follow a redirect."""

    def __init__(self, response: Any) -> None:
        super().__init__()
        self.response = response


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
                raise _Refused(error.response) from None

    return client.connect, exceptions.WebSocketException, Connection
