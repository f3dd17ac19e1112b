"""The connections to one host: TLS, proxy, and which urllib3 pool keeps them."""

from __future__ import annotations

import http.client
import ipaddress
import os
import queue
import ssl
from collections.abc import Sequence
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from acapy_client._watchdog import watching
from acapy_client.configuration import Configuration, is_loopback, without_userinfo
from acapy_client.exceptions import ApiValueError

_PIECE = 65536  # bytes; a limit of time holds for each, not for the whole of a large body


class _Response(http.client.HTTPResponse):
    """Passes over 103 and its like, after which http.client would leave the answer to the next."""

    def begin(self) -> None:
        super().begin()
        while 101 < self.status < 200:
            self.headers = None  # type: ignore[assignment]  # else it does not begin again
            super().begin()
        if self.status == 101:  # what follows is no HTTP
            self.will_close = True


class _Watched:
    """Tells the watch of its thread which connection to break, and whether a request went out."""

    sock: Any

    def connect(self) -> None:
        watch = watching(self)
        try:
            super().connect()  # type: ignore[misc]  # of the connection that it is mixed into
        finally:
            if watch is not None:
                watch.sent, watch.sock = False, None  # what was sent was for the proxy

    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        watch = watching(self)
        if watch is not None:
            # a connection drops its socket when the answer is to be its last, and reads on
            sock: Any = self.sock
            watch.sent, watch.sock = True, sock
            sock.settimeout(watch.patience)  # urllib3 leaves the limit of connecting on it
        pieces = [data]
        if isinstance(data, bytes) and len(data) > _PIECE:
            whole = memoryview(data)
            pieces = [whole[start : start + _PIECE] for start in range(0, len(whole), _PIECE)]
        for piece in pieces:
            super().send(piece)  # type: ignore[misc]  # likewise


class _Http(_Watched, HTTPConnection):
    response_class = _Response


class _Https(_Watched, HTTPSConnection):
    response_class = _Response


class Connections(queue.LifoQueue[Any]):
    """The connections of a pool; closing it wakes those that wait for one."""

    closed = False

    def close(self) -> None:
        with self.mutex:
            self.closed = True
            self.not_empty.notify_all()

    def _qsize(self) -> int:
        return super()._qsize() or int(self.closed)

    def _get(self) -> Any:
        if not super()._qsize():
            raise queue.Empty
        return super()._get()


# urllib3's protocols of connections ask for more than its own connections have
class _HttpPool(urllib3.HTTPConnectionPool):
    ConnectionCls = _Http  # pyright: ignore[reportAssignmentType]
    QueueCls = Connections


class _HttpsPool(urllib3.HTTPSConnectionPool):
    # also one to a proxy that speaks TLS, whatever the agent speaks
    ConnectionCls = _Https  # pyright: ignore[reportAssignmentType]
    QueueCls = Connections


class _Context(ssl.SSLContext):
    """Lets no handshake take longer than what is left of the call."""

    def wrap_socket(self, sock: Any, *args: Any, **kwargs: Any) -> ssl.SSLSocket:
        watch = watching()
        if watch is not None:
            limit = sock.gettimeout()
            left = watch.left()
            sock.settimeout(left if limit is None else min(limit, left))
        return super().wrap_socket(sock, *args, **kwargs)


def open_pool(
    configuration: Configuration, base: SplitResult
) -> tuple[urllib3.HTTPConnectionPool, str]:
    """The pool for a host, and what stands before the path of each call there."""
    origin, prefix = f"{base.scheme}://{base.netloc}", base.path.rstrip("/")
    "".encode("idna")  # else a first connection imports it: a fork meanwhile would hang the child
    secure = base.scheme == "https"
    settings: dict[str, Any] = {"maxsize": configuration.connection_pool_maxsize, "block": True}
    if configuration.socket_options is not None:
        settings["socket_options"] = list(configuration.socket_options)
    if secure:
        settings["ssl_context"] = configuration.ssl_context or tls_context(configuration)
        # urllib3 would write it into a context that may be others' too
        if configuration.ssl_context is None and configuration.assert_hostname is not None:
            settings["assert_hostname"] = configuration.assert_hostname
    manager: urllib3.PoolManager
    if configuration.proxy is None or bypasses_proxy(base, configuration):
        manager = urllib3.PoolManager(**settings)
    else:
        manager = _proxy_manager(configuration, settings)
        # a proxy wants the absolute URL for plain http; with https it only sees a tunnel
        prefix = prefix if secure else origin + prefix
    manager.pool_classes_by_scheme = {"http": _HttpPool, "https": _HttpsPool}
    return manager.connection_from_url(origin), prefix


def _proxy_manager(configuration: Configuration, settings: dict[str, Any]) -> urllib3.ProxyManager:
    """The manager for a proxy; name and password in its URL become its header."""
    url = configuration.proxy or ""
    headers = dict(configuration.proxy_headers or {})
    userinfo = urlsplit(url).netloc.rpartition("@")[0]
    if userinfo:
        headers = {**urllib3.make_headers(proxy_basic_auth=unquote(userinfo)), **headers}
    if urlsplit(url).scheme == "https":
        # not the agent's context, into which urllib3 may write assert_hostname
        context = configuration.ssl_context or tls_context(configuration)
        settings = {"ssl_context": context, **settings, "proxy_ssl_context": context}
    return urllib3.ProxyManager(without_userinfo(url), proxy_headers=headers, **settings)


def tls_context(configuration: Configuration) -> ssl.SSLContext:
    """A context of the client's own: the system's trust, verified, unless set otherwise."""
    authorities = configuration.ssl_ca_cert
    try:
        context = _Context(ssl.PROTOCOL_TLS_CLIENT)  # which checks certificate and name
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if authorities is None:
            context.load_default_certs()
        elif isinstance(authorities, (str, bytes)) and "-----BEGIN" in _text(authorities):
            context.load_verify_locations(cadata=_text(authorities))
        else:
            context.load_verify_locations(cafile=os.fspath(authorities))
    except (OSError, ValueError) as error:
        raise ApiValueError(f"ssl_ca_cert: expected PEM text or file: {error}") from None
    if configuration.assert_hostname is not None:
        context.check_hostname = False  # urllib3 does it, of the other name
    if not configuration.verify_ssl:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if configuration.cert_file is not None:
        try:
            context.load_cert_chain(configuration.cert_file, configuration.key_file)
        except (OSError, ValueError) as error:
            raise ApiValueError(f"cert_file, key_file: expected PEM files: {error}") from None
    return context


def _text(data: str | bytes) -> str:
    return data.decode("ascii", "replace") if isinstance(data, bytes) else data


def bypasses_proxy(url: SplitResult, configuration: Configuration) -> bool:
    """Whether a host (a split URL) is asked directly: loopback, or named by ``no_proxy``."""
    host = url.hostname or ""
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        address = None
    if is_loopback(host):
        return True
    rules = configuration.no_proxy
    if rules is None:
        rules = os.environ.get("NO_PROXY") or os.environ.get("no_proxy") or ""
    names: Sequence[str] = rules.split(",") if isinstance(rules, str) else rules
    return any(_matches(rule.strip().lower(), host, address, port) for rule in names)


def _matches(rule: str, host: str, address: Any, port: int) -> bool:
    if rule == "*":
        return True
    name, colon, number = rule.rpartition(":")
    if colon and number.isdigit() and (name.count(":") == 0 or name.endswith("]")):
        if int(number) != port:
            return False
        rule = name
    rule = rule.strip("[]")
    if address is not None:
        try:
            return address in ipaddress.ip_network(rule, strict=False)
        except ValueError:
            return False
    suffix = rule.removeprefix("*").removeprefix(".")
    return bool(suffix) and (host == suffix or host.endswith("." + suffix))
