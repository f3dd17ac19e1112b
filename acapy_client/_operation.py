"""An operation: one method of an API class, which is a declaration and has no body.

`operation` takes the verb and the path; the signature below it says the rest. A parameter that is
named in the path goes there, ``body`` is the body, any other is a query parameter; the annotations
say what each may be, and what the answer is. They are read at the first call, never at import.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping
from types import FunctionType, MethodType
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Generic,
    NamedTuple,
    ParamSpec,
    TypeVar,
    overload,
)
from urllib.parse import quote

from acapy_client._dumping import Dumped, shallow
from acapy_client._facts import OperationFacts
from acapy_client._frames import emptied
from acapy_client._invitations import Invitation
from acapy_client._json import writer
from acapy_client._json_types import JsonType, Mismatch, evaluate, json_type_of, wrong_type
from acapy_client._masking import brief
from acapy_client._meant import instead_of, levels_to_caller
from acapy_client._options import OPTIONS
from acapy_client._refusing import UnknownField, noted_unknown
from acapy_client._settings_checks import UnknownFields
from acapy_client.exceptions import (
    ApiTypeError,
    ApiValueError,
    UnknownFieldWarning,
    did_you_mean,
)
from acapy_client.model_utils import Model

if TYPE_CHECKING:
    import urllib3

    from acapy_client._api import Api
    from acapy_client._threads import Handle
    from acapy_client.api_client import ApiClient, ApiResponse

P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F", bound="Operation[Any, Any]")

_PLACEHOLDER, _UNRESERVED, _CONTROL = r"\{(\w+)\}", r"[A-Za-z0-9._~-]+", r"[\x00-\x1f\x7f]"
JSON, BINARY = "application/json", "application/octet-stream"
_EMPTY_BODY = b"{}"  # several releases answer 500 to a POST that has none


class Call(NamedTuple):
    """All that is known of a request before it is sent, and what its answer should be."""

    name: str
    method: str
    path: str
    body: bytes | None
    content_type: str | None
    result: JsonType | None
    facts: OperationFacts | None = None
    identifier: Any = None
    """What was asked for, where the answer is to carry it too."""

    def __repr__(self) -> str:
        return f"<call of {self.name}>"

    @property
    def accept(self) -> str:
        binary = self.result is not None and self.result.exact is bytes
        return "*/*" if binary else JSON


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
    )
    return lambda declaration: Operation(declaration, facts)


class Operation(Generic[P, R]):
    """The declaration on its class; `BoundOperation` on an instance."""

    def __init__(
        self, declaration: Callable[Concatenate[Any, P], R], facts: OperationFacts
    ) -> None:
        self.__wrapped__: Any = declaration
        self.__name__, self.__qualname__ = self.__wrapped__.__name__, self.__wrapped__.__qualname__
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


class Plan:
    """What a signature says of a request: reads arguments, gives a `Call`."""

    def __init__(self, declaration: Any, facts: OperationFacts) -> None:
        code, module = declaration.__code__, declaration.__module__
        names = code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
        annotations = {
            name: evaluate(text, module)
            for name, text in declaration.__annotations__.items()
            if name in names or name == "return"
        }
        result = annotations.pop("return")
        self.name: str = declaration.__qualname__
        self.facts = facts
        self.positional: tuple[str, ...] = names[: code.co_argcount - 1]
        self.required = [
            name
            for name in names
            if name in self.positional or name not in (declaration.__kwdefaults__ or {})
        ]
        self.types = {name: json_type_of(annotations[name]) for name in names}
        self.path = re.split(_PLACEHOLDER, facts.path)  # text, name, text, name, … text
        self.query = {
            name: name.rstrip("_") for name in names if name not in self.path and name != "body"
        }
        self.body = _Body(self.types["body"]) if "body" in names else None
        self.result = None if result is None else json_type_of(result)

    def call(
        self,
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
        check: bool,
        unknown_fields: UnknownFields = "error",
    ) -> Call:
        """The request that these arguments make.

        :param check: hold values against their declared types
        :param unknown_fields: what becomes of fields of a body that its model does not declare
        :raises ApiTypeError, ApiValueError: names the parameter and what was expected
        """
        return self._request(self._bound(args, kwargs), check, unknown_fields)

    def _bound(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> dict[str, Any]:
        """Arguments by name; None counts as not given."""
        if len(args) > len(self.positional):
            named = ", ".join(f"{name}=…" for name in self.types if name not in self.positional)
            raise ApiTypeError(
                f"{self.name}: takes {len(self.positional)} without a name, got {len(args)};"
                f" write {named or 'options by their names'}"
            )
        values = dict(zip(self.positional, args, strict=False))
        for name, value in kwargs.items():
            if name not in self.types:
                if self.body is not None and any(each._knows([name]) for each in self.body.models):
                    example = f'body={{"{name}": …}}'
                    raise ApiTypeError(f"{self.name}: {name} is a field of the body: {example}")
                hint = did_you_mean(name, self.types, also=OPTIONS)
                raise ApiTypeError(f"{self.name}: unknown parameter {brief(name)}{hint}")
            if name in values:
                raise ApiTypeError(f"{self.name}: {name} is given twice")
            if value is not None:
                values[name] = value
        for name in self.required:
            if values.get(name) is None:
                expected = self.types[name].name
                raise ApiTypeError(f"{self.name}: {name} is missing, expected {expected}")
        return values

    def _request(self, values: dict[str, Any], check: bool, unknown_fields: UnknownFields) -> Call:
        name, identifier = "?", None
        try:
            if check:
                for name, value in values.items():
                    if name != "body":
                        values[name] = self.types[name].check(value)
            path = self.path[0]
            for index in range(1, len(self.path), 2):
                name = self.path[index]
                path += quoted_segment(values[name]) + self.path[index + 1]
            if self.facts.identifier is not None:
                identifier = _text(values[self.facts.identifier[0]])
            if self.query:
                pairs = []
                for name, wire_name in self.query.items():
                    if name in values:
                        pairs += query_pairs(wire_name, values[name])
                if pairs:
                    path += "?" + "&".join(pairs)
            name, body, content_type = "body", None, None
            if self.body is not None:
                if check and self.facts.needs_body and "body" not in values:
                    raise Mismatch(f"missing, expected {self.body.expected}")
                unknown: list[str] | None = None if unknown_fields == "error" else []
                body = self.body.encode(values.get("body"), self.facts.method, check, unknown)
                content_type = None if body is None else self.body.content_type
                if unknown and unknown_fields == "warn":
                    self._warn(unknown)
        except Mismatch as mismatch:
            meant = "" if name == "body" else instead_of(values.get(name), name)
            raise mismatch.error(f"{self.name}: {name}: {mismatch}{meant}") from None
        except RecursionError:
            raise ApiValueError(f"{self.name}: {name}: the value is nested too deep") from None
        method = self.facts.method
        return Call(
            self.name, method, path, body, content_type, self.result, self.facts, identifier
        )

    def _warn(self, unknown: list[str]) -> None:
        """Say of each place in the program once what it sends that no model declares."""
        for problem in dict.fromkeys(unknown):
            text = f"{self.name}: body: {problem}; it is sent as it is"
            warnings.warn(text, UnknownFieldWarning, stacklevel=levels_to_caller())


class _Body:
    """What may be given as the body, and what is sent for it."""

    def __init__(self, json_type: JsonType) -> None:
        self.type = json_type
        self.content_type = BINARY if json_type.exact is bytes else JSON
        types = getattr(json_type, "types", [json_type])
        self.models: list[type[Model]] = [each.model for each in types if hasattr(each, "model")]
        self.of_url = next((each for each in self.models if issubclass(each, Invitation)), None)

    @property
    def expected(self) -> str:
        """What may be given, in words."""
        others = ["a dict with its fields", *(["a URL that carries it"] if self.of_url else [])]
        return " or ".join([*(model.__name__ for model in self.models), *others])

    def encode(
        self, value: Any, method: str, check: bool, unknown: list[str] | None
    ) -> bytes | None:
        if self.of_url is not None and isinstance(value, str):
            value = self.of_url._of_url(value)
        if value is None:
            return _EMPTY_BODY if method != "DELETE" and self.content_type == JSON else None
        if self.content_type == BINARY:
            return bytes(self.type.check(value))
        if not check:
            return encoded(value)
        try:
            return encoded(self._object(value))
        except UnknownField:
            if unknown is None:
                raise
        token = noted_unknown.set(unknown)  # they are few, so that others need not pay for it
        try:
            return encoded(self._object(value))
        finally:
            noted_unknown.reset(token)

    def _object(self, value: Any) -> Any:
        """What is sent of what was given: a model, or a dict with its fields."""
        received = False
        for model in self.models:
            field = model._passes_on
            if field and (
                isinstance(value, model) or (isinstance(value, Mapping) and field in value)
            ):
                value, received = value.get(field), True
                if value is None:
                    raise Mismatch(f"holds no {field}", ApiValueError)
                break
        if not self.models:
            return self.type.check(value)
        if isinstance(value, tuple(self.models)):
            return value
        if not isinstance(value, Mapping):
            raise wrong_type(self.expected, value)
        model = self.models[0]
        if len(self.models) > 1:
            model = max(self.models, key=lambda each: each._knows(value))
        is_message = model._wire.get("type") == "@type" and not {"@type", "type"}.isdisjoint(value)
        if received or is_message:  # a message that some agent wrote: passed on whole
            return model._taken(model._renamed(value))
        return model._build(value)


# --- what goes on the wire -----------------------------------------------------------------------


def quoted_segment(value: object) -> str:
    """A path parameter, quoted with nothing left safe.

    :raises Mismatch: empty, ``.`` or ``..`` (another URL would come of it), or unprintable
    """
    text = _text(value)
    if text in ("", ".", ".."):
        raise Mismatch(f"expected an identifier, got {text!r}", ApiValueError)
    if not text.isprintable() and re.search(_CONTROL, text):
        raise Mismatch("expected an identifier, got control characters", ApiValueError)
    return _quoted(text)


def query_pairs(name: str, value: object) -> list[str]:
    """``name=value`` for each value, quoted.

    :raises Mismatch: an empty text (an agent takes it for no filter at all)
    """
    values = value if isinstance(value, (list, tuple)) else [value]
    texts = [_text(item) for item in values]
    if "" in texts or not texts:
        raise Mismatch("expected a value or None, got an empty one", ApiValueError)
    return [f"{_quoted(name)}={_quoted(text)}" for text in texts]


def _text(value: object) -> str:
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bool):
        return str(value).lower()  # agents answer 500 to "True"
    if isinstance(value, int):  # as itself, also where it is the member of an enumeration
        try:
            return int.__repr__(value)
        except ValueError:
            raise Mismatch("expected a number of fewer digits", ApiValueError) from None
    if isinstance(value, float):
        return float.__repr__(value)
    raise wrong_type("text, a number or a boolean", value)


def _quoted(text: str) -> str:
    if re.fullmatch(_UNRESERVED, text):  # as most identifiers are
        return text
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise Mismatch("expected text, got half of a surrogate pair", ApiValueError) from None


def encoded(value: Any) -> bytes:
    """A JSON body; NaN goes as agents take and give it, though JSON does not have it.

    :raises Mismatch: not a JSON value
    """
    try:
        return _write(value).encode("ascii")
    except (TypeError, ValueError) as error:
        raise Mismatch(f"expected a JSON value: {error}") from None


def _sent(value: Any) -> Any:
    return shallow(value, Dumped._to_body)


_write = writer(_sent, compact=True)
