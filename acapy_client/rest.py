"""Exchanges with one host: bytes out, bytes in, again where that is safe."""

from __future__ import annotations

import time
import warnings
from collections.abc import Mapping
from typing import NamedTuple

import urllib3

from acapy_client._bodies import KEPT, read_body, save_body, text_of
from acapy_client._exchange import Exchange
from acapy_client._explaining import Progress, fault, hint, wants_admin_key, without_secrets
from acapy_client._facts import OperationFacts
from acapy_client._frames import emptied
from acapy_client._headers import credentials
from acapy_client._hosts import Host
from acapy_client._limits import Limits
from acapy_client._log import Telling
from acapy_client._masking import Quiet, Secrets, shown_url
from acapy_client._origin import callers_own
from acapy_client._retrying import IDEMPOTENT, Rules, leaves_doubt, pause_before_next
from acapy_client._saving import NotSaved, Saving
from acapy_client._tokens import Renewable
from acapy_client._typing import Self
from acapy_client.configuration import Configuration, RequestInfo
from acapy_client.exceptions import (
    ApiException,
    ApiValueError,
    exception_class,
)

_ONCE = urllib3.Retry(False, redirect=False)  # attempts are counted here, not in urllib3
_RENEWALS = 2  # of a token in a call: one that another process made may be refused as well


class Request(NamedTuple):
    """What to send, and within which limits."""

    method: str
    path: str  # with the query, quoted
    headers: dict[str, str]  # all but the credentials, which may change between attempts
    body: bytes | None
    began: float  # by time.monotonic(): what happens before the first attempt counts as well
    limits: Limits
    rules: Rules
    raw: bool = False  # leave the body of a success unread
    facts: OperationFacts | None = None
    saving: Saving | None = None  # where the body of a success goes instead

    def __repr__(self) -> str:
        return f"<request {self.method} {self.path.partition('?')[0]}>"

    @property
    def is_repeatable(self) -> bool:
        """Whether the operation may be tried again at all."""
        return self.facts is None or self.facts.retry

    @property
    def acts(self) -> bool:
        """Whether it makes a difference that the agent gets it once more."""
        return self.method not in IDEMPOTENT or not self.is_repeatable


class Answer(NamedTuple):
    """A success, body and all; ``response`` is urllib3's, unread where that was asked for."""

    status: int
    reason: str | None
    headers: Mapping[str, str]
    data: bytes
    response: urllib3.BaseHTTPResponse
    attempts: int
    secrets: Secrets  # those of the request

    def __repr__(self) -> str:
        return f"<answer {self.status}>"


class Writes:
    """How many calls have begun that are no mere reads, and how many of these have ended.

    Without a lock, which a fork could leave taken. No thread comes in between within a ``+=``; one
    that did would have pages asked for that overlap a little more or less.
    """

    def __init__(self) -> None:
        self.begun: int = 0
        self.ended: int = 0

    def __enter__(self) -> None:
        self.begun += 1

    def __exit__(self, *exc_info: object) -> None:
        self.ended += 1


class Rest:
    """The exchanges with the host of a configuration."""

    def __init__(self, configuration: Configuration, host: Host | None = None) -> None:
        self.configuration = configuration
        self.url: str = configuration.host.rstrip("/")
        self._environment_token = configuration._environment_token()
        self._telling = Telling(configuration)
        self.writes: Writes = Writes()
        self.hint: str | None = None  # of each failure, where the host is no agent
        self._closed = False
        self._host = Host(configuration) if host is None else host
        self._shares = host is not None

    def sibling(self, configuration: Configuration) -> Self:
        """The same for the same host, over the same connections, by other credentials."""
        return type(self)(configuration, self._host)

    def close(self) -> None:
        """Make no further exchange; close the connections, unless they are another's too; final."""
        self._closed = True
        if not self._shares:
            self._host.close()

    def _is_closed(self) -> bool:
        return self._closed or self._host.closed

    def exchange(self, request: Request) -> Answer:
        """Send a request, again where that is safe, until an answer is a success.

        :raises ApiException: the answer is no success, or there was none
        """
        deadline = request.limits.deadline(request.began)
        rules, attempt = request.rules, 0
        renewals, may_renew = 0, True
        while True:
            attempt += 1
            headers = self._with_credentials(request.headers)
            about = None
            if self._telling.is_heard():
                url, request_id = shown_url(self.url + request.path), headers.get("X-Request-Id")
                about = RequestInfo(request.method, url, attempt, request_id)
                self._telling.begins(about, request.body)
            began = time.monotonic()
            exchange = Exchange(request.limits, request.limits.end_of_attempt(began, deadline))
            try:
                answer = self._attempt(request, headers, exchange, attempt)
            except ApiException as failure:
                failure.method, failure.url = request.method, shown_url(self.url + request.path)
                failure.attempts, failure.request_id = attempt, headers.get("X-Request-Id")
                secrets = self._secrets(request, headers)
                without_secrets(failure, secrets)  # before a hook sees it
                emptied(failure)
                if about is not None:
                    body = (failure.body or "").encode("utf-8", "surrogateescape")
                    self._telling.ends(about, began, failure.status, failure, body, secrets)
                if failure.status == 401 and may_renew and renewals < _RENEWALS:
                    made = self._renewed(failure, request, headers)
                    if made is not None:
                        renewals, may_renew = renewals + 1, not made
                        continue
                pause = None
                if request.is_repeatable:
                    pause, rules = pause_before_next(
                        request.method, request.path, failure, attempt - renewals, rules
                    )
                if pause is None or time.monotonic() + pause >= deadline:
                    failure.hint = hint(
                        failure, request.method, request.path, request.facts, headers, self.hint
                    )
                    raise
            else:
                if about is not None:
                    self._telling.ends(
                        about, began, answer.status, None, answer.data, answer.secrets
                    )
                return answer
            finally:
                exchange.end()  # should something have struck within its own end
            time.sleep(pause)

    def _with_credentials(self, headers: dict[str, str]) -> dict[str, str]:
        """The headers of an attempt; a credential gives way to a header of its name."""
        keys = credentials(self.configuration, self._environment_token)
        if not keys:
            return Quiet(headers)
        if self._host.is_exposed:
            warnings.warn(
                f"a key is sent over plain http to {shown_url(self.configuration.host)},"
                " where anyone on the way can read it: use https",
                stacklevel=2,
            )
            self._host.is_exposed = False  # said; where warnings are errors, it is said each time
        given = {name.lower() for name in headers}
        both = Quiet(headers)
        both.update((name, key) for name, key in keys.items() if name.lower() not in given)
        return both

    def _renewed(
        self, failure: ApiException, request: Request, headers: Mapping[str, str]
    ) -> bool | None:
        """Whether the token that was refused gave way to one made now, or to one that was there.

        None where it cannot be renewed, was not ours, or was not what is missing.
        """
        token = self.configuration.access_token
        if wants_admin_key(failure):
            return None
        given = any(name.lower() == "authorization" for name in request.headers)
        if not isinstance(token, Renewable) or given:
            return None
        return token.renew(self.configuration, headers["Authorization"].partition(" ")[2])

    def _secrets(self, request: Request, headers: Mapping[str, str]) -> Secrets:
        """What is secret in a request, and in its way through a proxy."""
        settings = self.configuration
        urls = (request.path, settings.proxy or "")
        return Secrets([headers, settings.proxy_headers or {}], urls, request.body or b"")

    def _attempt(
        self, request: Request, headers: dict[str, str], exchange: Exchange, attempt: int
    ) -> Answer:
        """One attempt.

        :raises ApiException: the answer is no success, or there was none
        """
        saving = request.saving
        if saving is not None:
            saving.begin()
        received: list[bytes] = []
        clock = exchange.clock
        try:
            with exchange:
                if self._is_closed():
                    raise ApiValueError("this ApiClient is closed")
                opened = self._host.here()
                response = opened.pool.urlopen(
                    request.method,
                    opened.prefix + request.path,
                    body=request.body,
                    headers=headers,
                    retries=_ONCE,
                    redirect=False,
                    assert_same_host=False,
                    timeout=request.limits.of_urllib3,
                    preload_content=False,
                )
                success = 200 <= response.status < 300
                if request.raw and success:
                    exchange.hand_out()
                else:
                    try:
                        if saving is not None and success:
                            save_body(response, saving)
                        else:
                            read_body(response, received, self.configuration.max_response_bytes)
                    finally:  # a connection is free by now if its answer was read to the end
                        response.close()
        except Exception as error:
            if isinstance(error, (ApiException, NotSaved, Warning)):
                raise  # a warning may be an error by a filter
            own = callers_own(error)
            if own is None:
                if self._is_closed() and not clock.sent:
                    raise ApiValueError("this ApiClient is closed") from None
                size = sum(map(len, received)) if saving is None else saving.size
                body = text_of(b"".join(received)[:KEPT]) if received else None
                progress = Progress(clock.sent, clock.expired, size, clock.received, body)
                failure = fault(error, request.limits, progress)
                failure.in_doubt = clock.sent and request.acts
                raise failure from error
            # their frames hold each other; the caller's own shall be free when he lets it go
            emptied(error)
            emptied(own)
        else:
            data = b"".join(received)
            if success:
                status, reason, heads = response.status, response.reason, response.headers
                secrets = self._secrets(request, headers)
                return Answer(status, reason, heads, data, response, attempt, secrets)
            failure = exception_class(response.status)(
                response.status, response.reason, headers=response.headers, body=text_of(data)
            )
            failure.in_doubt = request.acts and leaves_doubt(failure)
            raise failure
        try:  # here, where it gets no context: that would hold it in a circle
            raise own
        finally:
            del own  # else its traceback would hold this frame, and so itself
