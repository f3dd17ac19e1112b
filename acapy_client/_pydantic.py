"""What pydantic 2 asks a model for, and FastAPI with it: how it is taken, written and described.

Imported when pydantic asks. Its schemas are plain dicts, so nothing of it is imported here. Whether
a value is right the constructor says, as ever; the schema is there to say it of each field in
pydantic's words, and to describe the fields to readers of an OpenAPI page.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from itertools import pairwise
from typing import Any

from acapy_client._fields import Declared
from acapy_client._frames import emptied
from acapy_client._json_types import (
    JsonType,
    Mismatch,
    _Array,
    _Choice,
    _Map,
    _Object,
    _Scalar,
    _Union,
)
from acapy_client._masking import MASK, is_secret, shown

Schema = dict[str, Any]
_SCALARS = {str: "str", int: "int", float: "float", bool: "bool", bytes: "bytes"}


_begun: ContextVar[frozenset[Any]] = ContextVar("_begun", default=frozenset())
"""The models whose schemas are being made: one may hold itself."""


def core_schema(model: Any, generate: Callable[[Any], Schema]) -> Schema:
    """How records are taken and written.

    :param generate: gives the schema of another model
    """
    ref = f"{model.__module__}.{model.__qualname__}:{id(model)}"  # as pydantic calls classes
    if model in _begun.get():
        return {"type": "definition-ref", "schema_ref": ref}
    token = _begun.set(_begun.get() | {model})
    try:
        given = _schema_of_fields(model, generate)
    finally:
        _begun.reset(token)
    return {
        "type": "function-wrap",
        "function": {"type": "no-info", "function": _taker(model)},
        "schema": given,
        "serialization": {
            "type": "function-wrap",
            "function": _write,
            "schema": {"type": "any"},
        },
        "ref": ref,
    }


def _write(record: Any, write: Callable[[Any], Any]) -> Any:
    """The JSON object, of which pydantic leaves out what it is told to."""
    return write(record.to_wire() if hasattr(record, "to_wire") else record)


def _schema_of_fields(model: Any, generate: Callable[[Any], Schema]) -> Schema:
    fields: dict[str, Schema] = {}
    for name, declared in model._resolved().items():
        required = declared.attr in model._required
        schema = _schema_of(declared.type, generate)
        field = {"type": "typed-dict-field", "required": required}
        field["schema"] = schema if required else {"type": "nullable", "schema": schema}
        if name != declared.attr:
            field["validation_alias"] = [[name], [declared.attr]]
        fields[name] = field
    return {
        "type": "typed-dict",
        "fields": fields,
        "extra_behavior": "allow" if model._open else "forbid",
        "config": {"strict": True, "title": model.__name__},
    }


def _schema_of(json_type: JsonType, generate: Callable[[Any], Schema]) -> Schema:
    match json_type:
        case _Choice():
            return {"type": "literal", "expected": [*json_type.choices]}
        case _Scalar():
            return {"type": _SCALARS[json_type.plain or str]}
        case _Object():
            return generate(json_type.model)
        case _Array():
            return {"type": "list", "items_schema": _schema_of(json_type.item, generate)}
        case _Map():
            items = _schema_of(json_type.item, generate)
            return {"type": "dict", "keys_schema": {"type": "str"}, "values_schema": items}
        case _Union():
            choices = [_schema_of(each, generate) for each in json_type.types]
            return {"type": "union", "choices": choices}
    return {"type": "any"}


def _taker(model: Any) -> Callable[[Any, Callable[[Any], Any]], Any]:
    def take(value: Any, check: Callable[[Any], Any]) -> Any:
        """A record as it is; the constructor's of a JSON object; else pydantic's errors."""
        if isinstance(value, model):
            return value
        problem = "expected an object"
        if isinstance(value, Mapping):
            try:
                return model._build(value)
            except (Mismatch, RecursionError) as wrong:
                emptied(wrong)
                known = isinstance(wrong, Mismatch)
                problem = str(wrong) if known else "the value is nested too deep"
            value = dict(value)
        try:
            check(value)
        except ValueError as error:
            raise _without_secrets(model, error) from None
        raise ValueError(f"{model.__name__}: {problem}")  # what pydantic lets pass

    take.__name__ = take.__qualname__ = model.__name__  # pydantic shows it
    return take


def _without_secrets(model: Any, error: Any) -> Any:
    """The same errors of pydantic's, which repeat what was given, without the secrets in it."""
    errors = error.errors(include_url=False)
    for each in errors:
        hidden = each["loc"] != () and _hides(model, each["loc"][0])
        each["input"] = MASK if hidden else _shown(model, each["input"])
    return type(error).from_exception_data(error.title, errors)


def _shown(model: Any, value: Any) -> Any:
    try:
        if isinstance(value, Mapping):
            value = {key: MASK if _hides(model, key) else item for key, item in value.items()}
        return shown(value)
    except RecursionError:
        return MASK


def _hides(model: Any, name: Any) -> bool:
    """Whether what stands under a name may be secret: an unknown one may be misspelled."""
    field = model._by_name.get(name)
    return field is None or field.attr in model._secret or is_secret(name)


# --- for readers ---------------------------------------------------------------------------------


def json_schema(model: Any, schema: Any, handler: Any) -> Schema:
    """What an OpenAPI page says of a model, with our words about it and its fields."""
    named: Schema = handler(schema)
    described: Schema = handler.resolve_ref_schema(named)
    described["title"] = model.__name__
    described["description"] = _text(inspect.getdoc(model) or "")
    properties: dict[str, Schema] = described.get("properties", {})
    for attr, words in _words(model).items():
        properties[model._wire[attr]]["description"] = words
    # agents send more fields, and more values, than are known
    out = handler.mode == "serialization"
    described["additionalProperties"] = out or model._open
    if out:
        for each in properties.values():
            _open(each)
    return named


def _open(schema: Any) -> None:
    """Let an enumeration take other values, of which the known ones are examples."""
    if isinstance(schema, dict):
        known = [schema.pop("const")] if "const" in schema else schema.pop("enum", None)
        if known is not None:
            schema["examples"] = known
        for each in schema.values():
            _open(each)
    elif isinstance(schema, list):
        for each in schema:
            _open(each)


def _words(model: Any) -> dict[str, str]:
    """What the model's source says of each field, by attribute; nothing where there is none."""
    found: dict[str, str] = {}
    for owner in reversed(model.__mro__):
        if not (issubclass(owner, Declared) and owner._declared()):
            continue
        try:
            source = ast.parse(textwrap.dedent(inspect.getsource(owner))).body[0]
        except (OSError, TypeError, SyntaxError):  # stripped, or typed at a prompt
            continue
        for field, text in pairwise(getattr(source, "body", ())):
            match field, text:
                case (
                    ast.AnnAssign(target=ast.Name(id=attr)),
                    ast.Expr(value=ast.Constant(value=str(words))),
                ) if attr in model._wire:
                    found[attr] = _text(words)
    return found


def _text(words: str) -> str:
    """As Markdown, which OpenAPI pages show."""
    paragraphs = words.replace("``", "`").split("\n\n")
    return "\n\n".join(" ".join(each.split()) for each in paragraphs)
