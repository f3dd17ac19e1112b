"""What an annotation means for a JSON value.

Fields, parameters and answers are declared by annotations (``str | None``, ``list[ConnRecord]``,
``Literal["auto", "manual"]``). `json_type_of` turns one into a `JsonType`, which takes values in
two ways:

- ``check``: strict, for what the caller gives. Types and enumerations are closed.
- ``load``: tolerant, for what an agent sent. Only a wrong JSON type is an error.
"""

from __future__ import annotations

import json
import sys
import types
from collections.abc import Callable, Mapping
from typing import Any, Literal, Union, get_args, get_origin

from acapy_client._json import read
from acapy_client._masking import brief
from acapy_client.exceptions import ApiTypeError, ApiValueError, OpenApiException, did_you_mean

_JSON_NAMES = {str: "string", int: "integer", float: "number", bool: "boolean", bytes: "bytes"}
LEAVES = frozenset({str, int, float, bool, type(None)})


class Mismatch(Exception):
    """A value does not fit; collects the path to it on its way out (``$.results[3].alias``)."""

    def __init__(self, problem: str, error: type[OpenApiException] = ApiTypeError) -> None:
        super().__init__(problem)
        self.problem: str = problem
        self.error: type[OpenApiException] = error
        self.path: str = ""

    def under(self, step: str) -> Mismatch:
        self.path = step + self.path
        return self

    def __str__(self) -> str:
        return f"${self.path}: {self.problem}" if self.path else self.problem


def wrong_type(expected: str, value: object) -> Mismatch:
    """Names types only: the value may be a secret."""
    got = "null" if value is None else type(value).__name__
    return Mismatch(f"expected {expected}, got {got}")


def decoded(text: str | bytes | bytearray) -> Any:
    """The value that a JSON text stands for.

    :raises Mismatch: it is no JSON; says where, and nothing of it
    """
    if not isinstance(text, (str, bytes, bytearray)):
        raise wrong_type("JSON as text or bytes", text)
    try:
        return read(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        problem = f"no JSON, {place}: {error.msg}"
    except UnicodeDecodeError as error:
        problem = f"no JSON, byte {error.start}: {error.reason}"
    except ValueError as error:  # a number of 5,000 digits
        problem = f"no JSON that Python reads: {error}"
    raise Mismatch(problem, ApiValueError)


class Loading:
    """How an answer is taken: wrong types kept as they came; unknown fields left out.

    :param one_or_many: a list where one is declared is several of it, and the other way round
    """

    __slots__ = ("discard_unknown", "keep_wrong_types", "one_or_many")

    def __init__(
        self,
        keep_wrong_types: bool = False,
        discard_unknown: bool = False,
        one_or_many: bool = False,
    ) -> None:
        self.keep_wrong_types: bool = keep_wrong_types
        self.discard_unknown: bool = discard_unknown
        self.one_or_many: bool = one_or_many


TOLERANT = Loading()


class JsonType:
    """Any JSON value. Received ones are never touched."""

    name = "any JSON value"
    exact: type | None = None  # received values of just this class need no further look
    plain: type | None = None  # nor do those of the caller

    def accepts(self, value: object) -> bool:
        """Whether the value has the right JSON type (which picks the member of a union)."""
        return True

    def check(self, value: Any) -> Any:
        if value.__class__ in LEAVES or isinstance(value, (str, int, float)):
            return value
        if hasattr(value, "to_wire") and not isinstance(value, type):
            return value.to_wire()
        for container in (_FREE_ARRAY, _FREE_MAP):
            if container.accepts(value):
                return container.check(value)
        raise wrong_type("a JSON value", value)

    def load(self, value: Any, how: Loading) -> Any:
        return value

    def renamed(self, value: Any) -> Any:
        """The value with JSON names where Python names of fields stand; nothing is checked."""
        return value

    def load_each(self, values: list[Any], how: Loading, out: list[Any]) -> None:
        """Append what ``load`` makes of each; null is let through."""
        for value in values:
            out.append(None if value is None else self.load(value, how))


class _Scalar(JsonType):
    def __init__(self, json_type: type) -> None:
        self.exact = self.plain = json_type
        self.name = _JSON_NAMES[json_type]
        self._classes = (int, float) if json_type is float else json_type

    def accepts(self, value: object) -> bool:
        if isinstance(value, bool):  # which is an int to Python, but not to JSON
            return self.exact is bool
        return isinstance(value, self._classes)

    def check(self, value: Any) -> Any:
        if value.__class__ is self.exact:  # nearly always
            return value
        if not self.accepts(value):
            raise wrong_type(self.name, value)
        # a subclass (the member of an enumeration, say) stands for its plain text
        return str.__str__(value) if self.exact is str else value

    def load(self, value: Any, how: Loading) -> Any:
        if value.__class__ is self.exact:  # nearly always
            return value
        if not self.accepts(value):
            raise wrong_type(self.name, value)
        return value


class _Choice(_Scalar):
    """An enumeration: closed for what is sent, open for what is received."""

    def __init__(self, choices: tuple[Any, ...]) -> None:
        super().__init__(type(choices[0]))
        self.plain, self.choices = None, choices

    def check(self, value: Any) -> Any:
        value = super().check(value)
        if value not in self.choices:
            choices = ", ".join(map(str, self.choices))
            near = did_you_mean(value, self.choices, or_all=False)
            raise Mismatch(f"expected one of {choices}, got {brief(value)}{near}", ApiValueError)
        return value


class _Object(JsonType):
    def __init__(self, model: Any) -> None:
        self.model, self.name = model, f"object ({model.__name__})"

    def accepts(self, value: object) -> bool:
        return isinstance(value, (self.model, Mapping))

    def check(self, value: Any) -> Any:
        if isinstance(value, self.model):
            return value
        if not isinstance(value, Mapping):
            raise wrong_type(self.name, value)
        return self.model._build(value)

    def load(self, value: Any, how: Loading) -> Any:
        return self.model._load(value, how)

    def renamed(self, value: Any) -> Any:
        is_dict = isinstance(value, Mapping) and not isinstance(value, self.model)
        return self.model._renamed(value) if is_dict else value

    def load_each(self, values: list[Any], how: Loading, out: list[Any]) -> None:
        self.model._load_each(values, how, out)


class _Array(JsonType):
    name = "array"

    def __init__(self, item: JsonType) -> None:
        self.item = item
        self.exact = list if type(item) is JsonType else None

    def accepts(self, value: object) -> bool:
        return isinstance(value, (list, tuple))

    def check(self, value: Any) -> Any:
        if value.__class__ is not list and not self.accepts(value):
            raise wrong_type(self.name, value)
        plain = self.item.plain
        for item in value:
            if item.__class__ is not plain:
                break
        else:
            return list(value)
        out: list[Any] = []
        try:
            for item in value:
                out.append(self.item.check(item))
        except Mismatch as mismatch:
            raise mismatch.under(f"[{len(out)}]") from None
        return out

    def load(self, value: Any, how: Loading) -> Any:
        if value.__class__ is not list and not self.accepts(value):
            if how.one_or_many:
                return self.item.load(value, how)
            raise wrong_type(self.name, value)
        exact = self.item.exact
        for item in value:
            if item.__class__ is not exact:
                break
        else:
            return value  # decoded for nobody else
        out: list[Any] = []
        try:
            self.item.load_each(value, how, out)
        except Mismatch as mismatch:
            raise mismatch.under(f"[{len(out)}]") from None
        return out

    def renamed(self, value: Any) -> Any:
        return [self.item.renamed(item) for item in value] if self.accepts(value) else value


class _Map(JsonType):
    name = "object"

    def __init__(self, item: JsonType) -> None:
        self.item = item
        self.exact = dict if type(item) is JsonType else None

    def accepts(self, value: object) -> bool:
        return isinstance(value, Mapping)

    def _each(self, value: Any, take: Callable[[Any], Any]) -> dict[str, Any]:
        if value.__class__ is not dict and not isinstance(value, Mapping):
            raise wrong_type(self.name, value)
        out: dict[str, Any] = {}
        for key, item in value.items():
            if not isinstance(key, str):
                raise wrong_type("string as a key", key)
            try:
                out[key] = take(item)
            except Mismatch as mismatch:
                raise mismatch.under(f"[{brief(key)}]") from None
        return out

    def check(self, value: Any) -> Any:
        if self.exact is dict and value.__class__ is dict:
            for key, item in value.items():
                if key.__class__ is not str or item.__class__ not in LEAVES:
                    break
            else:
                return {**value}
        return self._each(value, self.item.check)

    def load(self, value: Any, how: Loading) -> Any:
        if value.__class__ is self.exact:  # free-form, decoded for nobody else
            return value
        load = self.item.load
        return self._each(value, lambda item: None if item is None else load(item, how))

    def renamed(self, value: Any) -> Any:
        if not self.accepts(value):
            return value
        return {key: self.item.renamed(item) for key, item in value.items()}


class _Union(JsonType):
    """Several shapes under one name: the first that has the value's JSON type takes it."""

    def __init__(self, types: list[JsonType]) -> None:
        self.types = types
        self.name = " or ".join(json_type.name for json_type in types)
        self._by_class: dict[type, JsonType] = {}  # those of received values, which are few

    def accepts(self, value: object) -> bool:
        return any(json_type.accepts(value) for json_type in self.types)

    def _of(self, value: Any) -> JsonType:
        for json_type in self.types:
            if isinstance(json_type, _Object) and isinstance(value, json_type.model):
                return json_type
        for json_type in self.types:
            if json_type.accepts(value):
                return json_type
        raise wrong_type(self.name, value)

    def check(self, value: Any) -> Any:
        return self._of(value).check(value)

    def load(self, value: Any, how: Loading) -> Any:
        json_type = self._by_class.get(value.__class__)
        if json_type is None:
            json_type = self._by_class[value.__class__] = self._of(value)
        return json_type.load(value, how)

    def renamed(self, value: Any) -> Any:
        for json_type in self.types:
            if json_type.accepts(value):
                return json_type.renamed(value)
        return value


ANY = JsonType()
_FREE_ARRAY, _FREE_MAP = _Array(ANY), _Map(ANY)


def json_type_of(annotation: Any) -> JsonType:
    """The JSON type of an evaluated annotation; ``None`` in it only says "may be absent"."""
    origin, args = get_origin(annotation), get_args(annotation)
    if annotation is Any:
        return ANY
    if origin is Literal:
        return _Choice(args)
    if origin is Union or origin is types.UnionType:
        members = [json_type_of(member) for member in args if member is not type(None)]
        if any(isinstance(json_type, _Choice) for json_type in members):
            # ``Literal[…] | str`` is an open enumeration to checkers: closed here, open in load
            members = [
                each for each in members if type(each) is not _Scalar or each.exact is not str
            ]
        return members[0] if len(members) == 1 else _Union(members)
    if origin is list:
        return _Array(json_type_of(args[0]))
    if origin in (dict, Mapping):
        return _Map(json_type_of(args[1]))
    if isinstance(annotation, type) and hasattr(annotation, "_load"):
        return _Object(annotation)
    if annotation is list or annotation is dict:
        return _FREE_ARRAY if annotation is list else _FREE_MAP
    if not isinstance(annotation, type) or annotation not in _JSON_NAMES:
        raise ApiTypeError(f"expected a model or a type of JSON, got {brief(annotation)}")
    return _Scalar(annotation)


def evaluate(annotation: Any, module: str) -> Any:
    """What an annotation means in its module (annotations stay text until they are used)."""
    if isinstance(annotation, str):
        return eval(annotation, vars(sys.modules[module]))  # noqa: S307  # our own source, never data
    return annotation
