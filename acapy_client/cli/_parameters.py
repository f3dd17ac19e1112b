"""What a command takes, read from the declaration of its method."""

from __future__ import annotations

import inspect
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, get_args, get_origin

from acapy_client._json_types import JsonType, _Array, _Choice, _Scalar, _Union, evaluate
from acapy_client._json_types import json_type_of as plain_type_of
from acapy_client._operation import Operation

_NOT_TAKEN = frozenset({"self", "options", "progress"})  # `progress` is shown by ourselves
# options that every command has
RESERVED = frozenset(
    {
        *("--ask-key", "--body", "--columns", "--curl", "--field", "--help", "--json", "--jsonl"),
        *("--key-file", "--profile", "--quiet", "--request-timeout", "--short", "--tenant"),
        *("--url", "--verbose", "--yes"),
    }
)


class Parameter(NamedTuple):
    """One thing that a method takes, or a field of its body."""

    name: str
    """As the method has it; for a field, its attribute."""
    option: str
    """As a shell has it."""
    type: JsonType
    required: bool
    by_position: bool = False
    field: str = ""
    """The JSON name of a field of the body."""
    secret: bool = False
    default: Any = None

    @property
    def title(self) -> str:
        """What people see."""
        return self.name.upper() if self.by_position else self.option

    @property
    def key(self) -> str:
        """What click calls it."""
        return f"{'field' if self.field else 'own'}_{self.name}"

    @property
    def item(self) -> JsonType | None:
        """The type of the items of a list that is given by repeating the option."""
        held = self.type.item if isinstance(self.type, _Array) else None
        return held if isinstance(held, _Scalar) else None

    @property
    def is_flag(self) -> bool:
        types = self.type.types if isinstance(self.type, _Union) else [self.type]
        return any(each.exact is bool for each in types)

    @property
    def is_json(self) -> bool:
        """Whether it is written as JSON."""
        return not isinstance(self.type, _Scalar) and not self.is_flag and self.item is None

    @property
    def choices(self) -> tuple[Any, ...]:
        of = self.item or self.type
        return of.choices if isinstance(of, _Choice) else ()


class Taken(NamedTuple):
    """All that a method takes."""

    parameters: list[Parameter]
    body: Any
    """What the plan says of the body; None where there is none."""

    @property
    def fields(self) -> list[Parameter]:
        return [each for each in self.parameters if each.field]


def taken_by(method: Any) -> Taken:
    """What a method takes: an operation, or an iterator, a waiter, a download."""
    if isinstance(method, Operation):
        plan = method.plan
        own = [
            Parameter(
                name,
                _option(name, "query"),
                kind,
                required=name in plan.required,
                by_position=name in plan.path[1::2],
            )
            for name, kind in plan.types.items()
            if name != "body"
        ]
        return Taken([*own, *_fields(plan.body, {each.option for each in own})], plan.body)
    return Taken(list(_of_function(method)), None)


def _option(name: str, place: str, taken: Iterable[str] = RESERVED) -> str:
    plain = f"--{name.strip('_').replace('_', '-').lower()}"
    return plain.replace("--", f"--{place}-", 1) if plain in taken else plain


def function_of(method: Any) -> Any:
    """The function behind an iterator, a waiter or a download."""
    return inspect.unwrap(method)


def _of_function(method: Any) -> Iterator[Parameter]:
    method = function_of(method)
    code, defaults = method.__code__, method.__kwdefaults__ or {}
    for index, name in enumerate(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]):
        if name not in _NOT_TAKEN:
            yield Parameter(
                name,
                _option(name, "query"),
                type_of(evaluate(method.__annotations__[name], method.__module__)),
                required=index < code.co_argcount,
                by_position=index < code.co_argcount,
                default=defaults.get(name),
            )


def type_of(annotation: Any) -> JsonType:
    """The JSON type of a parameter; a sequence is written as a list, a path as a text."""
    if get_origin(annotation) is Sequence:
        return plain_type_of(list[get_args(annotation)])  # type: ignore[misc]  # its own items
    if any(get_origin(each) is os.PathLike for each in get_args(annotation)):
        return plain_type_of(str)
    return plain_type_of(annotation)


def _fields(body: Any, taken: set[str]) -> Iterator[Parameter]:
    """The fields of the body; of several models, each field once."""
    # what only stands around a body, as an answer has it, is given as a whole
    models = [] if body is None else [each for each in body.models if not each._passes_on]
    found: dict[str, Parameter] = {}
    for model in models:
        for wire_name, field in model._resolved().items():
            each = Parameter(
                field.attr,
                _option(field.attr, "body", RESERVED | taken),
                field.type,
                # a field that only one of several models needs is checked when that one is chosen
                required=field.attr in model._required and len(models) == 1,
                field=wire_name,
                secret=field.attr in model._secret,
            )
            found.setdefault(each.key, each)
    yield from found.values()
