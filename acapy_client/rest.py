"""The only file that knows urllib3: pool, TLS, proxy, timeouts, attempts.

Its errors become ours here.
"""

from __future__ import annotations

import functools
import ipaddress
import logging
import os
import random
import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import urllib3
from urllib3 import exceptions as faults

from acapy_client.configuration import LOGGER, Configuration, Timeout
from acapy_client.exceptions import (
    ApiConnectionError,
    ApiException,
    ApiTimeoutError,
    ApiTlsError,
    ApiValueError,
    exception_class,
)

if TYPE_CHECKING:
    Response = urllib3.BaseHTTPResponse

_ONCE = urllib3.Retry(False, redirect=False)  # attempts are counted here, not in urllib3
_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_PASSING = frozenset({429, 502, 503, 504})  # answers that may be another one a moment later
_BACKOFF, _BACKOFF_CAP, _RETRY_AFTER_CAP = 0.25, 8.0, 30.0  # seconds


class Rest:
    """The exchanges with one host: bytes out, bytes in."""

    def __init__(self, configuration: Configuration) -> None:
        self.configuration = configuration
        base = urlsplit(configuration.host)
        self.origin = f"{base.scheme}://{base.netloc}"
        self.prefix = base.path.rstrip("/")
        proxied = configuration.proxy is not None and not bypasses_proxy(base, configuration)
        # a proxy wants the absolute URL for plain http; with https it only sees a tunnel
        self._target = (
            self.origin + self.prefix if proxied and base.scheme == "http" else self.prefix
        )
        self._manager = _manager(configuration, base.scheme == "https", proxied)
        self._pool = self._manager.connection_from_url(self.origin)
        self._closed = False

    def close(self) -> None:
        """Close all connections; final."""
        self._closed = True
        self._pool.close()
        self._manager.clear()

    def exchange(
        self,
        method: str,
        path: str,
        headers: Callable[[], Mapping[str, str]],
        body: bytes | None,
        timeout: Timeout,
        retries: int | bool | urllib3.Retry,
        preload: bool = True,
    ) -> Response:
        """Send a request, again where that is safe, until an answer is a success.

        :param path: path and query, quoted
        :param headers: asked at each attempt, since keys may change
        :param preload: read the whole body; else leave it to the caller
        :raises ApiException: the answer is no success, or there was none
        """
        if self._closed:
            raise ApiValueError("this ApiClient is closed")
        limit = timeout if isinstance(timeout, (int, float)) else None
        deadline = None if limit is None else time.monotonic() + limit
        attempt = 0
        while True:
            attempt += 1
            began = time.monotonic()
            left = None if deadline is None else max(deadline - began, 0.001)
            cause: Exception | None = None
            response: Response | None = None
            try:
                response = self._pool.urlopen(
                    method,
                    self._target + path,
                    body=body,
                    headers=headers(),
                    retries=_ONCE,
                    redirect=False,
                    assert_same_host=False,
                    timeout=_timeout(timeout, left),
                    pool_timeout=_pool_timeout(timeout, left),
                    preload_content=preload,
                )
                if 200 <= response.status < 300:
                    _log(method, path, response.status, began, attempt)
                    return response
                failure = _answer(response, preload)
            except (faults.HTTPError, OSError) as error:
                failure, cause = _no_answer(error, timeout), error
            failure.method, failure.url = method, self.origin + self.prefix + path
            failure.attempts = attempt
            _log(method, path, failure.status or type(failure).__name__, began, attempt)
            pause, retries = _pause(method, failure, cause, response, attempt, retries)
            if pause is None or (deadline and time.monotonic() + pause >= deadline):
                raise failure from cause
            time.sleep(pause)


def _answer(response: Response, preload: bool) -> ApiException:
    """The error that an answer without success stands for."""
    body = response.data if preload else response.read()
    response.release_conn()
    return exception_class(response.status)(
        response.status,
        response.reason,
        headers=response.headers,
        body=body.decode("utf-8", "surrogateescape"),
    )


def _no_answer(error: Exception, timeout: Timeout) -> ApiException:
    """The error that urllib3's stands for."""
    if isinstance(error, faults.EmptyPoolError):
        return ApiTimeoutError(problem="no connection became free: all are in use")
    if isinstance(error, faults.NewConnectionError):
        return ApiConnectionError(problem=f"cannot connect: {_words(error)}")
    if isinstance(error, (faults.TimeoutError, TimeoutError)):
        connecting = isinstance(error, faults.ConnectTimeoutError)
        seconds = timeout[not connecting] if isinstance(timeout, (tuple, list)) else timeout
        waited = "a connection" if connecting else "an answer"
        return ApiTimeoutError(problem=f"waited {seconds:g} s for {waited}")
    if isinstance(error, (faults.SSLError, ssl.SSLError)):
        return ApiTlsError(problem=f"no secure connection: {_words(error)}")
    return ApiConnectionError(problem=f"the connection broke: {_words(error)}")


def _words(error: Exception) -> str:
    """What went wrong, less the object addresses that urllib3 puts in front."""
    reason = error.__cause__ or (error.args[-1] if error.args else error)
    return f"{type(reason).__name__}: {reason}" if isinstance(reason, Exception) else str(reason)


def _pause(
    method: str,
    failure: ApiException,
    cause: Exception | None,
    response: Response | None,
    attempt: int,
    retries: int | bool | urllib3.Retry,
) -> tuple[float | None, int | bool | urllib3.Retry]:
    """Seconds until the next attempt, None for no further one; and what is left of the rules."""
    after = min(_retry_after(failure), _RETRY_AFTER_CAP)
    if isinstance(retries, urllib3.Retry):
        wanted = "Retry-After" in failure.headers
        if response is not None and not retries.is_retry(method, response.status, wanted):
            return None, retries
        try:
            retries = retries.increment(method, failure.url, response=response, error=cause)
        except faults.HTTPError:
            return None, retries
        return max(after, retries.get_backoff_time()), retries
    if attempt > retries or not _is_safe(method, failure, cause):
        return None, retries
    return max(after, random.uniform(0, min(_BACKOFF * 2**attempt, _BACKOFF_CAP))), retries


def _is_safe(method: str, failure: ApiException, cause: Exception | None) -> bool:
    """Whether another attempt cannot do a thing twice."""
    if isinstance(failure, ApiTlsError) or isinstance(cause, faults.EmptyPoolError):
        return False  # will not get better
    if failure.status is None:
        never_sent = isinstance(cause, (faults.NewConnectionError, faults.ConnectTimeoutError))
        return never_sent or method in _IDEMPOTENT
    if method in _IDEMPOTENT:
        return failure.status in _PASSING
    # "Upgrade in progress", "Shutdown in progress": ACA-Py's own words for "not handled"
    return failure.status == 429 or (failure.status == 503 and "in progress" in failure.detail)


def _retry_after(failure: ApiException) -> float:
    text = failure.headers.get("Retry-After", "")
    return float(text) if text.isascii() and text.isdigit() else 0.0


@functools.lru_cache(maxsize=64)
def _pair(connect: float | None, read: float | None) -> urllib3.Timeout:
    return urllib3.Timeout(connect=connect, read=read)


def _timeout(timeout: Timeout, left: float | None) -> urllib3.Timeout:
    return _pair(*timeout) if isinstance(timeout, (tuple, list)) else urllib3.Timeout(total=left)


def _pool_timeout(timeout: Timeout, left: float | None) -> Any:
    """Seconds to wait for a free connection: as long as an answer may take.

    urllib3 hands them to ``queue.get``, though its own annotation says whole numbers only.
    """
    return timeout[1] if isinstance(timeout, (tuple, list)) else left


def _log(method: str, path: str, outcome: object, began: float, attempt: int) -> None:
    if LOGGER.isEnabledFor(logging.INFO):
        line = "%s %s: %s in %.0f ms, attempt %d"
        milliseconds = (time.monotonic() - began) * 1000
        LOGGER.info(line, method, path.partition("?")[0], outcome, milliseconds, attempt)


# --- the pool ------------------------------------------------------------------------------------


def _manager(configuration: Configuration, secure: bool, proxied: bool) -> urllib3.PoolManager:
    settings: dict[str, Any] = {"maxsize": configuration.connection_pool_maxsize, "block": True}
    if configuration.socket_options is not None:
        settings["socket_options"] = list(configuration.socket_options)
    if secure:
        settings["ssl_context"] = configuration.ssl_context or tls_context(configuration)
        if configuration.assert_hostname is not None:
            settings["assert_hostname"] = configuration.assert_hostname
    if proxied:
        assert configuration.proxy is not None
        return urllib3.ProxyManager(
            configuration.proxy, proxy_headers=configuration.proxy_headers, **settings
        )
    return urllib3.PoolManager(**settings)


def tls_context(configuration: Configuration) -> ssl.SSLContext:
    """A context of the client's own: the system's trust, verified, unless set otherwise."""
    authorities = configuration.ssl_ca_cert
    try:
        if authorities is None:
            context = ssl.create_default_context()
        elif isinstance(authorities, (str, bytes)) and "-----BEGIN" in _text(authorities):
            context = ssl.create_default_context(cadata=_text(authorities))
        else:
            context = ssl.create_default_context(cafile=os.fspath(authorities))
    except (OSError, ValueError) as error:
        raise ApiValueError(f"ssl_ca_cert: expected PEM text or file: {error}") from None
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


def bypasses_proxy(url: Any, configuration: Configuration) -> bool:
    """Whether a host (a split URL) is asked directly: loopback, or named by ``no_proxy``."""
    host = url.hostname or ""
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        address = None
    if host == "localhost" or host.endswith(".localhost") or (address and address.is_loopback):
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
