"""Example values of whatever the package declares: those of the facts, where there are some."""

from __future__ import annotations

from typing import Any

from acapy_client import models
from acapy_client._facts import OperationFacts
from acapy_client._json_types import ANY, JsonType, Mismatch, _Array, _Choice, _Map, _Object, _Union
from acapy_client.model_utils import Model
from support.spec import FIELDS

_PLAIN = {str: "text", int: 7, float: 1.5, bool: True, bytes: b"\x00\xff"}
_OF_TYPE = {
    "string": "text",
    "integer": 7,
    "number": 1.5,
    "boolean": True,
    "binary": b"\x00\xff",
    "object": {"x": [1, None]},
    "any": [{"x": 1}, None],
    "nothing": {},
}
_DEEP = 3  # below so many models, only what is required


def fits(kind: JsonType, value: Any) -> bool:
    """Whether a value may be given where that kind is declared."""
    try:
        kind.check(value)
    except Mismatch:
        return False
    return True


def example(kind: JsonType, depth: int = 0) -> Any:
    """A JSON value of a kind."""
    if kind is ANY:
        return {"any": [1, None, "ü"]}
    if isinstance(kind, _Choice):
        return kind.choices[-1]
    if isinstance(kind, _Union):
        return example(kind.types[0], depth)
    if isinstance(kind, _Array):
        return [example(kind.item, depth)]
    if isinstance(kind, _Map):
        return {"key": example(kind.item, depth)}
    if isinstance(kind, _Object):
        return example_of(kind.model, depth)
    assert kind.exact is not None
    return _PLAIN[kind.exact]


def example_of(model: type[Model], depth: int = 0) -> dict[str, Any]:
    """A JSON object with every field of a model."""
    required = {model._wire[attr] for attr in model._required}
    found = {}
    for name, field in model._resolved().items():
        if depth < _DEEP or name in required:
            found[name] = of_facts(FIELDS[model.__name__][name], field.type, depth)
    return found


def named_as_asked(facts: OperationFacts, given: dict[str, Any], body: Any) -> Any:
    """An answer of the record that was asked for, where it says which one that is."""
    if facts.identifier is None:
        return body
    parameter, place = facts.identifier
    *fields, last = place.split(".")
    record = body
    for field in fields:
        record = record.get(field, {})
    if last in record:
        record[last] = given[parameter]
    return body


def of_facts(part: dict[str, Any], kind: JsonType, depth: int = 0) -> Any:
    """The example that the facts give for a parameter or field, or another one."""
    if "example" in part and fits(kind, part["example"]):
        return part["example"]
    return example(kind, depth + 1)


def of_type(kind: str) -> Any:
    """A value of a type as the facts write it: ``[string]``, ``{any}``, the name of a model."""
    if kind[0] == "[":
        return [of_type(kind[1:-1])]
    if kind[0] == "{":
        return {"key": of_type(kind[1:-1])}
    if kind in FIELDS:
        return example_of(getattr(models, kind)) if FIELDS[kind] else {}
    return _OF_TYPE[kind]
