"""From a described call to an exchange to a typed answer."""

from __future__ import annotations

import functools
import json
import logging
import os
import re
import sys
import uuid
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypedDict, TypeVar, overload
from urllib.parse import urlsplit

import urllib3

from acapy_client import __version__
from acapy_client._api import Api
from acapy_client._headers import check_header, credentials, merged
from acapy_client._json_types import ANY, JsonType, Loading, Mismatch, json_type_of
from acapy_client._operation import (
    BINARY,
    JSON,
    NEWEST,
    OPTIONS,
    Call,
    Plan,
    check_options,
    encoded,
    operation,
    query_pairs,
    quoted_segment,
)
from acapy_client._saving import Saving
from acapy_client._threads import Handle, Threads
from acapy_client._typing import Self, Unpack
from acapy_client.configuration import (
    KEY_HEADERS,
    LOGGER,
    Configuration,
    Timeout,
    is_loopback,
)
from acapy_client.exceptions import (
    ApiException,
    ApiResponseError,
    ApiTypeError,
    ApiValueError,
    did_you_mean,
)
from acapy_client.model_utils import Model
from acapy_client.rest import Answer, Request, Rest

__all__ = ["Api", "ApiClient", "ApiResponse", "Handle", "RequestOptions", "Unpack", "operation"]

T = TypeVar("T")
M = TypeVar("M", bound=Model)


class RequestOptions(TypedDict, total=False):
    """What every operation takes besides its own parameters."""

    _request_timeout: Timeout
    """Seconds: a number limits the whole call, a pair is (connect, read), None waits for ever."""
    _retries: int | bool | urllib3.Retry
    """As ``Configuration.retries``, for this call."""
    _headers: Mapping[str, str]
    """Headers to send besides, or instead of, the client's."""
    _preload_content: bool
    """False gives urllib3's response, unread; ``api.get_connection.raw(…)`` has its type."""
    _return_http_data_only: bool
    """False gives `ApiResponse`; ``api.get_connection.with_http_info(…)`` has its type."""
    _check_input_type: bool
    """False sends parameters of any type, and values outside an enumeration, as they are."""
    _check_return_type: bool
    """False keeps values of a wrong type in an answer as they came."""
    _host_index: int | None
    """None or 0: there is one host."""
    async_req: bool
    """True gives a `Handle` at once; ``api.get_connection.submit(…)`` has its type."""


if TYPE_CHECKING:

    class ApiResponse(NamedTuple, Generic[T]):
        data: T
        status: int
        headers: Mapping[str, str]

else:  # Python 3.10 has no generic named tuples

    class ApiResponse(NamedTuple):
        """An answer with what came around it."""

        data: Any
        status: int
        headers: Mapping[str, str]


class ApiClient:
    """One agent, reached with one configuration, by any number of threads.

    A context manager: leaving it closes the connections, for good.

    :param configuration: copied; without one, `Configuration.get_default_copy`
    :param header_name: name of a header to send with each call, and
    :param header_value: its value
    :param cookie: text of a ``Cookie`` header to send with each call
    :param pool_threads: the most threads that calls with ``async_req=True`` run in
    """

    def __init__(
        self,
        configuration: Configuration | None = None,
        header_name: str | None = None,
        header_value: str | None = None,
        cookie: str | None = None,
        pool_threads: int = 8,
    ) -> None:
        if configuration is None:
            configuration = Configuration.get_default_copy()
        elif not isinstance(configuration, Configuration):
            raise ApiTypeError(
                f"configuration: expected Configuration, got {type(configuration).__name__}"
            )
        self.configuration = configuration.copy()
        self.configuration.check()
        self.default_headers: dict[str, str] = {"User-Agent": _user_agent()}
        if header_name is not None:
            self.set_default_header(header_name, "" if header_value is None else header_value)
        if cookie is not None:
            self.set_default_header("Cookie", cookie)
        self._environment_token = os.environ.get("ACAPY_TOKEN")
        self._rest = Rest(self.configuration)
        self._exposed = _is_exposed(self.configuration)
        self._threads = Threads(pool_threads)
        if self.configuration.debug or self.configuration.logger_file is not None:
            _show_log(self.configuration)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections and end the threads; final, and may be repeated.

        A call after it, also one that another thread begins, is an `ApiValueError`.
        """
        self._rest.close()
        self._threads.close()

    def __repr__(self) -> str:
        return f"<ApiClient for {self.configuration.host}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Travels to another process as its settings, and opens connections of its own there."""
        return _revived, (type(self), self.configuration, self.default_headers)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        twin: Self = _revived(type(self), self.configuration, self.default_headers)
        return twin

    def _warn_of_plain_http(self) -> None:
        self._exposed = False
        warnings.warn(
            f"a key is sent over plain http to {self.configuration.host}, where anyone on the way"
            " can read it: use https",
            stacklevel=2,
        )

    @property
    def user_agent(self) -> str:
        """What is sent as ``User-Agent``."""
        return next(
            text for name, text in self.default_headers.items() if name.lower() == "user-agent"
        )

    @user_agent.setter
    def user_agent(self, value: str) -> None:
        self.set_default_header("User-Agent", value)

    def set_default_header(self, header_name: str, header_value: str) -> None:
        """Send a header with each call.

        :raises ApiValueError: a name or value that HTTP does not allow
        """
        check_header(header_name, header_value)
        self.default_headers = merged(self.default_headers, {header_name: header_value})

    @overload
    def call_api(
        self,
        method: str,
        path: str,
        path_params: Mapping[str, object] | None = None,
        query_params: Mapping[str, object] | None = None,
        header_params: Mapping[str, str] | None = None,
        body: object = None,
        *,
        response_type: type[M],
        **options: Unpack[RequestOptions],
    ) -> M: ...
    @overload
    def call_api(
        self,
        method: str,
        path: str,
        path_params: Mapping[str, object] | None = None,
        query_params: Mapping[str, object] | None = None,
        header_params: Mapping[str, str] | None = None,
        body: object = None,
        *,
        response_type: None = None,
        **options: Unpack[RequestOptions],
    ) -> Any: ...
    def call_api(
        self,
        method: str,
        path: str,
        path_params: Mapping[str, object] | None = None,
        query_params: Mapping[str, object] | None = None,
        header_params: Mapping[str, str] | None = None,
        body: object = None,
        *,
        response_type: type[Any] | None = None,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Call a route that no API class covers, such as one of a plugin.

        Authentication, timeouts, attempts and errors are those of every operation.

        :param method: the HTTP verb
        :param path: begins with ``/``; ``{name}`` in it is filled from ``path_params``, quoted
        :param query_params: None is left out, a list gives a name several times
        :param header_params: headers to send besides the client's
        :param body: a model, anything JSON can hold, or bytes, which are sent as they are
        :param response_type: a model class, or None for decoded JSON as it is
        :raises ApiValueError: the path does not begin with ``/``, or lacks a parameter
        """
        name = f"call_api({method}, {path})"
        if not isinstance(method, str) or not isinstance(path, str):
            raise ApiTypeError("call_api: expected a verb and a path as texts")
        for given in (path_params, query_params, header_params):
            if given is not None and not isinstance(given, Mapping):
                raise ApiTypeError(f"{name}: expected a dict, got {type(given).__name__}")
        if method.startswith("/"):
            raise ApiValueError(f"call_api: {method!r} is a path: swap it, verb first, path second")
        if not method.isalpha() or not method.isascii():
            raise ApiValueError(f"call_api: expected an HTTP verb, got {method!r}")
        if header_params:
            options["_headers"] = merged(header_params, options.get("_headers", {}))
        target = _filled(name, path, path_params or {}, query_params or {})
        content_type = None if body is None else BINARY if isinstance(body, bytes) else JSON
        payload = body if body is None or isinstance(body, bytes) else _encoded(name, body)
        result = ANY if response_type is None else json_type_of(response_type)
        call = Call(name, method.upper(), target, payload, content_type, result)
        for option in options:
            if option not in OPTIONS:
                raise ApiTypeError(
                    f"{name}: unknown option {option!r}{did_you_mean(option, OPTIONS)}"
                )
        return self._start(call, dict(options))

    def _run(self, plan: Plan, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Make the call of an operation: the way of each one."""
        options = {name: kwargs.pop(name) for name in OPTIONS & kwargs.keys()} if kwargs else {}
        check = options.get("_check_input_type", self.configuration.client_side_validation)
        return self._start(plan.call(plan.bind(args, kwargs), check), options)

    def _start(self, call: Call, options: dict[str, Any]) -> Any:
        if options:
            options = check_options(call.name, options)
            if options.get("async_req"):
                return self._threads.submit(lambda: self._exchange(call, options))
        return self._exchange(call, options)

    def _exchange(self, call: Call, options: dict[str, Any], saving: Saving | None = None) -> Any:
        extra = options.get("_headers")
        request_id = self._request_id()
        raw = not options.get("_preload_content", True)
        sent: dict[str, str] = {}

        def headers() -> dict[str, str]:
            nonlocal sent
            sent = self._headers(call, extra, request_id)
            return sent

        request = Request(
            call.method,
            call.path,
            headers,
            call.body,
            options.get("_request_timeout", self.configuration.timeout),
            options.get("_retries", self.configuration.retries),
            raw,
            call.facts is None or call.facts.retry,
            saving,
        )
        try:
            answer = self._rest.exchange(request)
        except ApiException as failure:
            failure.hint = failure.hint or _hint(call, failure, sent)
            raise
        data = answer.response if raw else self._read(call, options, answer)
        if options.get("_return_http_data_only", True):
            return data
        return ApiResponse(data, answer.status, answer.headers)

    def _request_id(self) -> str | None:
        wanted = self.configuration.request_id
        if wanted is False:
            return None
        return wanted() if callable(wanted) else uuid.uuid4().hex

    def _read(self, call: Call, options: dict[str, Any], answer: Answer) -> Any:
        how = Loading(
            not options.get("_check_return_type", self.configuration.client_side_validation),
            self.configuration.discard_unknown_keys,
        )
        try:
            return _loaded(call.result, answer, how)
        except (Mismatch, ValueError, RecursionError) as error:
            problem = _unreadable(answer, error)
        raise ApiResponseError(
            answer.status,
            answer.reason,
            headers=answer.headers,
            body=answer.data.decode("utf-8", "surrogateescape"),
            method=call.method,
            url=self._rest.url + call.path,
            attempts=answer.attempts,
            problem=problem,
        )

    def _headers(
        self, call: Call, extra: Mapping[str, str] | None, request_id: str | None
    ) -> dict[str, str]:
        headers = {"Accept": call.accept}
        if request_id is not None:
            check_header("X-Request-Id", request_id)
            headers["X-Request-Id"] = request_id
        if call.content_type is not None:
            headers["Content-Type"] = call.content_type
        keys = credentials(self.configuration, self._environment_token)
        if keys and self._exposed:
            self._warn_of_plain_http()
        headers.update(keys)
        if len(self.default_headers) > 1 or extra:
            return merged(headers, self.default_headers, extra or {})
        headers.update(self.default_headers)
        return headers


def _revived(cls: type[ApiClient], configuration: Configuration, headers: dict[str, str]) -> Any:
    client = cls(configuration)
    client.default_headers.update(headers)
    return client


def _is_exposed(configuration: Configuration) -> bool:
    """Whether what is sent can be read on the way."""
    url = urlsplit(configuration.host)
    return url.scheme == "http" and not is_loopback(url.hostname or "")


@functools.cache
def _user_agent() -> str:
    from importlib.metadata import version

    python = ".".join(map(str, sys.version_info[:3]))
    return f"acapy-client-sync/{__version__} python/{python} urllib3/{version('urllib3')}"


def _filled(
    name: str, path: str, path_params: Mapping[str, object], query: Mapping[str, object]
) -> str:
    if not path.startswith("/") or not path.isprintable() or re.search(r"[?#\s\\]", path):
        raise ApiValueError(
            f"{name}: expected a path that begins with '/', its query in query_params"
        )
    try:
        parts = re.split(r"\{([^{}]*)\}", path)
        for index in range(1, len(parts), 2):
            if path_params.get(parts[index]) is None:
                raise ApiTypeError(f"{name}: path_params lacks {parts[index]!r}")
            parts[index] = quoted_segment(path_params[parts[index]])
        unknown = path_params.keys() - set(re.findall(r"\{([^{}]*)\}", path))
        if unknown:
            raise ApiTypeError(f"{name}: the path has no {', '.join(map(repr, sorted(unknown)))}")
        filled = "".join(parts)
        if not {".", ".."}.isdisjoint(filled.split("/")):
            raise ApiValueError(f"{name}: '.' and '..' in the path would change it")
        pairs = []
        for key, value in query.items():
            if value is not None:
                pairs += query_pairs(key, value)
    except Mismatch as mismatch:
        raise mismatch.error(f"{name}: {mismatch}") from None
    return f"{filled}?{'&'.join(pairs)}" if pairs else filled


def _encoded(name: str, body: object) -> bytes:
    try:
        return encoded(body)
    except Mismatch as mismatch:
        raise mismatch.error(f"{name}: body: {mismatch}") from None
    except RecursionError:
        raise ApiValueError(f"{name}: body: the value is nested too deep") from None


def _loaded(json_type: JsonType | None, answer: Answer, how: Loading) -> Any:
    """What a body says."""
    if json_type is None or (not answer.data and (answer.status == 204 or json_type is ANY)):
        return None
    if json_type.exact is bytes:
        return answer.data
    value = json.loads(answer.data.decode("utf-8"))
    model: type[Model] | None = getattr(json_type, "model", None)
    if model is not None and model._is_bare(value):
        value = {model._bare: value}
    try:
        return json_type.load(value, how)
    except Mismatch:
        if how.keep_wrong_types:
            return value
        raise


def _unreadable(answer: Answer, error: Exception) -> str:
    """What is wrong with an answer. The sentence shows none of it: it may hold a secret."""
    if isinstance(error, Mismatch):
        return str(error)
    if isinstance(error, RecursionError):
        return "the JSON of the answer is nested too deep"
    content_type = answer.headers.get("Content-Type", "no content type")
    where = ""
    if isinstance(error, json.JSONDecodeError):
        where = f": {error.msg} at character {error.pos}"
    elif isinstance(error, UnicodeDecodeError):
        where = f": {error.reason} at byte {error.start}"
    other = "; is host the agent's admin API?" if "html" in content_type.lower() else ""
    return f"the answer ({content_type}, {len(answer.data)} bytes) is not JSON{where}{other}"


def _hint(call: Call, failure: ApiException, headers: Mapping[str, str]) -> str | None:
    """What a status means that the agent's words leave open."""
    if failure.status == 401:
        names = {name.lower() for name in headers}
        sent = [name for name in KEY_HEADERS.values() if name.lower() in names]
        return f"sent: {' and '.join(sent)}" if sent else "neither X-API-Key nor a token was sent"
    missing = failure.status == 405 or (
        failure.status == 404 and (failure.body or "").strip() == "404: Not Found"
    )
    if not missing:
        return None
    if call.facts is None:
        return f"this agent has no {call.method} {call.path.partition('?')[0]}"
    facts = call.facts
    until = facts.until or NEWEST
    span = f"{facts.since} has" if facts.since == until else f"{facts.since} to {until} have"
    hint = f"this agent has no {facts.method} {facts.path}: ACA-Py {span} it"
    if facts.without:
        hint += f", {' and '.join(facts.without)} not"
    if facts.until is None:
        return f"{hint}; is host its admin API, and was it started for this?"
    if facts.plugin is None:
        return hint
    return f"{hint}; later ones need the {facts.plugin} plugin"


def _show_log(configuration: Configuration) -> None:
    """Let the logger ``acapy_client``, and no other, write."""
    LOGGER.setLevel(logging.DEBUG if configuration.debug else logging.INFO)
    there = {handler.name for handler in LOGGER.handlers}
    path = configuration.logger_file
    if path is not None and (name := f"acapy_client {os.path.abspath(path)}") not in there:
        try:
            _add_handler(logging.FileHandler(path, encoding="utf-8"), name)
        except OSError as error:
            raise ApiValueError(f"logger_file: cannot write to it: {error.strerror}") from None
    if configuration.debug and "acapy_client stderr" not in there:
        _add_handler(logging.StreamHandler(), "acapy_client stderr")


def _add_handler(handler: logging.Handler, name: str) -> None:
    handler.name = name
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOGGER.addHandler(handler)
