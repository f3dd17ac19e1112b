"""What the installed `acapy_client` has already, and where a description says otherwise."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, cached_property
from typing import Any

from acapy_client import _json_types as core
from acapy_client import apis, models
from acapy_client._operation import Operation
from acapy_client.generate import _views as views
from acapy_client.generate._corrected import CORRECTED
from acapy_client.generate._json_types import JsonType, ListOf, Named, ObjectOf, parsed
from acapy_client.generate._spec import Spec
from acapy_client.model_utils import Model

_SCALARS = {"string", "integer", "number", "boolean", "binary"}
_ANYTHING = {"any", "nothing"}
_MANY = 4  # fields that two models do not have alike by chance


def shape(request: str) -> str:
    """An operation without the names in its path: ``GET /connections/{}``."""
    return re.sub(r"\{\w+\}", "{}", request)


@cache
def operations() -> dict[str, tuple[str, Operation[..., Any]]]:
    """Each operation of the core by its `shape`, with the name of its class."""
    return {
        shape(f"{each.facts.method} {each.facts.path}"): (cls.__name__, each)
        for cls in (getattr(apis, name) for name in apis.__all__)
        for each in vars(cls).values()
        if type(each) is Operation
    }


def known_shapes() -> Collection[str]:
    """The `shape` of each operation of the core."""
    return operations().keys()


class Installed:
    """The operations and models of the core, beside those of a description.

    :param spec: of the description
    """

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._compared: dict[tuple[type[Model], str], list[str]] = {}

    @cached_property
    def _by_fields(self) -> dict[frozenset[str], list[str]]:
        """Models by the JSON names of their fields."""
        found: dict[frozenset[str], list[str]] = {}
        for name in models.__all__:
            fields = frozenset(getattr(models, name)._wire.values())
            found.setdefault(fields, []).append(name)
        return found

    # --- operations ------------------------------------------------------------------------------

    def differences(self, declared: views.Operation) -> list[str] | None:
        """Where the core's operation does not fit what is declared; None where it has none."""
        if shape(declared.name) not in operations():
            return None
        operation = operations()[shape(declared.name)][1]
        plan, name = operation.plan, f"{operation.facts.method} {operation.facts.path}"
        known_better = CORRECTED.get(name, ())
        found: list[str] = []
        names = {wire: name for name, wire in plan.query.items()}
        for name, parameter in declared.parameters.items():
            if f"{{{name}}}" in declared.url:  # whatever it is called
                continue
            if name not in names:
                found.append(f"parameter {name}: new")
                continue
            known = plan.types[names[name]]
            found += self._unlike(known, _type(parameter), f"parameter {name}", parameter)
        for body in map(parsed, declared.bodies):
            if plan.body is not None:
                found += self._unlike(plan.body.type, body, "body")
            elif self._fields(body):
                found.append("body: new")
        for answer in map(parsed, declared.answers):
            if {answer.name, next(iter(declared.answers))}.intersection(known_better):
                continue
            if plan.result is not None:
                found += self._unlike(plan.result, answer, "answer")
            elif answer.name not in _ANYTHING:
                found.append("answer: new")
        return list(dict.fromkeys(found))

    def served_by(self, declared: views.Operation) -> str:
        """The method of the core that has a request: ``ConnectionApi.get_connection``."""
        name, operation = operations()[shape(declared.name)]
        return f"{name}.{operation.__name__}"

    # --- models ----------------------------------------------------------------------------------

    def same(self, name: str) -> str:
        """The model of the core that has the shape of one that is declared, or nothing."""
        if name in models.__all__ and not self._unlike_model(getattr(models, name), name, ""):
            return name
        fields = frozenset(self._spec.models[name].fields)
        alike = [
            each
            for each in self._by_fields.get(fields, ())
            if (_means(each, name) if len(fields) >= _MANY else name.startswith(each))
            and not self._unlike_model(getattr(models, each), name, "")
        ]
        alike.sort(key=lambda each: (not name.startswith(each), each))
        return alike[0] if alike else ""

    def extended(self, name: str) -> str:
        """The model of the core that lacks nothing but fields of one that is declared."""
        fields = self._spec.models[name].fields.keys()
        for each in [name, *sorted(_beginnings(name), key=len, reverse=True)]:
            if each not in models.__all__:
                continue
            known: type[Model] = getattr(models, each)
            wire = set(known._wire.values())
            unlike = self._unlike_model(known, name, "")
            lacking = {f".{field}: new" for field in fields - wire}
            if 2 * len(wire & fields) >= len(wire) and lacking == {*unlike}:
                return each
        return ""

    def lacks(self, known: str, name: str) -> list[str]:
        """The fields of a declared model that one of the core has not."""
        wire = getattr(models, known)._wire.values()
        return [field for field in self._spec.models[name].fields if field not in wire]

    def _unlike_model(self, known: type[Model], name: str, where: str) -> list[str]:
        """Where a model of the core does not fit one that is declared."""
        key = (known, name)
        if key not in self._compared:
            self._compared[key] = []  # a circle: nothing that is not found elsewhere
            self._compared[key] = [*self._each_field(known, name)]
        return [f"{where}{each}" for each in self._compared[key]]

    def _each_field(self, known: type[Model], name: str) -> Iterator[str]:
        known._resolved()
        fields = known._by_name  # also by Python's: some descriptions name the attribute
        for field, declared in self._spec.models[name].fields.items():
            kind, name_in_core = _type(declared), f"{known.__name__}.{field}"
            if field not in fields:
                yield f".{field}: new"
            elif {kind.name, *declared.types}.isdisjoint(CORRECTED.get(name_in_core, ())):
                yield from self._unlike(fields[field].type, kind, f".{field}", declared)

    # --- types -----------------------------------------------------------------------------------

    def _unlike(
        self, known: Any, declared: JsonType, where: str, typed: views.Typed | None = None
    ) -> list[str]:
        """What is wrong with a type of the core for values of one that is declared.

        :param where: what has this type
        :param typed: the same with its values, where these are enumerated
        """
        if type(known) is core.JsonType or declared.name in _ANYTHING:
            return []
        if isinstance(known, core._Union):
            each = [self._unlike(one, declared, where, typed) for one in known.types]
            return min(each, key=len)
        if isinstance(known, core._Choice) and typed and typed.whole.name in self._spec.operations:
            new = [one for one in typed.choices if one not in known.choices]
            return [f"{where}: new values {', '.join(new)}"] if new else []
        got = f"{where}: {known.name} in the core, {_words(declared)} here"
        match declared:
            case ListOf(item):
                if isinstance(known, core._Array):
                    return self._unlike(known.item, item, where)
                return [got]
            case ObjectOf(_):
                return [] if isinstance(known, (core._Map, core._Object)) else [got]
            case Named(name) if name in _SCALARS:
                return [] if isinstance(known, core._Scalar) else [got]
            case Named(name) if self._fields(declared) and isinstance(known, core._Object):
                return self._unlike_model(known.model, name, where)
        return [] if isinstance(known, (core._Map, core._Object)) else [got]

    def _fields(self, declared: JsonType) -> bool:
        found = self._spec.models.get(declared.name)
        return found is not None and bool(found.fields)


def _means(known: str, name: str) -> bool:
    """Whether a model may be what one of the core is: ``MdocCreate`` is no ``JWSCreate``."""
    first = re.match(r"[A-Z]+(?![a-z])|[A-Z]?[a-z\d]+", known)
    return first is not None and first[0] in name


def _beginnings(name: str) -> list[str]:
    """``WalletRecordWithGroupId``: WalletRecord, WalletRecordWith, …"""
    return [name[:end] for end in range(3, len(name)) if name[end].isupper()]


def _type(declared: views.Typed) -> JsonType:
    return parsed(next(iter(declared.types)))


def _words(declared: JsonType) -> str:
    match declared:
        case ListOf(item):
            return f"array of {_words(item)}"
        case ObjectOf(_):
            return "object"
    return declared.name
