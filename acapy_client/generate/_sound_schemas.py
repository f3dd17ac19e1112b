"""Schemas of a description, made sound: what cannot be understood is any value."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from typing import Any

from acapy_client.generate._naming import model_module

_REFERENCE = "#/definitions/"
_SCALARS: dict[str, set[type]] = {
    "string": {str},
    "integer": {int},
    "number": {int, float},
    "boolean": {bool},
}
_DEEPEST = 12  # schemas within schemas: no agent has more, and a circle must end
_MOST_CHOICES = 100
LONGEST_NAME = 120  # signs that the name of a class has, since its file has them, too
# what modules of models import, and what Python has: a model is called otherwise
_TAKEN = {"Any", "Literal", "Model", "Invitation", "MaybeNone", "Mapping", "Sequence", "Api"}


class Schemas:
    """The schemas of one description.

    :param definitions: as they came
    """

    def __init__(self, definitions: Mapping[str, Any] | None) -> None:
        self._given = {
            name: each for name, each in (definitions or {}).items() if isinstance(each, Mapping)
        }
        self._fields = {name: self._own_fields(name) for name in self._given}
        self.names = _class_names(name for name, fields in self._fields.items() if fields)

    def definitions(self) -> dict[str, Any]:
        """Those that declare fields, by sound names."""
        found: dict[str, Any] = {}
        for given, name in self.names.items():
            schema, fields = self._given[given], self._fields[given]
            required = {
                each for part in self._parts(given) for each in _texts(part.get("required"))
            }
            found[name] = {
                **_words(schema),
                "required": sorted(required & fields.keys()),
                "properties": {
                    field: self._field(given, field, each) for field, each in fields.items()
                },
            }
        return found

    def sound(self, schema: Any, depth: int = 0, *, with_words: bool = False) -> dict[str, Any]:
        """A schema that says nothing but what is understood; ``{}`` is any value.

        :param with_words: keep enumerations, examples and sentences, as of a field or parameter
        """
        if not isinstance(schema, Mapping) or depth > _DEEPEST:
            return {}
        found = self._type(schema, depth)
        if not with_words:
            return found
        found |= _words(schema)
        choices = schema.get("enum")
        if found.get("type") == "string" and isinstance(choices, list) and choices:
            known = [each for each in choices if isinstance(each, str) and each.isprintable()]
            if len(known) == len(choices) <= _MOST_CHOICES and "" not in known:
                found["enum"] = sorted(set(known))
        example = schema.get("example")
        if type(example) in _SCALARS.get(found.get("type", ""), set()):
            found["example"] = example
        if schema.get("deprecated") is True:
            found["deprecated"] = True
        return found

    def _type(self, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
        if "$ref" in schema:
            return self._referred(schema["$ref"], depth)
        parts = [each for each in _list(schema.get("allOf")) if isinstance(each, Mapping)]
        if parts:
            referring = [each for each in parts if "$ref" in each]
            return self.sound(referring[0] if referring else parts[0], depth + 1)
        kind = schema.get("type")
        if isinstance(kind, list):
            kinds = [each for each in kind if each != "null"]
            kind = kinds[0] if len(kinds) == 1 else None
        if kind == "array":
            return {"type": kind, "items": self.sound(schema.get("items"), depth + 1)}
        if kind == "file" or (kind == "string" and schema.get("format") == "binary"):
            return {"type": "string", "format": "binary"}
        if kind == "object" or (kind is None and schema.get("properties")):
            values = self.sound(schema.get("additionalProperties"), depth + 1)
            return {"type": "object", **({"additionalProperties": values} if values else {})}
        return {"type": kind} if isinstance(kind, str) and kind in _SCALARS else {}

    def _referred(self, reference: Any, depth: int) -> dict[str, Any]:
        """A model where it declares fields, else what stands there; any value for nothing."""
        given = str(reference).removeprefix(_REFERENCE)
        if given in self.names:
            return {"$ref": f"{_REFERENCE}{self.names[given]}"}
        return self.sound(self._given.get(given), depth + 1)

    def _own_fields(self, name: str) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for part in self._parts(name):
            given = part.get("properties")
            fields |= given if isinstance(given, Mapping) else {}
        return {field: each for field, each in fields.items() if field}

    def _parts(self, name: str, seen: frozenset[str] = frozenset()) -> list[Mapping[str, Any]]:
        """A definition and those that it is made of."""
        schema, parts = self._given[name], []
        for each in _list(schema.get("allOf")):
            of = str(each.get("$ref", "")) if isinstance(each, Mapping) else ""
            of = of.removeprefix(_REFERENCE)
            if of in self._given and of not in seen | {name}:
                parts += self._parts(of, seen | {name})
            elif isinstance(each, Mapping):
                parts.append(each)
        return [*parts, schema]

    def _field(self, model: str, name: str, schema: Any) -> dict[str, Any]:
        found = self.sound(schema, with_words=True)
        # agents describe a list of records so: what it is a list of, wrapped for a description
        wrapped = isinstance(schema, Mapping) and len(_list(schema.get("allOf"))) == 1
        if name == "results" and wrapped and "$ref" in found and not model.endswith("Result"):
            reference = found.pop("$ref")
            found |= {"type": "array", "items": {"$ref": reference}}
        return found


def _class_names(given: Any) -> dict[str, str]:
    """Names of classes that are identifiers, each in a module of its own."""
    names: dict[str, str] = {}
    modules: set[str] = set()
    for each in sorted(given):
        name = re.sub(r"\W", "_", each, flags=re.ASCII).strip("_")[:LONGEST_NAME]
        name = name[:1].upper() + name[1:]
        is_word = keyword.iskeyword(name) or keyword.iskeyword(model_module(name))
        if not name.isidentifier() or is_word or name in _TAKEN:
            name = f"Agent{name}"
        plain, number = name, 1
        while model_module(name) in modules:
            number += 1
            name = f"{plain}{number}"
        modules.add(model_module(name))
        names[each] = name
    return names


def _words(schema: Mapping[str, Any]) -> dict[str, str]:
    keys = ("title", "description")
    return {key: text for key in keys if isinstance(text := schema.get(key), str) and text.strip()}


def _list(given: Any) -> list[Any]:
    return given if isinstance(given, list) else []


def _texts(given: Any) -> set[str]:
    return {each for each in _list(given) if isinstance(each, str)}
