"""Exchanges with one host: bytes out, bytes in, again where that is safe.

With `_pool`, which opens the connections, the only file that knows urllib3; its errors become ours
here. `_watchdog` holds the time limits that urllib3 cannot.
"""

from __future__ import annotations

import functools
import json
import logging
import os
import random
import re
import ssl
import time
import weakref
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import urllib3
from urllib3 import exceptions as faults

from acapy_client._json_types import MASK
from acapy_client._pool import Connections, open_pool
from acapy_client._saving import NotSaved, Saving
from acapy_client._watchdog import Watch
from acapy_client.configuration import (
    LOGGER,
    Configuration,
    RequestInfo,
    ResponseInfo,
    Timeout,
)
from acapy_client.exceptions import (
    ApiConnectionError,
    ApiException,
    ApiResponseError,
    ApiTimeoutError,
    ApiTlsError,
    ApiValueError,
    exception_class,
)

_ONCE = urllib3.Retry(False, redirect=False)  # attempts are counted here, not in urllib3
_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_PASSING = frozenset({429, 502, 503, 504})  # answers that may be another one a moment later
_BACKOFF, _BACKOFF_CAP, _RETRY_AFTER_CAP = 0.25, 8.0, 30.0  # seconds
_CEILING = 10  # with a pair of limits, a whole attempt may take so many times their sum
_CHUNK = 65536  # bytes
_SECRET_NAME = re.compile(r"seed|token|jwt|secret|password|private|wallet.?key|api.?key", re.I)
_SAID = 200  # characters of another's words which a sentence of ours repeats
_KEPT = 1_048_576  # bytes of a body that is too large which its error keeps


class Request(NamedTuple):
    """What to send, and within which limits."""

    method: str
    path: str  # with the query, quoted
    headers: Callable[[], Mapping[str, str]]  # asked at each attempt, since keys may change
    body: bytes | None
    timeout: Timeout
    retries: int | bool | urllib3.Retry
    raw: bool = False  # leave the body of a success unread
    repeatable: bool = True  # the operation may be tried again at all
    saving: Saving | None = None  # where the body of a success goes instead

    @property
    def acts(self) -> bool:
        """Whether it makes a difference that the agent gets it once more."""
        return self.method not in _IDEMPOTENT or not self.repeatable


class Answer(NamedTuple):
    """A success, body and all; ``response`` is urllib3's, unread where that was asked for."""

    status: int
    reason: str | None
    headers: Mapping[str, str]
    data: bytes
    response: urllib3.BaseHTTPResponse
    attempts: int


class Rest:
    """The exchanges with the host of a configuration."""

    def __init__(self, configuration: Configuration) -> None:
        self.configuration = configuration
        base = urlsplit(configuration.host)
        self.url = configuration.host.rstrip("/")
        self._base = base
        self._pool, self._prefix = open_pool(configuration, base)
        self._inherited: list[Any] = []
        self._closed = False
        _open.add(self)

    def close(self) -> None:
        """Close all connections; final."""
        self._closed = True
        connections = self._pool.pool
        self._pool.close()
        if isinstance(connections, Connections):
            connections.close()

    def forget_connections(self) -> None:
        """After a fork: the parent's sockets are the parent's, and stay untouched."""
        # kept, since closing them when they are collected could wait for a lock of another thread
        self._inherited.append(self._pool)
        self._pool, self._prefix = open_pool(self.configuration, self._base)

    def exchange(self, request: Request) -> Answer:
        """Send a request, again where that is safe, until an answer is a success.

        :raises ApiException: the answer is no success, or there was none
        """
        timeout, retries = request.timeout, request.retries
        deadline = None if not _is_number(timeout) else time.monotonic() + timeout  # type: ignore[operator]
        attempt = 0
        while True:
            attempt += 1
            if self._closed:
                raise ApiValueError("this ApiClient is closed")
            headers = request.headers()
            about = self._about(request, headers, attempt) if self._is_heard() else None
            if about is not None:
                self._before(about, request)
            began = time.monotonic()
            try:
                answer = self._attempt(request, headers, began, deadline, attempt)
            except ApiException as error:
                failure = error
            else:
                if about is not None:
                    self._after(about, answer.status, began, None, answer.data)
                return answer
            failure.method, failure.url = request.method, self.url + request.path
            failure.attempts, failure.request_id = attempt, headers.get("X-Request-Id")
            if about is not None:
                body = (failure.body or "").encode("utf-8", "surrogateescape")
                self._after(about, failure.status, began, failure, body)
            pause, retries = _pause(request, failure, attempt, retries)
            if pause is None or (deadline and time.monotonic() + pause >= deadline):
                _explain(request, failure)
                raise failure
            time.sleep(pause)

    def _is_heard(self) -> bool:
        """Whether anyone wants to be told of exchanges."""
        settings = self.configuration
        return (
            LOGGER.isEnabledFor(logging.INFO)
            or settings.on_request is not None
            or settings.on_response is not None
        )

    def _about(self, request: Request, headers: Mapping[str, str], attempt: int) -> RequestInfo:
        request_id = headers.get("X-Request-Id")
        return RequestInfo(request.method, self.url + request.path, attempt, request_id)

    def _before(self, about: RequestInfo, request: Request) -> None:
        """Tell the log and the hook of an attempt."""
        if self.configuration.log_bodies and request.body:
            LOGGER.debug("%s %s sends %s", about.method, about.url, masked(request.body))
        if self.configuration.on_request is not None:
            _call_hook(self.configuration.on_request, about)

    def _after(
        self,
        about: RequestInfo,
        status: int | None,
        began: float,
        error: ApiException | None,
        body: bytes,
    ) -> None:
        """The same of what came of it."""
        seconds = time.monotonic() - began
        if LOGGER.isEnabledFor(logging.INFO):
            LOGGER.info(
                "%s %s: %s in %.0f ms, attempt %d%s",
                about.method,
                urlsplit(about.url).path,
                status or type(error).__name__,
                seconds * 1000,
                about.attempt,
                f", {about.request_id}" if about.request_id else "",
            )
        if self.configuration.log_bodies and body:
            LOGGER.debug("%s %s answers %s", about.method, about.url, masked(body))
        if self.configuration.on_response is not None:
            _call_hook(self.configuration.on_response, ResponseInfo(*about, status, seconds, error))

    def _attempt(
        self,
        request: Request,
        headers: Mapping[str, str],
        began: float,
        deadline: float | None,
        attempt: int,
    ) -> Answer:
        """One attempt.

        :raises ApiException: the answer is no success, or there was none
        """
        end = _end(request.timeout, began) if deadline is None else deadline
        watch = Watch(end, _patience(request.timeout, end - began))
        received: list[bytes] = []
        saving = request.saving
        if saving is not None:
            saving.begin()
        try:
            with watch:
                response = self._pool.urlopen(
                    request.method,
                    self._prefix + request.path,
                    body=request.body,
                    headers=headers,
                    retries=_ONCE,
                    redirect=False,
                    assert_same_host=False,
                    timeout=_timeout(request.timeout, deadline, began),
                    pool_timeout=_pool_timeout(request.timeout, watch),
                    preload_content=False,
                )
                success = 200 <= response.status < 300
                if not (request.raw and success):
                    try:
                        self._read(response, received, saving if success else None)
                    finally:  # a connection is free by now if its answer was read to the end
                        response.close()
                        response.release_conn()
            if watch.expired:  # an answer without a length ends where its connection was broken
                raise TimeoutError
        except (ApiException, NotSaved, Warning):  # warnings, too, may be errors by a filter
            raise
        except Exception as error:  # whatever bytes came, only errors of ours leave
            watch.drop()
            begun = bool(received) or (saving is not None and saving.size > 0)
            failure = _fault(error, watch, request.timeout, received, begun)
            failure.in_doubt = watch.sent and request.acts
            raise failure from error
        data = b"".join(received)
        if success:
            return Answer(
                response.status, response.reason, response.headers, data, response, attempt
            )
        failure = exception_class(response.status)(
            response.status, response.reason, headers=response.headers, body=_text(data)
        )
        # a gateway that says so had no answer either
        failure.in_doubt = response.status in (502, 504) and request.acts
        raise failure

    def _read(
        self, response: urllib3.BaseHTTPResponse, received: list[bytes], saving: Saving | None
    ) -> None:
        """Read the whole body, decoded; as long as it is allowed to be, unless it is saved."""
        limit, size = self.configuration.max_response_bytes, 0
        plain = "Content-Encoding" not in response.headers
        # all at once where the length is known; else bit by bit, since a little can unpack to much
        known = response.length_remaining if plain else None
        if saving is not None:
            saving.total = known
            while chunk := response.read(_CHUNK, decode_content=not plain):
                saving.write(chunk)
            return
        step = known if known is not None and known <= limit else _CHUNK
        while chunk := response.read(step or _CHUNK, decode_content=not plain):
            received.append(chunk)
            size += len(chunk)
            if size > limit:
                raise ApiResponseError(
                    response.status,
                    response.reason,
                    headers=response.headers,
                    body=_text(b"".join(received)[:_KEPT]),
                    problem=f"the answer is larger than max_response_bytes ({limit})",
                )
            if size == known:
                break


def _is_number(timeout: Timeout) -> bool:
    return isinstance(timeout, (int, float))


def _end(timeout: Timeout, began: float) -> float:
    """When an attempt with a pair of limits must be over."""
    if isinstance(timeout, (tuple, list)) and None not in timeout:
        connect, read = timeout
        return began + _CEILING * ((connect or 0) + (read or 0))
    return float("inf")


@functools.lru_cache(maxsize=64)
def _pair(connect: float | None, read: float | None) -> urllib3.Timeout:
    return urllib3.Timeout(connect=connect, read=read)


def _timeout(timeout: Timeout, deadline: float | None, began: float) -> urllib3.Timeout:
    if isinstance(timeout, (tuple, list)):
        return _pair(*timeout)
    return urllib3.Timeout(total=None if deadline is None else max(deadline - began, 0.001))


def _patience(timeout: Timeout, left: float) -> float | None:
    """Seconds to wait for the agent to take what is sent: as long as for what it sends."""
    if isinstance(timeout, (tuple, list)):
        return timeout[1]
    return None if timeout is None else max(left, 0.001)


def _pool_timeout(timeout: Timeout, watch: Watch) -> Any:
    """Seconds to wait for a free connection: as long as an answer may take.

    urllib3 hands them to ``queue.get``, though its own annotation says whole numbers only.
    """
    if isinstance(timeout, (tuple, list)):
        return timeout[1]
    return None if timeout is None else watch.left()


# --- errors --------------------------------------------------------------------------------------


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _fault(
    error: Exception, watch: Watch, timeout: Timeout, received: list[bytes], begun: bool
) -> ApiException:
    """The error of ours that one of urllib3's stands for.

    :param begun: whether a part of the body came
    """
    body = _text(b"".join(received)[:_KEPT]) if received else None
    if isinstance(error, faults.EmptyPoolError):
        return ApiTimeoutError(problem="no connection became free: all are in use")
    if isinstance(error, faults.NameResolutionError):
        return ApiConnectionError(problem="cannot connect: the host's name has no address")
    if watch.expired:
        return ApiTimeoutError(problem=_late(timeout, "the whole answer"), body=body)
    if isinstance(error, faults.ProxyError):
        return ApiConnectionError(problem=f"cannot connect through the proxy: {_words(error)}")
    if isinstance(error, faults.NewConnectionError):
        return ApiConnectionError(problem=f"cannot connect: {_words(error)}")
    if isinstance(error, faults.ConnectTimeoutError):
        return ApiTimeoutError(problem=_late(timeout, "a connection"))
    if isinstance(error, (faults.TimeoutError, TimeoutError)):
        return ApiTimeoutError(problem=_late(timeout, "data" if begun else "an answer"), body=body)
    if isinstance(error, faults.ProtocolError) and isinstance(error.args[-1], TimeoutError):
        return ApiTimeoutError(problem="the agent did not take the request in time")
    if isinstance(error, (faults.SSLError, ssl.SSLError)):
        return ApiTlsError(problem=f"no secure connection: {_words(error)}")
    if isinstance(error, (faults.DecodeError, faults.InvalidHeader)):
        return ApiResponseError(problem=f"the answer cannot be decoded: {_words(error)}", body=body)
    if isinstance(error, (faults.HTTPError, OSError)):
        return ApiConnectionError(problem=f"the connection broke: {_words(error)}", body=body)
    return ApiResponseError(problem=f"the answer is no HTTP: {_words(error)}", body=body)


def _late(timeout: Timeout, what: str) -> str:
    if isinstance(timeout, (tuple, list)):
        connect, read = timeout
        if what == "the whole answer":
            seconds: float | None = _CEILING * ((connect or 0) + (read or 0))
        else:
            seconds = connect if what == "a connection" else read
    else:
        seconds = timeout
    return f"waited {seconds:g} s for {what}" if seconds else f"no {what} in time"


def _words(error: Exception) -> str:
    """What went wrong, less the object addresses that urllib3 puts in front."""
    reason: Any = error.__cause__ or error
    while reason.args and isinstance(reason.args[-1], Exception):
        reason = reason.args[-1]
    said = reason.strerror if isinstance(reason, OSError) and reason.strerror else str(reason)
    # it may hold what came: any signs, and any number of them
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in said).split())
    return f"{type(reason).__name__}: {line[:_SAID]}"


def _explain(request: Request, failure: ApiException) -> None:
    """Say what the failure does not say by itself."""
    if 300 <= (failure.status or 0) < 400:
        target = failure.headers.get("Location", "nowhere")
        failure.hint = f"redirects are not followed, since keys would travel along: to {target!r}"
    elif request.method == "DELETE" and failure.status == 404 and failure.attempts > 1:
        failure.hint = "an earlier attempt may have deleted it"
    elif failure.in_doubt:
        failure.hint = "the agent may have acted on it: look before you send it again"


# --- further attempts ----------------------------------------------------------------------------


def _pause(
    request: Request, failure: ApiException, attempt: int, retries: int | bool | urllib3.Retry
) -> tuple[float | None, int | bool | urllib3.Retry]:
    """Seconds until the next attempt, None for no further one; and what is left of the rules."""
    after = min(_retry_after(failure), _RETRY_AFTER_CAP)
    if not request.repeatable:
        return None, retries
    if isinstance(retries, urllib3.Retry):
        wanted = "Retry-After" in failure.headers
        answered = failure.status is not None
        if answered and not retries.is_retry(request.method, failure.status or 0, wanted):
            return None, retries
        cause = failure.__cause__
        error = cause if isinstance(cause, Exception) and not answered else None
        # a status is counted by its response; only that number is read of it
        response = urllib3.HTTPResponse(status=failure.status or 0) if answered else None
        try:
            retries = retries.increment(request.method, request.path, response, error)
        except (faults.HTTPError, OSError):
            return None, retries
        return max(after, retries.get_backoff_time()), retries
    if attempt > retries or not _is_safe(request.method, failure):
        return None, retries
    return max(after, random.uniform(0, min(_BACKOFF * 2**attempt, _BACKOFF_CAP))), retries


def _is_safe(method: str, failure: ApiException) -> bool:
    """Whether another attempt makes sense, and cannot do a thing twice."""
    if isinstance(failure, (ApiTlsError, ApiResponseError)):
        return False  # will not get better
    if isinstance(failure, ApiTimeoutError):
        # an answer that did not come in time is not waited for as long again
        return isinstance(failure.__cause__, faults.ConnectTimeoutError)
    if failure.status is None:
        return not failure.in_doubt
    if method in _IDEMPOTENT:
        return failure.status in _PASSING
    # "Upgrade in progress", "Shutdown in progress": ACA-Py's own words for "not handled"
    return failure.status == 429 or (failure.status == 503 and "in progress" in failure.detail)


def _retry_after(failure: ApiException) -> float:
    """Seconds that the answer asks for, as a number or a date; 0 where it does not."""
    text = failure.headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:6])
    from email.utils import mktime_tz, parsedate_tz

    parsed = parsedate_tz(text) if text else None
    try:
        return max(0.0, mktime_tz(parsed) - time.time()) if parsed else 0.0
    except (ValueError, OverflowError):
        return 0.0


# --- telling -------------------------------------------------------------------------------------

_SHOWN = 10_000  # characters of a body in the log


def _call_hook(hook: Callable[[Any], object], about: RequestInfo | ResponseInfo) -> None:
    """A hook that fails must not make the outcome of a call unknown."""
    try:
        hook(about)
    except Exception:
        LOGGER.exception("a hook of the configuration failed")


def masked(body: bytes) -> str:
    """A body for the log: values of fields with secret names are not shown."""
    try:
        value = json.loads(body)
        if isinstance(value, str):  # no field says what it is: a signed token, for one
            return f"a text of {len(value)} characters"
        text = json.dumps(_mask(value))
    except (ValueError, RecursionError):
        return f"{len(body)} bytes that are not JSON"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}… ({len(text)} characters)"


def _mask(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: MASK if _SECRET_NAME.search(key) and item else _mask(item)
            for key, item in value.items()
        }
    return [_mask(item) for item in value] if isinstance(value, list) else value


# --- forks ---------------------------------------------------------------------------------------

_open: weakref.WeakSet[Rest] = weakref.WeakSet()


def _forget_connections() -> None:
    for rest in list(_open):
        rest.forget_connections()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_connections)
