"""Puts facts, corrections, names and words together into what the templates show."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from acapy_client.generate import _views as views
from acapy_client.generate._corrections import ALWAYS, Corrections, Presence, Wording
from acapy_client.generate._json_types import JsonType, Named
from acapy_client.generate._naming import (
    api_class,
    api_module,
    field_names,
    model_module,
    path_name,
)
from acapy_client.generate._parts import Api, Field, Helper, Method, Model, Operation, Parameter
from acapy_client.generate._python_types import PythonType, PythonTypes
from acapy_client.generate._releases import span_of
from acapy_client.generate._spec import Spec

BINARY = Named("binary")
_OF_METHODS = frozenset({"self", "body", "options", "async_req"})  # what else a signature has


class Assembly:
    """Everything there is to write: ``apis`` and ``models``."""

    def __init__(
        self, spec: Spec, corrections: Corrections, presence: Presence, words: Wording
    ) -> None:
        self._spec, self._corrections, self._words = spec, corrections, words
        self._presence = presence
        self._types = PythonTypes(spec, corrections.types, corrections.imported)
        tags: dict[str, list[views.Operation]] = {}
        for operation in spec.operations.values():
            tags.setdefault(operation.tag, []).append(operation)
        self.apis = [self._api(tag, operations) for tag, operations in tags.items()]
        self.apis.sort(key=lambda api: api.name)
        self.models = [self._model(spec.models[name]) for name in self._types.models]

    # --- API classes -----------------------------------------------------------------------------

    def _api(self, tag: str, declared: Iterable[views.Operation]) -> Api:
        pairs = [(view, self._operation(view)) for view in declared]
        pairs.sort(key=lambda pair: pair[1].name)
        older = self._corrections.older_tags(tag)
        return Api(
            name=api_class(tag),
            module=api_module(tag),
            about=self._words.api(tag, "about"),
            texts=paragraphs(self._words.api(tag, "text")),
            operations=[operation for _, operation in pairs],
            helpers=self._helpers(tag, pairs),
            older=[(api_class(each), api_module(each)) for each in older],
        )

    def _helpers(self, tag: str, pairs: list[tuple[views.Operation, Operation]]) -> list[Helper]:
        """The methods of a class that make calls of its operations."""
        return []

    def _operation(self, declared: views.Operation) -> Operation:
        request, deprecated = declared.name, declared.deprecated
        answer = self._corrections.answer(declared)
        names = field_names(declared.parameters, _OF_METHODS)
        parameters = {
            name: self._parameter(declared, each, names[name])
            for name, each in declared.parameters.items()
        }
        positional = [parameters.pop(name) for name in re.findall(r"\{(\w+)\}", declared.url)]
        positional += [each for each in parameters.values() if each.required]
        named = [each for each in parameters.values() if not each.required]
        used: set[str] = set()
        if declared.bodies:
            named.append(self._body(declared, used))
        return Operation(
            name=self._words.method(request),
            verb=declared.verb,
            path=declared.url,
            summary=self._words.about(request, "summary"),
            texts=paragraphs(self._words.about(request, "text")),
            positional=positional,
            named=named,
            result=self._types.python(answer),
            raises=self._words.raises(request),
            accept="*/*" if answer == BINARY else "application/json",
            span=declared.span,
            second_name=path_name(request),
            plugin=self._corrections.plugins.get(request),
            deprecated_since=span_of(self._spec.releases, deprecated).since if deprecated else "",
            deprecated=declared.when_deprecated,
            once=request in self._corrections.once,
            identifier=self._corrections.identifiers.get(request),
            wallet=self._corrections.wallet(declared),
            needs_body=request in self._corrections.needs_body,
            own=self._corrections.own,
            wire=tuple((own, wire) for wire, own in names.items() if own.rstrip("_") != wire),
            models=sorted((model_module(name), name) for name in used),
        )

    def _parameter(
        self, operation: views.Operation, declared: views.Typed, own_name: str
    ) -> Parameter:
        name, choices, required = declared.name, declared.choices, declared.is_required
        types = self._corrections.types(declared)
        words = self._words.parameter(operation.name, name)
        if times := [each for each in (declared.part_of_time, declared.when_deprecated) if each]:
            words += f" ({', '.join(times)})"
        notes = [] if required else ["[optional]"]
        if choices:
            listed = ", ".join(f"`{each}`" for each in choices)
            notes.append(f"{'one of' if len(choices) > 1 else 'only'} {listed}")
        value = (self._words.example(operation.name, "values") or {}).get(name)
        if value is None:
            value = declared.example
        if value is None:
            first, *_ = (*choices, _fallback(name, types[0]))
            value = first
        return Parameter(
            name=own_name,
            annotation=self._types.annotation(declared, types, "" if required else "None"),
            types=[self._types.python(each) for each in types],
            words=words,
            notes=" ".join(notes),
            required=required,
            example=repr(value),
        )

    def _body(self, operation: views.Operation, used: set[str]) -> Parameter:
        names = [*operation.bodies, *self._corrections.bodies.get(operation.name, [])]
        models = [Named(name) for name in names if self._types.is_model(name)]
        types = [self._types.python(each) for each in models]
        plain = ["Mapping[str, Any]"]
        if any("protocol" in self._corrections.model_facts.get(name, {}) for name in names):
            plain.append("str")  # a URL
        when = operation.part_of_time_with_body
        return Parameter(
            name="body",
            annotation=" | ".join([*(each.annotation for each in types), *plain, "None"]),
            types=[*types, PythonType.of("dict"), *map(PythonType.of, plain[1:])],
            words=self._words.parameter(operation.name, "body") + (f" ({when})" if when else ""),
            notes="[optional]",
            example=self._types.code(
                self._words.example(operation.name, "body") or {}, models, used
            ),
        )

    # --- models ----------------------------------------------------------------------------------

    def _model(self, declared: views.Model) -> Model:
        name = declared.name
        texts = paragraphs(self._words.about(name, "text"))
        names = self._types.field_names(declared.fields)
        if not declared.is_always_there:
            texts.append(f"{declared.span}.")
        return Model(
            name=name,
            module=model_module(name),
            about=self._words.about(name, "about"),
            texts=texts,
            facts=self._corrections.model_facts.get(name, {}),
            fields=[
                self._field(name, each, names[json_name])
                for json_name, each in declared.fields.items()
            ],
            extends=self._corrections.extended.get(name),
            older=[(each, model_module(each)) for each in self._corrections.older_names(declared)],
            returned_by=self._links(lambda each: each.result.model == name),
            taken_by=self._links(
                lambda each: any(
                    of.model == name for parameter in each.parameters for of in parameter.types
                )
            ),
            part_of=self._types.holders(name),
            ground=self._presence.ground(name),
            example=self._words.page_example(name),
        )

    def _field(self, model: str, declared: views.Typed, name: str) -> Field:
        json_name, choices = declared.name, declared.choices
        types = self._corrections.types(declared)
        required = declared.is_required
        secret = json_name in self._corrections.secret
        words = self._words.field(model, json_name)
        if when := declared.part_of_time:
            words += f" {_sentence(when)}"
        facts = [json.dumps(json_name)] if name != json_name else []
        absent = self._presence.of(declared)
        if facts or secret or (absent == ALWAYS and not required):
            facts += [] if required else ["default=None"]
            facts += ["secret=True"] if secret else []
            default = f"wire({', '.join(facts)})"
        else:
            default = "" if required else "None"
        notes = [] if required else ["[optional]"]
        if always := self._presence.note(declared):
            notes.append(always)
        if name != json_name:
            notes.append(f"JSON: `{json_name}`")
        if secret:
            notes.append("secret")
        if choices:
            listed = ", ".join(f"`{each}`" for each in choices)
            notes.append(f"{listed}, or what else an agent sends")
        return Field(
            name=name,
            annotation=self._types.annotation(declared, types, absent),
            default=default,
            words=words,
            in_docs=" or ".join(self._types.python(each).in_docs for each in types),
            notes="; ".join(notes),
        )

    def _links(self, wanted: Callable[[Method], bool]) -> list[str]:
        return [
            f"[{api.name}.{each.name}]({api.name}.md#{each.name})"
            for api in self.apis
            for each in api.methods
            if wanted(each)
        ]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def _sentence(when: str) -> str:
    """``since 0.7`` as a sentence: Since ACA-Py 0.7."""
    first, _, rest = when.partition(" ")
    if first in ("since", "in"):
        return f"{'Since' if first == 'since' else 'Only in'} ACA-Py {rest}."
    if when.startswith("up to "):
        return f"Up to ACA-Py {when.removeprefix('up to ')}."
    if when.startswith("not in "):
        return f"Not in ACA-Py {when.removeprefix('not in ')}."
    return f"ACA-Py {when}."


def _fallback(name: str, json_type: JsonType) -> Any:
    """An example where the descriptions have none."""
    examples: dict[JsonType, Any] = {Named("boolean"): True, Named("integer"): 10}
    return examples.get(json_type, f"{name}_example")
