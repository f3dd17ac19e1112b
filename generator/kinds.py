"""JSON types of the spec as Python annotations, as docs pages write them, and as example code."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from generator.facts import ENUM, FIELDS, MODELS
from generator.naming import field_name
from generator.overrides import Overrides
from generator.spec import Spec, order

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


class Kinds:
    """Knows which names are models: an object that declares no field is a plain dict."""

    def __init__(self, spec: Spec, overrides: Overrides) -> None:
        self._spec, self._overrides = spec, overrides
        self.models = [name for name in spec.below(MODELS) if spec.below(MODELS, name, FIELDS)]
        self.fields = {model: self._fields(model) for model in self.models}

    def python(self, kind: str, models: str = "models.") -> str:
        """The annotation of one type.

        :param models: what stands before the name of a model
        """
        if kind[0] == "[":
            return f"list[{self.python(kind[1:-1], models)}]"
        if kind[0] == "{":
            return f"dict[str, {self.python(kind[1:-1], models)}]"
        if kind in self.models:
            return models + kind
        return _PYTHON.get(kind, "dict[str, Any]")

    def annotation(
        self, kinds: Iterable[str], choices: list[str], *, open_ended: bool, optional: bool
    ) -> str:
        """A whole annotation.

        :param choices: the values of an enumeration
        :param open_ended: whether other values than those may come
        """
        members = [self.python(kind) for kind in kinds]
        if choices:
            literal = f"Literal[{', '.join(f'{value!r}' for value in choices)}]"
            members = [literal, "str"] if open_ended else [literal]
        if optional and members != ["Any"]:
            members.append("None")
        return " | ".join(members)

    def in_docs(self, kinds: Iterable[str]) -> str:
        """``**bool** or **str**``, with links to the models' pages."""
        return " or ".join(bold(self.python(kind, "")) for kind in kinds)

    def holders(self, model: str) -> list[str]:
        """The models that have a field of this one's type."""
        return [
            other
            for other, fields in self.fields.items()
            if any(model in re.findall(r"\w+", kind) for each in fields.values() for kind in each)
        ]

    def _fields(self, model: str) -> dict[str, list[str]]:
        """The types of each field, by JSON name."""
        return {
            field: self._overrides.types(self._spec, MODELS, model, FIELDS, field)
            for field in self._spec.below(MODELS, model, FIELDS)
        }

    def choices(self, *path: str) -> list[str]:
        """The values of an enumeration, those of all releases; none if the newest takes any."""
        values = self._spec.below(*path, ENUM)
        newest = max(self._spec.stated(*path), key=order)
        listed = any(newest in self._spec.stated(*path, ENUM, value) for value in values)
        return values if listed else []

    def code(self, value: Any, kinds: list[str], used: set[str]) -> str:
        """Python that makes an example value: models are built by their constructors.

        :param used: collects the models whose names stand in the code
        """
        for kind in kinds:
            if kind in self.models and isinstance(value, dict):
                fields = self.fields[kind]
                if value.keys() <= fields.keys():
                    used.add(kind)
                    parts = (
                        f"{field_name(name)}={self.code(each, fields[name], used)}"
                        for name, each in value.items()
                    )
                    return f"{kind}({', '.join(parts)})"
            if kind[0] == "[" and isinstance(value, list):
                return f"[{', '.join(self.code(each, [kind[1:-1]], used) for each in value)}]"
            if kind[0] == "{" and isinstance(value, dict):
                parts = (f"{k!r}: {self.code(v, [kind[1:-1]], used)}" for k, v in value.items())
                return f"{{{', '.join(parts)}}}"
        return repr(value)


def bold(kind: str) -> str:
    """A type as the pages write it; a model's name leads to its page."""
    model = re.search(r"\b[A-Z]\w*(?=\]*$)", kind)
    if model and model[0] not in ("Any", "None"):
        return f"[**{kind}**]({model[0]}.md)"
    return f"**{kind}**"
