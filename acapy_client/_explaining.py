"""What went wrong, in words: the errors that stand for those of urllib3, and hints."""

from __future__ import annotations

import http.client
import json
import ssl
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urlsplit

import urllib3
from urllib3 import exceptions as faults

from acapy_client._facts import OperationFacts, listed
from acapy_client._json_types import Mismatch
from acapy_client._limits import Limits
from acapy_client._masking import Secrets, line, shown_url
from acapy_client._newest import NEWEST
from acapy_client._origin import innermost
from acapy_client._settings_checks import KEY_HEADERS
from acapy_client._unknown_routes import advice
from acapy_client.exceptions import (
    ApiConnectionError,
    ApiException,
    ApiResponseError,
    ApiTimeoutError,
    ApiTlsError,
)

_EXCERPT = 200  # characters of the other side's words in a sentence of ours
_CAUSE = 500  # and in the error of urllib3 behind it


class Progress(NamedTuple):
    """How far an attempt had come."""

    sent: bool  # whether any of the request may have gone out
    expired: bool
    size: int  # bytes of the body that came and could be unpacked
    received: int  # bytes of the answer, its head included
    body: str | None


def fault(error: Exception, limits: Limits, progress: Progress) -> ApiException:
    """The error of ours that one of the transport's stands for."""
    if isinstance(error, faults.EmptyPoolError):
        return ApiTimeoutError(problem="no connection became free: all are in use")
    if isinstance(error, faults.NameResolutionError):
        return ApiConnectionError(problem="cannot connect: the host's name has no address")
    body = progress.body
    if progress.expired:
        return ApiTimeoutError(problem=limits.late("the whole answer"), body=body)
    if isinstance(error, faults.ProxyError):
        return ApiConnectionError(problem=f"cannot connect through the proxy: {_words(error)}")
    if isinstance(error, faults.NewConnectionError):
        return ApiConnectionError(problem=f"cannot connect: {_words(error)}")
    if isinstance(error, faults.ConnectTimeoutError):
        return ApiTimeoutError(problem=limits.late("a connection"))
    cause = innermost(error)
    if isinstance(error, (faults.TimeoutError, TimeoutError)):
        if not progress.sent:
            return ApiTimeoutError(problem=limits.late("a connection"))
        awaited = "data" if progress.size else "an answer"
        return ApiTimeoutError(problem=limits.late(awaited), body=body)
    if isinstance(error, faults.ProtocolError) and isinstance(cause, TimeoutError):
        return ApiTimeoutError(problem="the agent did not take the request in time")
    is_tls = isinstance(error, (faults.SSLError, ssl.SSLError))
    if is_tls and not (progress.sent and isinstance(cause, ssl.SSLEOFError)):
        return ApiTlsError(problem=f"no secure connection: {_words(error)}")
    if isinstance(error, (faults.DecodeError, faults.InvalidHeader)):
        problem = f"the answer cannot be decoded: {_words(error)}, {progress.received} bytes came"
        return ApiResponseError(problem=problem, body=body)
    if isinstance(error, (faults.HTTPError, OSError, http.client.IncompleteRead)):
        came = f" after {progress.received} bytes of the answer" if progress.received else ""
        if progress.size:
            came = f" after {progress.size} bytes of the body"
        return ApiConnectionError(problem=f"the connection broke{came}: {_words(error)}", body=body)
    return ApiResponseError(problem=f"the answer is no HTTP: {_words(error)}", body=body)


def _words(error: Exception) -> str:
    """What went wrong, less the object addresses that urllib3 puts in front."""
    reason: Any = error.__cause__ or error
    while reason.args and isinstance(reason.args[-1], Exception):
        reason = reason.args[-1]
    said = reason.strerror if isinstance(reason, OSError) and reason.strerror else str(reason)
    return f"{type(reason).__name__}: {line(said, _EXCERPT)}"  # it may hold what came


def unreadable(headers: Mapping[str, str], size: int, error: Exception) -> str:
    """What is wrong with a success. The sentence shows none of it: it may hold a secret.

    :param size: bytes of its body
    """
    if isinstance(error, Mismatch):
        return str(error)
    if isinstance(error, RecursionError):
        return "the JSON of the answer is nested too deep"
    content_type = line(headers.get("Content-Type", "no content type"), 60)
    where = ""
    if isinstance(error, json.JSONDecodeError):
        where = f": {error.msg} at character {error.pos}"
    elif isinstance(error, UnicodeDecodeError):
        where = f": {error.reason} at byte {error.start}"
    other = "; is host the agent's admin API?" if "html" in content_type.lower() else ""
    return f"the answer ({content_type}, {size} bytes) is not JSON{where}{other}"


def hint(
    failure: ApiException,
    method: str,
    path: str,
    facts: OperationFacts | None,
    sent: Mapping[str, str],
    other: str | None = None,
) -> str | None:
    """What a failure means that it does not say by itself.

    :param sent: the headers that were sent
    :param other: what helps where it is no agent that was asked
    """
    if other is not None and not isinstance(failure, ApiTlsError):
        return other
    if 300 <= (failure.status or 0) < 400:
        target = line(shown_url(failure.headers.get("Location", "nowhere")), _EXCERPT)
        return f"redirects are not followed, since keys would travel along: to {target!r}"
    if method == "DELETE" and failure.status == 404 and failure.attempts > 1:
        return "an earlier attempt may have deleted it"
    if failure.in_doubt:
        return "the agent may have acted on it: look before you send it again"
    if failure.status == 401:
        names = {name.lower() for name in sent}
        keys = [name for name in KEY_HEADERS.values() if name.lower() in names]
        sent_keys = (
            f"sent: {' and '.join(keys)}" if keys else "neither X-API-Key nor a token was sent"
        )
        return f"{sent_keys}; {_of_credentials(failure, keys)}"
    if failure.status == 403 and "scope" in (failure.body or ""):
        return "the token is good, but its scopes do not allow this: have one made with that scope"
    if failure.status == 405 or (
        failure.status == 404 and (failure.body or "").strip() == "404: Not Found"
    ):
        return _missing(method, path, facts)
    # with tenants, the route is there, and its words are the agent's own
    if failure.status == 403 and facts and facts.wallet and "anoncreds" in _said(failure).lower():
        return f"it is for wallets of type {facts.wallet}"
    if failure.status == 400 and "Key derivation password not provided" in _said(failure):
        return "the wallet needs a wallet_key"
    if failure.status is None:
        return _of_no_answer(failure)
    return advice(method, path) if facts is None and failure.status >= 400 else None


def _said(failure: ApiException) -> str:
    return (failure.body or "")[:_EXCERPT]


def wants_admin_key(failure: ApiException) -> bool:
    """Whether an agent, from 1.0 on, says that a route is the admin's."""
    return failure.status == 401 and "API Key invalid or missing" in _said(failure)


def _of_credentials(failure: ApiException, keys: list[str]) -> str:
    """What an agent means that refuses credentials, or none.

    :param keys: the names of the headers that they were sent in
    """
    said = _said(failure)
    if "Token not valid" in said:
        return "a newer token of this wallet has ended this one: acapy_client.tenants renews them"
    if "Token validation failed" in said or "wallet_id claim" in said:
        return (
            "this agent takes tokens of an OAuth server, as acapy_client.tenants.ClientCredentials"
            " gets them, and a tenant's must have the claim wallet_id"
        )
    key, token = (name in keys for name in KEY_HEADERS.values())
    if "Authorization token missing" in said:
        if token:
            return "this agent does not take that token"
        return "this agent has tenants, and this route is theirs: it wants the token of one"
    if not keys:
        return "this agent wants its admin key, as api_key or in ACAPY_ADMIN_API_KEY"
    if "invalid or missing" in said or "missing or invalid" in said:
        if key:
            return "this is not the key that the agent was started with (--admin-api-key)"
        return "this route is the admin's: it wants the admin key, as api_key, not a tenant's token"
    # agents up to 0.12 do not say more, nor do others of a token that is none
    if key and token:
        return "the agent does not take that token, or not that key, or not both on this route"
    if key:
        return "this is not the agent's key; or it has tenants, and wants the token of one, too"
    return "the agent does not take that token; up to 0.12 it wants the admin key besides"


_IS_NO_HTTP = (  # as http.client says it, and our own connections
    "BadStatusLine",
    "UnknownProtocol",
    "when reading status line",
    "it ended in its head",
)
_IS_HTTP = ("WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST")


def _of_no_answer(failure: ApiException) -> str | None:
    """What may help where there was no answer, or none that is HTTP."""
    problem = failure.problem or ""
    if isinstance(failure, ApiTlsError):
        if any(word in problem for word in _IS_HTTP):
            return "does this port speak plain http? Then host begins with http://"
        if "mismatch" in problem:
            return "the certificate is for another name: see host, and assert_hostname"
        if "expired" in problem:
            return "it is the server that needs a new one"
        if "CERTIFICATE_VERIFY_FAILED" in problem:
            return "ssl_ca_cert takes the authority to trust"
        return None
    if "through the proxy" in problem:
        return "is the setting proxy right?"
    if "cannot connect" in problem or "for a connection" in problem:
        return _of_host(urlsplit(failure.url or ""), "no address" in problem)
    if any(words in problem for words in _IS_NO_HTTP):
        return "is host the agent's admin API? If it has TLS, host begins with https://"
    return None


def _of_host(host: SplitResult, is_unknown: bool) -> str:
    if is_unknown:
        return "is the name in host right?"
    if host.netloc.rpartition("]")[2].count(":") == 0:
        port = 443 if host.scheme == "https" else 80
        return f"host names no port, so it is {port}; an agent's is the one of its --admin"
    return "does the agent run, and is host the address of its --admin?"


def _missing(method: str, path: str, facts: OperationFacts | None) -> str:
    """Which agents have the route that this one lacks."""
    if facts is None:
        return f"this agent has no {method} {path.partition('?')[0]}"
    if facts.own:
        return (
            f"this agent has no {facts.method} {facts.path}, which the one had that its class was"
            " made from: does it run the same plugins?"
        )
    until = facts.until or NEWEST
    span = f"{facts.since} has" if facts.since == until else f"{facts.since} to {until} have"
    text = f"this agent has no {facts.method} {facts.path}: ACA-Py {span} it"
    if facts.without:
        text += f", {listed(facts.without)} not"
    if facts.wallet:
        text += f", for wallets of type {facts.wallet}"
    if facts.until is None:
        if facts.path.startswith("/multitenancy/"):
            return f"{text}; was it started with --multitenant --multitenant-admin?"
        return f"{text}; is host its admin API, and was it started for this?"
    return text if facts.plugin is None else f"{text}; later ones need the {facts.plugin} plugin"


def without_secrets(failure: ApiException, secrets: Secrets) -> None:
    """Mask what was secret in our own request, should the other side repeat it."""
    hidden = secrets.hidden_in
    failure.reason = failure.reason and hidden(failure.reason)
    failure.body = failure.body and hidden(failure.body)
    failure.problem = failure.problem and hidden(failure.problem)
    failure.hint = failure.hint and hidden(failure.hint)
    failure.args = (failure.status, failure.reason)
    if any(hidden(text) != text for text in failure.headers.values()):
        headers = {name: hidden(text) for name, text in failure.headers.items()}
        failure.headers = urllib3.HTTPHeaderDict(headers)
    _clean(failure.__cause__, hidden)


def _clean(error: BaseException | None, hidden: Callable[[str], str], depth: int = 8) -> None:
    """The same for what is behind a failure, which tracebacks print as it is."""
    if error is None or depth == 0:
        return
    args: list[Any] = []
    for each in error.args:
        if isinstance(each, BaseException):
            _clean(each, hidden, depth - 1)
        args.append(line(hidden(each), _CAUSE) if isinstance(each, str) else each)
    error.args = tuple(args)
    for name, held in vars(error).items():
        if isinstance(held, str):
            setattr(error, name, line(hidden(held), _CAUSE))
        elif isinstance(held, BaseException):
            _clean(held, hidden, depth - 1)
    _clean(error.__cause__, hidden, depth - 1)
    _clean(error.__context__, hidden, depth - 1)
