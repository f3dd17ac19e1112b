"""From a described call to an exchange to a typed answer."""

from __future__ import annotations

import functools
import json
import re
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypedDict, TypeVar, overload

import urllib3

from acapy_client import __version__
from acapy_client._kinds import ANY, Kind, Loading, Mismatch, kind_of
from acapy_client._operation import (
    BINARY,
    JSON,
    BoundOperation,
    Call,
    Plan,
    encoded,
    operation,
    query_pairs,
    quoted_segment,
)
from acapy_client._threads import Handle, Threads
from acapy_client._typing import Self, Unpack
from acapy_client.configuration import (
    KEY_HEADERS,
    LOGGER,
    Configuration,
    Secret,
    Timeout,
    check_retries,
    check_timeout,
)
from acapy_client.exceptions import (
    ApiException,
    ApiResponseError,
    ApiStateError,
    ApiTimeoutError,
    ApiTypeError,
    ApiValueError,
    did_you_mean,
)
from acapy_client.model_utils import Model
from acapy_client.rest import Rest

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


_OPTIONS = frozenset(RequestOptions.__annotations__)
_FLAGS = {
    "_preload_content": True,
    "_return_http_data_only": True,
    "_check_input_type": True,
    "_check_return_type": True,
    "async_req": False,
}
_NOT_PLAIN = frozenset({"_preload_content", "_return_http_data_only", "async_req"})

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
            self.set_default_header(header_name, header_value)
        if cookie is not None:
            self.set_default_header("Cookie", cookie)
        self._rest = Rest(self.configuration)
        self._threads = Threads(pool_threads)
        if self.configuration.debug or self.configuration.logger_file is not None:
            _show_log(self.configuration)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections and end the threads; final, and may be repeated."""
        self._rest.close()
        self._threads.close()

    def __repr__(self) -> str:
        return f"<ApiClient for {self.configuration.host}>"

    @property
    def user_agent(self) -> str:
        """What is sent as ``User-Agent``."""
        return self.default_headers["User-Agent"]

    @user_agent.setter
    def user_agent(self, value: str) -> None:
        self.set_default_header("User-Agent", value)

    def set_default_header(self, header_name: str, header_value: str | None) -> None:
        """Send a header with each call.

        :raises ApiValueError: a name or value that HTTP does not allow
        """
        _check_header(header_name, header_value)
        for name in [name for name in self.default_headers if name.lower() == header_name.lower()]:
            del self.default_headers[name]
        self.default_headers[header_name] = header_value or ""

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
        if method.startswith("/"):
            raise ApiValueError(f"call_api: {method!r} is a path: swap it, verb first, path second")
        if not method.isalpha() or not method.isascii():
            raise ApiValueError(f"call_api: expected an HTTP verb, got {method!r}")
        if header_params:
            options["_headers"] = {**header_params, **options.get("_headers", {})}
        target = _filled(name, path, path_params or {}, query_params or {})
        content_type = None if body is None else BINARY if isinstance(body, bytes) else JSON
        payload = body if body is None or isinstance(body, bytes) else _encoded(name, body)
        result = ANY if response_type is None else kind_of(response_type)
        call = Call(name, method.upper(), target, payload, content_type, result)
        return self._start(call, dict(options))

    def _run(self, plan: Plan, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Make the call of an operation: the way of each one."""
        options = {name: kwargs.pop(name) for name in _OPTIONS & kwargs.keys()} if kwargs else {}
        for name in kwargs:
            if name.startswith("_"):
                raise ApiTypeError(
                    f"{plan.name}: unknown option {name!r}{did_you_mean(name, _OPTIONS)}"
                )
        check = options.get("_check_input_type", self.configuration.client_side_validation)
        return self._start(plan.call(plan.bind(args, kwargs), check), options)

    def _start(self, call: Call, options: dict[str, Any]) -> Any:
        if options:
            _check_options(call.name, options)
            if options.get("async_req"):
                return self._threads.submit(lambda: self._exchange(call, options))
        return self._exchange(call, options)

    def _exchange(self, call: Call, options: dict[str, Any]) -> Any:
        preload = options.get("_preload_content", True)
        response = self._rest.exchange(
            call.method,
            call.path,
            lambda: self._headers(call, options.get("_headers")),
            call.body,
            options.get("_request_timeout", self.configuration.timeout),
            options.get("_retries", self.configuration.retries),
            preload,
        )
        data: Any = response
        if preload:
            how = Loading(
                not options.get("_check_return_type", self.configuration.client_side_validation),
                self.configuration.discard_unknown_keys,
            )
            try:
                data = _read(call.result, response.data, how)
            except (Mismatch, ValueError, RecursionError) as error:
                raise self._unreadable(call, response, error) from None
        if options.get("_return_http_data_only", True):
            return data
        return ApiResponse(data, response.status, response.headers)

    def _unreadable(
        self, call: Call, response: urllib3.BaseHTTPResponse, error: Exception
    ) -> ApiResponseError:
        problem = str(error)
        if isinstance(error, RecursionError):
            problem = "the JSON is nested too deep"
        elif isinstance(error, ValueError):
            kind = response.headers.get("Content-Type", "no content type")
            problem = f"the answer ({kind}, {len(response.data)} bytes) is not JSON: {error}"
        return ApiResponseError(
            response.status,
            response.reason,
            headers=response.headers,
            body=response.data.decode("utf-8", "surrogateescape"),
            method=call.method,
            url=self.configuration.host.rstrip("/") + call.path,
            problem=problem,
        )

    def _headers(self, call: Call, extra: Mapping[str, str] | None) -> dict[str, str]:
        headers = {"Accept": call.accept}
        if call.content_type is not None:
            headers["Content-Type"] = call.content_type
        headers.update(_credentials(self.configuration))
        given = {**self.default_headers, **extra} if extra else self.default_headers
        if len(given) > 1:
            names = {name.lower() for name in given}
            headers = {name: text for name, text in headers.items() if name.lower() not in names}
        headers.update(given)
        return headers


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


def _read(kind: Kind | None, data: bytes, how: Loading) -> Any:
    """The answer that a body holds."""
    if kind is None:
        return None
    if kind.exact is bytes:
        return data
    value = json.loads(data.decode("utf-8"))
    bare = getattr(getattr(kind, "model", None), "_bare", None)
    if bare is not None and not (isinstance(value, dict) and value.keys() == {bare}):
        value = {bare: value}
    return kind.load(value, how)


def _check_options(name: str, options: dict[str, Any]) -> None:
    for option, value in options.items():
        if option in _FLAGS:
            if not isinstance(value, bool):
                raise ApiTypeError(f"{name}: {option}: expected True or False")
        elif option == "_request_timeout":
            check_timeout(f"{name}: {option}", value)
        elif option == "_retries":
            check_retries(f"{name}: {option}", value)
        elif option == "_host_index":
            if value not in (None, 0) or value is False:
                raise ApiValueError(f"{name}: _host_index: expected None or 0: there is one host")
        elif option == "_headers":
            if not isinstance(value, Mapping):
                raise ApiTypeError(f"{name}: _headers: expected a dict of texts")
            for header, text in value.items():
                _check_header(header, text)


def _check_header(name: Any, value: Any) -> None:
    """Refuse what would break the request, without showing the value: it may be a secret."""
    if not isinstance(name, str) or not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
        raise ApiValueError(f"expected the name of a header, got {name!r}")
    if not isinstance(value, str):
        raise ApiTypeError(f"header {name}: expected text, got {type(value).__name__}")
    if re.search(r"[^\t\x20-\x7e\xa0-\xff]", value):
        raise ApiValueError(f"header {name}: its value has signs that HTTP does not allow")


def _credentials(configuration: Configuration) -> dict[str, str]:
    """The headers that the configured secrets make."""
    headers = {}
    for name, header in KEY_HEADERS.items():
        secret = configuration.api_key.get(name)
        if secret and (text := _secret(f"api_key[{name!r}]", secret)):
            prefix = configuration.api_key_prefix.get(name) or (
                "Bearer" if header == "Authorization" and text.startswith("eyJ") else ""
            )
            headers[header] = _prefixed(prefix, text)
    token = configuration.token()
    if token and (text := _secret("access_token", token)):
        if "Authorization" in headers:
            raise ApiValueError("access_token and api_key['AuthorizationHeader']: set one of them")
        headers["Authorization"] = _prefixed("Bearer", text)
    return headers


def _prefixed(prefix: str, text: str) -> str:
    return f"{prefix} {text}" if prefix and not text.startswith(prefix + " ") else text


def _secret(name: str, secret: Secret) -> str:
    text = secret() if callable(secret) else secret
    if not isinstance(text, str):
        raise ApiTypeError(f"{name}: expected text, got {type(text).__name__}")
    if not (text.isascii() and text.isprintable() and text == text.strip()):
        raise ApiValueError(f"{name}: expected visible ASCII without spaces around it")
    return text


def _show_log(configuration: Configuration) -> None:
    """Let the logger ``acapy_client``, and no other, write."""
    import logging

    path = configuration.logger_file
    LOGGER.setLevel(logging.DEBUG if configuration.debug else logging.INFO)
    handler: logging.Handler
    if path is not None:
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    else:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    target = getattr(handler, "baseFilename", None)
    if target not in [getattr(other, "baseFilename", None) for other in LOGGER.handlers]:
        LOGGER.addHandler(handler)


# --- API classes ---------------------------------------------------------------------------------

_MAX_PAGE = 10_000  # more is a 422 of the agents
# the same state in the words of both protocols
_SAME_STATE = {"completed": "active", "abandoned": "error", "start": "init"}
_FIRST_POLL, _LAST_POLL = 0.1, 2.0  # seconds between two looks at a record


class Api:
    """What the API classes share.

    :param api_client: the client that makes the calls; a default one where it is not given
    """

    def __init__(self, api_client: ApiClient | None = None) -> None:
        self.api_client = ApiClient() if api_client is None else api_client

    def _iterate(
        self,
        query: BoundOperation[..., Any],
        identifier: str,
        page_size: int,
        options: Mapping[str, Any],
        **filters: Any,
    ) -> Iterator[Any]:
        """Every record that a query finds, page by page, none twice.

        :param identifier: the field that tells records apart
        """
        name = query.plan.name.replace(".", ".iter_")
        if isinstance(page_size, bool) or not isinstance(page_size, int):
            raise ApiTypeError(f"{name}: page_size: expected integer")
        if not 1 <= page_size <= _MAX_PAGE:
            raise ApiValueError(f"{name}: page_size: expected 1 to {_MAX_PAGE}, got {page_size}")
        _check_plain(name, options, query.plan)
        # a wrong argument shall fail here, not at the first next()
        check = options.get(
            "_check_input_type", self.api_client.configuration.client_side_validation
        )
        query.plan.call(query.plan.bind((), dict(filters)), check)
        _check_options(name, dict(options))

        def records() -> Iterator[Any]:
            seen: set[Any] = set()
            offset = 0
            while True:
                answer = query(limit=page_size, offset=offset, order_by="id", **filters, **options)
                page, known = answer.results or [], len(seen)
                for record in page:
                    key = record.get(identifier)
                    if key is None or key not in seen:
                        seen.add(key)
                        yield record
                if len(page) != page_size or len(seen) == known:
                    return  # the last page, or an agent that does not know pages
                offset += page_size

        return records()

    def _wait(
        self,
        read: BoundOperation[..., M],
        identifier: str,
        until: Iterable[str],
        timeout: float | None,
        options: Mapping[str, Any],
    ) -> M:
        """Look at a record again and again until it is in one of the states."""
        _check_plain(read.plan.name, options, read.plan)
        check_timeout("timeout", timeout)
        wanted = {until} if isinstance(until, str) else set(until)
        if isinstance(timeout, (tuple, list)):
            raise ApiValueError(f"timeout: expected seconds or None, got {timeout!r}")
        if not wanted:
            raise ApiValueError("until: expected at least one state")
        goal = {_SAME_STATE.get(state, state) for state in wanted}
        deadline = time.monotonic() + (float("inf") if timeout is None else timeout)
        pause = _FIRST_POLL
        record: Any = None
        while True:
            left = deadline - time.monotonic()
            if record is not None and left <= 0:
                break
            limit = {} if timeout is None else {"_request_timeout": max(left, 0.001)}
            try:
                record = read(identifier, **{**limit, **options})
            except ApiTimeoutError as error:
                if time.monotonic() < deadline:
                    raise
                error.last_record = record
                raise
            words = {
                _SAME_STATE.get(word, word) for word in (record.state, record.get("rfc23_state"))
            }
            if words & goal:
                found: M = record
                return found
            if "error" in words:
                raise _ended(identifier, record)
            time.sleep(max(0.0, min(pause, deadline - time.monotonic())))
            pause = min(pause * 1.5, _LAST_POLL)
        late = ApiTimeoutError(
            problem=f"waited {timeout:g} s for {' or '.join(sorted(wanted))}:"
            f" {identifier} is in state {record.state}"
        )
        late.last_record = record
        raise late


def _check_plain(name: str, options: Mapping[str, Any], plan: Plan) -> None:
    """Refuse what is neither parameter nor option, and options that change what a call gives."""
    for option in options:
        if option not in _OPTIONS:
            known = (_OPTIONS | plan.kinds.keys()) - _NOT_PLAIN - {"limit", "offset"}
            raise ApiTypeError(f"{name}: unknown parameter {option!r}{did_you_mean(option, known)}")
        if option in _NOT_PLAIN:
            raise ApiTypeError(f"{name}: {option} has no meaning where more than one call is made")


def _ended(identifier: str, record: Any) -> ApiException:
    error = ApiStateError(problem=f"{identifier} ended in state {record.state}: {record.error_msg}")
    error.last_record = record
    return error
