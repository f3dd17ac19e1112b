"""The plan of an operation: what its signature says, and the request that arguments make by it."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from typing import Any, NamedTuple

from acapy_client._arguments import too_many
from acapy_client._facts import OperationFacts
from acapy_client._invitations import Invitation
from acapy_client._json_types import JsonType, Mismatch, evaluate, json_type_of, wrong_type
from acapy_client._masking import brief
from acapy_client._meant import instead_of, levels_to_caller
from acapy_client._options import OPTIONS
from acapy_client._refusing import UnknownField, noted_unknown
from acapy_client._sending import encoded, plain_text, query_pairs, quoted_segment
from acapy_client._settings_checks import UnknownFields
from acapy_client.exceptions import (
    ApiTypeError,
    ApiValueError,
    UnknownFieldWarning,
    did_you_mean,
)
from acapy_client.model_utils import Model

_PLACEHOLDER = r"\{(\w+)\}"
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
        self.required: list[str] = [
            name
            for name in names
            if name in self.positional or name not in (declaration.__kwdefaults__ or {})
        ]
        self.types: dict[str, JsonType] = {name: json_type_of(annotations[name]) for name in names}
        self.path: list[str] = re.split(_PLACEHOLDER, facts.path)  # text, name, text, name, … text
        other: dict[str, str] = dict(facts.wire)
        self.query: dict[str, str] = {
            name: other[name] if name in other else name.rstrip("_")
            for name in names
            if name not in self.path and name != "body"
        }
        self.body: _Body | None = None
        if "body" in names:
            self.body = _Body(self.types["body"], facts.own)
        self.result: JsonType | None = None if result is None else json_type_of(result)

    def called(self, name: str) -> Plan:
        """The same for a method that makes such calls, whose errors name that method."""
        from copy import copy

        twin = copy(self)
        twin.name = name
        return twin

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
            others = [name for name in self.types if name not in self.positional]
            raise too_many(self.name, len(self.positional), len(args), others)
        values = dict(zip(self.positional, args, strict=False))
        for name, value in kwargs.items():
            if name not in self.types:
                if self.body is not None and any(each._knows([name]) for each in self.body.models):
                    example = f'body={{"{name}": …}}'
                    raise ApiTypeError(f"{self.name}: {name} is a field of the body: {example}")
                hint = did_you_mean(name, self.types, also=OPTIONS)
                hint += "; call_api takes others" if self.facts.own else ""
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
                identifier = plain_text(values[self.facts.identifier[0]])
            if self.query:
                pairs = []
                for name, wire_name in self.query.items():
                    if name in values:
                        pairs += query_pairs(wire_name, values[name])
                if pairs:
                    path += "?" + "&".join(pairs)
            name, body, content_type = "body", None, None
            if self.body is not None:
                unknown: list[str] | None = None if unknown_fields == "error" else []
                body = self.body.encode(values.get("body"), self.facts.method, check, unknown)
                if check and self.facts.needs_body and body == _EMPTY_BODY:
                    wrong = "no field is given" if "body" in values else "missing"
                    raise Mismatch(f"{wrong}, expected {self.body.expected}")
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

    def __init__(self, json_type: JsonType, own: bool) -> None:
        self.type = json_type
        self.content_type = BINARY if json_type.exact is bytes else JSON
        types = getattr(json_type, "types", [json_type])
        self.models: list[type[Model]] = [each.model for each in types if hasattr(each, "model")]
        urls = (each for each in self.models if issubclass(each, Invitation))
        self.of_url: type[Invitation] | None = next(urls, None)
        # a plugin may read one that nobody declares, or may not
        self.may_lack: bool = own and not self.models

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
            lacks = method == "DELETE" or self.content_type == BINARY or self.may_lack
            return None if lacks else _EMPTY_BODY
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
            message = model._renamed(value)
            model._taken(message)  # to check it: what is sent keeps the order of who wrote it
            return message
        return model._build(value)
