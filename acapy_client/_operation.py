"""An operation: one method of an API class, which is a declaration and has no body.

`operation` takes the verb and the path; the signature below it says the rest. A parameter that is
named in the path goes there, ``body`` is the body, any other is a query parameter; the annotations
say what each may be, and what the answer is. They are read at the first call, never at import.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from acapy_client._facts import OperationFacts
from acapy_client._frames import emptied

if TYPE_CHECKING:
    import urllib3

    from acapy_client._api import Api
    from acapy_client._plan import Plan
    from acapy_client._threads import Handle
    from acapy_client.api_client import ApiClient, ApiResponse

P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F", bound="Operation[Any, Any]")


def operation(
    method: str,
    path: str,
    *,
    since: str,
    until: str | None = None,
    plugin: str | None = None,
    retry: bool = True,
    deprecated: str | None = None,
    without: tuple[str, ...] = (),
    identifier: tuple[str, str] | None = None,
    wallet: str = "",
    needs_body: bool = False,
    own: bool = False,
    wire: tuple[tuple[str, str], ...] = (),
) -> Callable[[Callable[Concatenate[Any, P], R]], Operation[P, R]]:
    """Declare an operation of the admin API.

    :param method: the HTTP verb
    :param path: with the names of path parameters in braces
    :param since: first line of releases that has it, such as ``0.6``
    :param until: the last one, where it is gone since
    :param plugin: the plugin of ACA-Py that brings it back after that
    :param retry: False where another attempt is never right, whatever the verb says
    :param deprecated: the first line whose agents call it so
    :param without: releases in between that lack it
    :param identifier: a path parameter, and the place in the answer that carries its value
    :param wallet: the type of wallets that it is for; empty for all
    :param needs_body: agents answer 500 where it has none
    :param own: only the description of one agent says it, which may be wrong: answers of any type
        are taken
    :param wire: parameters of the query, and the names that they have there, where these differ
    """
    facts = OperationFacts(
        method,
        path,
        since,
        until,
        plugin,
        retry,
        deprecated,
        without,
        identifier,
        wallet,
        needs_body,
        own,
        wire,
    )
    return lambda declaration: Operation(declaration, facts)


class Operation(Generic[P, R]):
    """The declaration on its class; `BoundOperation` on an instance."""

    def __init__(
        self, declaration: Callable[Concatenate[Any, P], R], facts: OperationFacts
    ) -> None:
        self.__wrapped__: Any = declaration
        self.__name__: str = self.__wrapped__.__name__
        self.__qualname__: str = self.__wrapped__.__qualname__
        self.__doc__, self.__module__ = declaration.__doc__, declaration.__module__
        self.facts = facts
        self._plan: Plan | None = None

    if not TYPE_CHECKING:  # to checkers it is what it is

        @property
        def __class__(self) -> Any:
            """Passes for a function, which it is on its class: mocks and ``inspect`` ask."""
            return FunctionType

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what else a function has: ``__code__``, ``__defaults__``, …
            return getattr(self.__wrapped__, name)
        raise AttributeError(f"{self!r} has no attribute {name!r}")

    def __dir__(self) -> list[str]:
        """Also what a function does not have; mocks and completion ask."""
        return [*super().__dir__(), *vars(Operation)]

    def __reduce__(self) -> str:
        return self.__qualname__

    @overload
    def __get__(self: F, instance: None, owner: type) -> F: ...
    @overload
    def __get__(self, instance: object, owner: type) -> BoundOperation[P, R]: ...
    def __get__(self, instance: Any, owner: type) -> Any:
        return self if instance is None else BoundOperation(self, instance)

    def _bound(self, api: Any) -> BoundOperation[P, R]:
        bound: BoundOperation[P, R] = self.__get__(api, type(api))
        return bound

    def __call__(self, api: Any, /, *args: P.args, **kwargs: P.kwargs) -> R:
        """``ConnectionApi.connections(api)``, as with any method."""
        try:
            return self._bound(api)(*args, **kwargs)
        finally:
            kwargs.clear()
            del args  # nothing of the call shall stand in a traceback

    def raw(self, api: Any, /, *args: P.args, **kwargs: P.kwargs) -> urllib3.BaseHTTPResponse:
        try:
            return self._bound(api).raw(*args, **kwargs)
        finally:
            kwargs.clear()
            del args

    def with_http_info(self, api: Any, /, *args: P.args, **kwargs: P.kwargs) -> ApiResponse[R]:
        try:
            return self._bound(api).with_http_info(*args, **kwargs)
        finally:
            kwargs.clear()
            del args

    def submit(self, api: Any, /, *args: P.args, **kwargs: P.kwargs) -> Handle[R]:
        try:
            return self._bound(api).submit(*args, **kwargs)
        finally:
            kwargs.clear()
            del args

    @property
    def __annotations__(self) -> dict[str, Any]:  # type: ignore[override]  # of the declaration
        return dict(self.__wrapped__.__annotations__)

    @property
    def __signature__(self) -> Any:
        import inspect

        return inspect.signature(self.__wrapped__)

    def __repr__(self) -> str:
        return f"<operation {self.__qualname__}: {self.facts.method} {self.facts.path}>"

    @property
    def plan(self) -> Plan:
        """The signature, read once."""
        if self._plan is None:
            from acapy_client._plan import Plan

            self._plan = Plan(self.__wrapped__, self.facts)
        return self._plan


class BoundOperation(Generic[P, R]):
    """An operation of one client: call it."""

    __slots__ = ("_api", "_operation")

    def __init__(self, operation: Operation[P, R], api: Api) -> None:
        self._operation, self._api = operation, api

    if not TYPE_CHECKING:

        @property
        def __class__(self) -> Any:
            """Passes for a method, which it is on an instance."""
            return MethodType

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *vars(BoundOperation)]

    @property
    def __self__(self) -> Api:
        return self._api

    @property
    def __func__(self) -> Operation[P, R]:
        return self._operation

    @property
    def _client(self) -> ApiClient:
        return self._api.api_client

    def __reduce__(self) -> tuple[Any, ...]:
        """Travels to another process with its API, whose client opens connections there."""
        return getattr, (self._api, self._operation.__name__)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            result: R = self._api.api_client._run(self._operation.plan, args, kwargs)
        except BaseException as error:
            emptied(error)
            kwargs.clear()
            del args
            raise
        return result

    def _with(self, option: str, value: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """The call with an option that changes what it gives. A failure empties ``kwargs``."""
        kwargs[option] = value
        try:
            return self._api.api_client._run(self._operation.plan, args, kwargs)
        except BaseException as error:
            emptied(error)
            kwargs.clear()
            del args
            raise

    def raw(self, *args: P.args, **kwargs: P.kwargs) -> urllib3.BaseHTTPResponse:
        """The same call; gives urllib3's response, unread. Read and release it.

        The same as ``_preload_content=False``.
        """
        try:
            response: urllib3.BaseHTTPResponse = self._with("_preload_content", False, args, kwargs)
        finally:
            del args  # nothing of the call shall stand in a traceback
        return response

    def with_http_info(self, *args: P.args, **kwargs: P.kwargs) -> ApiResponse[R]:
        """The same call; gives data, status and headers.

        The same as ``_return_http_data_only=False``.
        """
        try:
            response: ApiResponse[R] = self._with("_return_http_data_only", False, args, kwargs)
        finally:
            del args
        return response

    def submit(self, *args: P.args, **kwargs: P.kwargs) -> Handle[R]:
        """The same call in a thread; gives a handle at once. Arguments are checked here.

        The same as ``async_req=True``.
        """
        try:
            handle: Handle[R] = self._with("async_req", True, args, kwargs)
        finally:
            del args
        return handle

    @property
    def facts(self) -> OperationFacts:
        """Verb, path, and the releases that have it."""
        return self._operation.facts

    @property
    def plan(self) -> Plan:
        return self._operation.plan

    @property
    def __wrapped__(self) -> Any:
        return self._operation.__wrapped__.__get__(self._api)

    @property
    def __annotations__(self) -> dict[str, Any]:  # type: ignore[override]  # of the declaration
        return self._operation.__annotations__

    @property
    def __doc__(self) -> str | None:  # type: ignore[override]  # of the declaration
        return self._operation.__doc__

    @property
    def __name__(self) -> str:
        return self._operation.__name__

    def __eq__(self, other: object) -> bool:
        """An operation is the same under each of its names."""
        if not isinstance(other, BoundOperation):
            return NotImplemented
        return self._operation is other._operation and self._client is other._client

    def __hash__(self) -> int:
        return hash((self._operation, id(self._client)))

    def __repr__(self) -> str:
        return repr(self._operation).replace("<", "<bound ", 1)
