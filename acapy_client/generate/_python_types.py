"""JSON types of the spec as Python writes them, as docs pages do, and as example code."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from acapy_client.generate._json_types import JsonType, ListOf, Named, ObjectOf
from acapy_client.generate._naming import field_names
from acapy_client.generate._spec import Spec
from acapy_client.generate._views import Typed
from acapy_client.model_utils import Model

# names that a model has, or that annotations and defaults in its class mean something else by
_OF_MODELS = frozenset(name for name in dir(Model) if not name.startswith("_")) | {
    *("wire", "models", "Any", "Literal", "MaybeNone"),
    *("list", "dict", "str", "int", "float", "bool", "bytes"),
}
TypesOf = Callable[[Typed], list[JsonType]]

_PYTHON = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "object": "dict[str, Any]",
    "any": "Any",
    "nothing": "Any",
    "binary": "bytes",
}


@dataclass(frozen=True)
class PythonType:
    """One type, ready to be shown.

    :param annotation: as modules write it, where models stand in a module of their own
    :param plain: as readers know it
    :param model: the model at its core, if one is
    """

    annotation: str
    plain: str
    model: str = ""

    @classmethod
    def of(cls, name: str) -> PythonType:
        """A type of Python itself."""
        return cls(name, name)

    def within(self, outer: str) -> PythonType:
        """The type that holds this one, such as a list: ``list[{}]``."""
        return PythonType(outer.format(self.annotation), outer.format(self.plain), self.model)

    @property
    def in_docs(self) -> str:
        """As the pages write it; a model's name leads to its page."""
        return f"[**{self.plain}**]({self.model}.md)" if self.model else f"**{self.plain}**"


class PythonTypes:
    """Knows which names are models: an object that declares no field is a plain dict.

    :param types: gives the types of a field that are declared
    :param imported: names of models that another package has
    """

    def __init__(self, spec: Spec, types: TypesOf, imported: Collection[str] = ()) -> None:
        self.models = [name for name, model in spec.models.items() if model.fields]
        self.imported = imported
        self._fields = {
            model: {name: types(field) for name, field in spec.models[model].fields.items()}
            for model in self.models
        }

    def python(self, json_type: JsonType) -> PythonType:
        """How Python writes a type."""
        match json_type:
            case ListOf(item):
                return self.python(item).within("list[{}]")
            case ObjectOf(value):
                return self.python(value).within("dict[str, {}]")
            case Named(name) if name in self.models:
                return PythonType(f"models.{name}", name, name)
            case Named(name) if name in self.imported:
                return PythonType(f"models.{name}", name)
            case Named(name):
                return PythonType.of(_PYTHON.get(name, "dict[str, Any]"))

    def is_model(self, name: str) -> bool:
        """Whether a name stands for a class."""
        return name in self.models or name in self.imported

    def field_names(self, fields: Iterable[str]) -> dict[str, str]:
        """The attributes of a model, by the JSON names of its fields."""
        return field_names(fields, _OF_MODELS)

    def annotation(self, typed: Typed, types: Iterable[JsonType], absent: str) -> str:
        """The whole annotation of a parameter or field.

        :param types: those to declare
        :param absent: what stands for None, if anything does
        """
        members = [self.python(each).annotation for each in types]
        if choices := typed.choices:
            literal = f"Literal[{', '.join(f'{value!r}' for value in choices)}]"
            members = [literal, "str"]  # variables of type str are given, too, and new values come
        if absent and members != ["Any"]:
            members.append(absent)
        return " | ".join(members)

    def holders(self, model: str) -> list[str]:
        """The models that have a field of this one's type."""
        return [
            other
            for other, fields in self._fields.items()
            if any(model == each.name for types in fields.values() for each in types)
        ]

    def code(self, value: Any, types: Iterable[JsonType], used: set[str]) -> str:
        """Python that makes an example value: models are built by their constructors.

        :param used: collects the models whose names stand in the code
        """
        for json_type in types:
            match json_type:
                case Named(model) if model in self.models and self._can_build(value, json_type):
                    fields = self._fields[model]
                    names = self.field_names(fields)
                    used.add(model)
                    parts = (
                        f"{names[name]}={self.code(each, fields[name], used)}"
                        for name, each in value.items()
                    )
                    return f"{model}({', '.join(parts)})"
                case ListOf(item) if isinstance(value, list):
                    return f"[{', '.join(self.code(each, [item], used) for each in value)}]"
                case ObjectOf(inner) if isinstance(value, dict):
                    parts = (f"{k!r}: {self.code(v, [inner], used)}" for k, v in value.items())
                    return f"{{{', '.join(parts)}}}"
        return repr(value)

    def _can_build(self, value: Any, json_type: JsonType) -> bool:
        """Whether constructors take a value: checkers let them have declared fields only."""
        match json_type:
            case Named(model) if model in self.models and isinstance(value, dict):
                fields = self._fields[model]
                return value.keys() <= fields.keys() and all(
                    any(self._can_build(each, one) for one in fields[name])
                    for name, each in value.items()
                )
            case ListOf(item) if isinstance(value, list):
                return all(self._can_build(each, item) for each in value)
            case Named(name):
                return name not in self.models
        return True
