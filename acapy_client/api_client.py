"""A client: its settings, the headers that it sends, and how long it lives."""

from __future__ import annotations

import functools
import os
import sys
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, overload

import urllib3

from acapy_client._arguments import public
from acapy_client._frames import ask, emptied
from acapy_client._headers import check_header, checked, merged
from acapy_client._lazy import lazy_names
from acapy_client._masking import Quiet, shown_url
from acapy_client._operation import operation
from acapy_client._options import OPTIONS, RequestOptions, check_options
from acapy_client._settings_checks import KEY_HEADERS
from acapy_client._tokens import Renewable
from acapy_client._typing import Self, Unpack
from acapy_client._version import __version__
from acapy_client.configuration import Configuration
from acapy_client.exceptions import ApiTypeError, did_you_mean
from acapy_client.model_utils import Model

__all__ = ["ApiClient", "ApiResponse", "Handle", "RequestOptions", "Unpack", "operation"]
# what others import from here: the first by habit, though it stands above
_HOMES = {"Api": "acapy_client._api", "Handle": "acapy_client._threads"}

if TYPE_CHECKING:
    from acapy_client._plan import Call, Plan
    from acapy_client._saving import Saving
    from acapy_client._threads import Handle
    from acapy_client.events import Events
else:
    __getattr__, _ = lazy_names(__name__, _HOMES)

T = TypeVar("T")
M = TypeVar("M", bound=Model)


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
    :param events: of the same agent; they wake what waits for a state
    """

    _events: Events | None = None

    @public
    def __init__(
        self,
        configuration: Configuration | None = None,
        header_name: str | None = None,
        header_value: str | None = None,
        cookie: str | None = None,
        pool_threads: int = 8,
        *,
        events: Events | None = None,
    ) -> None:
        self._open(configuration, header_name, header_value, cookie, pool_threads)
        if events is not None:
            if not hasattr(events, "_used_by"):
                raise ApiTypeError(f"events: expected Events, got {type(events).__name__}")
            self._events = events
            events._used_by(self)

    def _open(
        self,
        configuration: Configuration | None,
        header_name: str | None,
        header_value: str | None,
        cookie: str | None,
        pool_threads: int,
    ) -> None:
        # here, since to import an API class takes neither transport nor threads
        from acapy_client._calls import Calls
        from acapy_client._threads import Threads

        if configuration is None:
            configuration = Configuration.get_default_copy()
        elif not isinstance(configuration, Configuration):
            raise ApiTypeError(
                f"configuration: expected Configuration, got {type(configuration).__name__}"
            )
        self.configuration: Configuration = configuration.copy()
        self.configuration.check()
        self.default_headers: dict[str, str] = Quiet({"User-Agent": _user_agent()})
        if header_name is not None:
            self.set_default_header(header_name, "" if header_value is None else header_value)
        if cookie is not None:
            self.set_default_header("Cookie", cookie)
        self._sound_headers: dict[str, str] = {}
        self._calls = Calls(self.configuration)
        self.configuration._put_to_use()
        self._threads = Threads(pool_threads)

    def _share(self, other: ApiClient, access_token: Renewable) -> None:
        """Be a client of the same agent with another token, and no key: over the connections of the
        other."""
        self.configuration = other.configuration.copy()
        self.configuration.api_key = Quiet()
        self.configuration.access_token = access_token
        # a credential among them would act for the other
        credentials = {name.lower() for name in KEY_HEADERS.values()}
        self.default_headers = Quiet(
            (name, value)
            for name, value in other.default_headers.items()
            if name.lower() not in credentials
        )
        self._sound_headers = {}
        self._calls = other._calls.sibling(self.configuration)
        self.configuration._put_to_use()
        self._threads = other._threads
        self._events = other._events

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections and end the threads; final, and may be repeated.

        A call after it, also one that another thread begins, is an `ApiValueError`.
        """
        self._calls.close()
        self._threads.close()

    def __repr__(self) -> str:
        if not hasattr(self, "configuration"):  # refused by its constructor
            return "<ApiClient for nothing>"
        return f"<ApiClient for {shown_url(self.configuration.host)}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Travels to another process as its settings, and opens connections of its own there."""
        return _revived, (type(self), self.configuration, self.default_headers)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        twin: Self = _revived(type(self), self.configuration, self.default_headers)
        return twin

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
        try:
            check_header(header_name, header_value)
            self.default_headers = Quiet(merged(self.default_headers, {header_name: header_value}))
        except BaseException as error:
            emptied(error)
            del header_name, header_value  # they shall stand in no traceback
            raise

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
    @public
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
        try:
            return self._called(
                method, path, path_params, query_params, header_params, body, response_type, options
            )
        except BaseException as error:
            emptied(error)
            options.clear()  # type: ignore[attr-defined]  # a plain dict here
            # nothing of the call shall stand in a traceback
            del path, path_params, query_params, header_params, body
            raise

    def _called(
        self,
        method: str,
        path: str,
        path_params: Mapping[str, object] | None,
        query_params: Mapping[str, object] | None,
        header_params: Mapping[str, str] | None,
        body: object,
        response_type: type[Any] | None,
        options: RequestOptions,
    ) -> Any:
        """The same, arguments checked."""
        described = self._calls.of_any_route
        call = described(method, path, path_params, query_params, body, response_type)
        for option in options:
            if option not in OPTIONS:
                raise ApiTypeError(
                    f"{call.name}: unknown option {option!r}{did_you_mean(option, OPTIONS)}"
                )
        given = check_options(call.name, options)
        if header_params is not None:
            own = checked(header_params, f"{call.name}: header_params")
            given["_headers"] = merged(own, given.get("_headers", {}))
        return self._start(call, given)

    def _run(self, plan: Plan, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Make the call of an operation: the way of each one."""
        options = {name: kwargs.pop(name) for name in OPTIONS & kwargs.keys()} if kwargs else {}
        if options:
            options = check_options(plan.name, options)
        return self._start(self._described(plan, args, kwargs, options), options)

    def _described(
        self,
        plan: Plan,
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
        options: Mapping[str, Any],
    ) -> Call:
        """The request that these arguments make, checked as configured or as the options say."""
        check = options.get("_check_input_type")
        settings = self.configuration
        return plan.call(
            args,
            kwargs,
            settings.client_side_validation if check is None else check,
            settings.unknown_fields,
        )

    def _start(self, call: Call, options: dict[str, Any]) -> Any:
        if options.get("async_req"):
            return self._threads.submit(lambda: self._exchange(call, options))
        return self._exchange(call, options)

    def _exchange(self, call: Call, options: dict[str, Any], saving: Saving | None = None) -> Any:
        began = time.monotonic()
        headers = self._headers(call, options.get("_headers"))
        answer, data = self._calls.make(call, options, headers, began, saving)
        if options.get("_return_http_data_only", True):
            return data
        return ApiResponse(data, answer.status, answer.headers)

    def _request_id(self) -> str | None:
        wanted = self.configuration.request_id
        if wanted is False:
            return None
        return ask("request_id", wanted) if callable(wanted) else os.urandom(16).hex()

    def _headers(self, call: Call, extra: Mapping[str, str] | None) -> dict[str, str]:
        """What is sent besides the credentials."""
        headers = {"Accept": call.accept}
        request_id = self._request_id()
        if request_id is not None:
            check_header("X-Request-Id", request_id, "request_id")
            headers["X-Request-Id"] = request_id
        if call.content_type is not None:
            headers["Content-Type"] = call.content_type
        if self._sound_headers != self.default_headers:  # changed since they were looked at
            sound = checked(self.default_headers, "default_headers", host=True)
            self._sound_headers = Quiet(sound)
        own = self._sound_headers
        if len(own) > 1 or extra:
            return merged(headers, own, extra or {})
        headers.update(own)
        return headers


def _revived(cls: type[ApiClient], configuration: Configuration, headers: dict[str, str]) -> Any:
    client = cls(configuration)
    client.default_headers.update(headers)
    return client


@functools.cache
def _user_agent() -> str:
    python = ".".join(map(str, sys.version_info[:3]))
    urllib3_version = urllib3.__version__  # type: ignore[attr-defined]  # public all the same
    return f"acapy-client-sync/{__version__} python/{python} urllib3/{urllib3_version}"
