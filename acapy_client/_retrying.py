"""Whether a failed attempt may be followed by another, and when."""

from __future__ import annotations

import random
import time
from typing import TypeAlias

import urllib3
from urllib3 import exceptions as faults

from acapy_client.exceptions import (
    ApiException,
    ApiResponseError,
    ApiTimeoutError,
    ApiTlsError,
)

Rules: TypeAlias = int | bool | urllib3.Retry

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
_PASSING = frozenset({429, 502, 503, 504})  # answers that may be another one a moment later
_BACKOFF, _BACKOFF_CAP, _RETRY_AFTER_CAP = 0.25, 8.0, 30.0  # seconds
# The only 503s that are certainly said before anything is done, to the letter: those of ACA-Py's
# admin server while its wallet is being upgraded, while it shuts down, and while it cannot look up
# a token. Any other may come from behind, after the request was handed on. docs/processes.md has
# the sources.
_UNTOUCHED = frozenset(
    {
        "503: Upgrade in progress",
        "503: Shutdown in progress",
        "503: Token introspection unavailable",
    }
)


def says_untouched(failure: ApiException) -> bool:
    """Whether an answer is proof that the request was not acted on."""
    if failure.status == 429:
        return True
    return failure.status == 503 and failure.body in _UNTOUCHED


def leaves_doubt(failure: ApiException) -> bool:
    """Whether an answer leaves open if the request was acted on: said by a gateway, perhaps."""
    return failure.status in (502, 503, 504) and not says_untouched(failure)


def pause_before_next(
    method: str, path: str, failure: ApiException, attempt: int, rules: Rules
) -> tuple[float | None, Rules]:
    """Seconds until the next attempt, None for no further one; and what is left of the rules."""
    after = min(_retry_after(failure), _RETRY_AFTER_CAP)
    if not isinstance(rules, urllib3.Retry):
        if attempt > rules or not _is_safe(method, failure):
            return None, rules
        pause = random.uniform(0, min(_BACKOFF * 2**attempt, _BACKOFF_CAP))  # noqa: S311  # no secret
        return max(after, pause), rules
    error, response = None, None
    if failure.status is None:
        error = _as_urllib3_sees_it(failure)
        if error is None:
            return None, rules
    else:
        wanted = "Retry-After" in failure.headers
        if not rules.is_retry(method, failure.status, wanted):
            return None, rules
        # a status is counted by its response; only that number is read of it
        response = urllib3.HTTPResponse(status=failure.status)
    try:
        rules = rules.increment(method, path, response, error)
    except faults.HTTPError:  # an OSError would be the caller's own
        return None, rules
    return max(after, rules.get_backoff_time()), rules


def _as_urllib3_sees_it(failure: ApiException) -> Exception | None:
    """The error that a ``urllib3.Retry`` decides upon.

    It takes some errors for harmless that strike after the request went out, and would then repeat
    any method; so all but those of connecting count as broken off, which needs an allowed method.
    """
    cause = failure.__cause__
    if cause is None or isinstance(cause, _CONNECTING):
        return cause
    return faults.ProtocolError("Connection broken", cause)


_CONNECTING = (faults.ConnectTimeoutError, faults.NewConnectionError, faults.ProxyError)


def _is_safe(method: str, failure: ApiException) -> bool:
    """Whether another attempt makes sense, and cannot do a thing twice."""
    if isinstance(failure, (ApiTlsError, ApiResponseError)):
        return False  # will not get better
    if isinstance(failure, ApiTimeoutError):
        # an answer that did not come in time is not waited for as long again
        return isinstance(failure.__cause__, faults.ConnectTimeoutError)
    if failure.status is None:
        return not failure.in_doubt
    if method in IDEMPOTENT:
        return failure.status in _PASSING
    return says_untouched(failure)


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
