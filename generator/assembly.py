"""Puts facts, corrections, names and words together into what the templates show."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from acapy_client._api import _PAGING
from generator.facts import (
    BODY,
    DEPRECATED,
    FIELDS,
    MODELS,
    OPERATIONS,
    PARAMETERS,
    REQUIRED,
    TAG,
    TYPE,
)
from generator.kinds import Kinds, bold
from generator.naming import api_class, api_module, field_name, model_module, path_name
from generator.overrides import Overrides, newest_first
from generator.parts import Api, Field, Method, ModelPart, Parameter
from generator.releases import part_of_time, span_of
from generator.spec import Spec, file_name, order
from generator.words import Words

_ORDERED = (1, 3)  # the first release that gives pages in a fixed order


class Assembly:
    """Everything there is to write: ``apis`` and ``models``."""

    def __init__(self, spec: Spec, overrides: Overrides, words: Words) -> None:
        self._spec, self._overrides, self._words = spec, overrides, words
        self.kinds = Kinds(spec, overrides)
        tags: dict[str, list[str]] = {}
        for operation in spec.below(OPERATIONS):
            tags.setdefault(spec.below(OPERATIONS, operation, TAG)[0], []).append(operation)
        self.apis = [self._api(tag, operations) for tag, operations in tags.items()]
        self.apis.sort(key=lambda api: api.name)
        self.models = [self._model(name) for name in self.kinds.models]
        self.areas = overrides.areas

    # --- API classes -----------------------------------------------------------------------------

    def _api(self, tag: str, names: list[str]) -> Api:
        operations = sorted(map(self._operation, names), key=lambda each: each.name)
        by_request = {f"{each.verb} {each.path}": each for each in operations}
        helpers: list[Method] = []
        for request, each in by_request.items():
            if request in self._overrides.pages:
                helpers.append(self._iterator(request, each))
            if each.result == "bytes":
                helpers.append(self._download(each))
        for request, each in by_request.items():
            if request in self._overrides.waits:
                helpers.append(self._wait(request, each))
        home = file_name(tag)
        return Api(
            name=api_class(tag),
            module=api_module(tag),
            about=self._words.api(home, "about"),
            texts=paragraphs(self._words.api(home, "text")),
            operations=operations,
            helpers=helpers,
            older=[(api_class(old), api_module(old)) for old in self._overrides.older_tags(tag)],
        )

    def _operation(self, operation: str) -> Method:
        verb, _, path = operation.partition(" ")
        there = self._spec.stated(OPERATIONS, operation)
        answer = self._overrides.answer(self._spec, operation)
        result = self.kinds.python(answer)
        in_path = re.findall(r"\{(\w+)\}", path)
        names = self._spec.below(OPERATIONS, operation, PARAMETERS)
        parameters = {name: self._parameter(operation, name) for name in names}
        positional = [parameters.pop(name) for name in in_path]
        positional += [each for each in parameters.values() if each.required]
        named = [each for each in parameters.values() if not each.required]
        used: set[str] = set()
        if self._spec.below(OPERATIONS, operation, BODY):
            named.append(self._body(operation, used))
        deprecated = self._spec.stated(OPERATIONS, operation, DEPRECATED)
        when = part_of_time(self._spec, deprecated, there) if deprecated else ""
        return Method(
            name=self._words.method(operation),
            verb=verb,
            path=path,
            summary=self._words.about(operation, "summary"),
            texts=paragraphs(self._words.about(operation, "text")),
            positional=positional,
            named=named,
            result=result,
            result_in_docs=bold(self.kinds.python(answer, "")),
            raises=self._words.raises(operation),
            span=span_of(self._spec, there),
            second_name=path_name(operation),
            plugin=self._overrides.plugins.get(operation),
            deprecated=f"deprecated {when}".strip() if deprecated else "",
            once=operation in self._overrides.once,
            accept="*/*" if answer == "binary" else "application/json",
            imports=sorted((model_module(name), name) for name in used),
            facts={"deprecated": span_of(self._spec, deprecated).since} if deprecated else {},
        )

    def _is_required(self, *path: str) -> bool:
        """Whether every release that has the whole requires this parameter or field."""
        return self._spec.stated(*path, REQUIRED) == self._spec.stated(*path[:2])

    def _parameter(self, operation: str, name: str) -> Parameter:
        path = (OPERATIONS, operation, PARAMETERS, name)
        required = self._is_required(*path)
        kinds, choices = self._overrides.types(self._spec, *path), self.kinds.choices(*path)
        words = self._words.parameter(operation, name)
        stated, deprecated = self._spec.stated(*path), self._spec.stated(*path, DEPRECATED)
        times = [part_of_time(self._spec, stated, self._spec.stated(*path[:2]))]
        if deprecated:
            times.append(f"deprecated {part_of_time(self._spec, deprecated, stated)}".strip())
        if any(times):
            words += f" ({', '.join(filter(None, times))})"
        notes = "" if required else "[optional]"
        if choices:
            listed = ", ".join(f"`{each}`" for each in choices)
            notes += f" {'one of' if len(choices) > 1 else 'only'} {listed}"
        value = (self._words.example(operation, "values") or {}).get(name)
        if value is None:
            value = self._spec.examples.get(path, choices[0] if choices else None)
        return Parameter(
            name=field_name(name),
            annotation=self.kinds.annotation(
                kinds, choices, open_ended=False, optional=not required
            ),
            in_docs=self.kinds.in_docs(kinds),
            words=words,
            notes=notes.strip(),
            required=required,
            example=repr(_fallback(name, kinds[0]) if value is None else value),
        )

    def _body(self, operation: str, used: set[str]) -> Parameter:
        path = (OPERATIONS, operation, BODY, TYPE)
        declared = newest_first(self._spec, *path)
        kinds = [*declared, *self._overrides.bodies.get(operation, [])]
        kinds = [kind for kind in kinds if kind in self.kinds.models]
        members = [*map(self.kinds.python, kinds), "Mapping[str, Any]", "None"]
        stated = frozenset().union(*(self._spec.stated(*path, each) for each in declared))
        when = part_of_time(self._spec, stated, self._spec.stated(*path[:2]))
        return Parameter(
            name="body",
            annotation=" | ".join(members),
            in_docs=" or ".join([*(self.kinds.in_docs([kind]) for kind in kinds), "**dict**"]),
            words=self._words.parameter(operation, "body") + (f" ({when})" if when else ""),
            notes="[optional]",
            example=self.kinds.code(self._words.example(operation, "body") or {}, kinds, used),
        )

    # --- methods that call an operation again and again ------------------------------------------

    def _iterator(self, request: str, query: Method) -> Method:
        facts = self._overrides.pages[request]
        limit = self._spec.stated(OPERATIONS, request, PARAMETERS, "limit")
        items = self._items(request, facts["items"])
        filters = [each for each in query.named if each.name not in _PAGING]
        fill = {
            "query": query.name,
            "noun": facts["noun"],
            "since": span_of(self._spec, limit).since,
        }
        texts = ["text"]
        if order(fill["since"]) < _ORDERED:
            texts.append("unordered")
        if "count" in self._spec.below(OPERATIONS, request, PARAMETERS):
            texts.append("counted")
        return self._calling(
            query,
            "iterator",
            f"iter_{query.name}",
            fill,
            positional=query.positional,
            named=[self._setting("iterator", "page_size", "int", "1000", "500"), *filters],
            result=f"Iterator[{items}]",
            result_in_docs=bold(f"Iterator[{items.removeprefix('models.')}]"),
            closing=[self._words.helper("iterator", "closing", fill)] if filters else [],
            facts=facts,
            texts=[self._words.helper("iterator", text, fill) for text in texts],
        )

    def _items(self, request: str, name: str) -> str:
        answer = self._overrides.answer(self._spec, request)
        if name:
            (answer,) = self._overrides.types(self._spec, MODELS, answer, FIELDS, name)
        return self.kinds.python(answer[1:-1])

    def _download(self, source: Method) -> Method:
        path = self._setting("download", "path", "str | PathLike[str]", "", "'tails.bin'")
        progress = "Callable[[int, int | None], object] | None"
        return self._calling(
            source,
            "download",
            source.name.replace("get_", "download_", 1),
            {"query": source.name},
            positional=[*source.positional, path],
            named=[self._setting("download", "progress", progress, "None", "print")],
            result="int",
            result_in_docs=bold("int"),
            accept=source.accept,
        )

    def _wait(self, request: str, read: Method) -> Method:
        facts = self._overrides.waits[request]
        states = f'("{facts["until"]}",)'
        goal = f"['{facts['until']}']"
        return self._calling(
            read,
            "wait",
            facts["name"],
            facts,
            positional=read.positional,
            named=[
                self._setting("wait", "until", "Sequence[str]", states, goal),
                self._setting("wait", "timeout", "float | None", "30.0", "10.0"),
            ],
            result=read.result,
            result_in_docs=read.result_in_docs,
            facts=facts,
        )

    def _setting(
        self, kind: str, name: str, annotation: str, default: str, example: str
    ) -> Parameter:
        """A parameter of a helper, which no agent sees."""
        members = annotation.split(" | ") if "[[" not in annotation else ["Callable"]
        if default == "None":
            members = [each for each in members if each != "None"]
        notes = "" if not default else "[optional]"
        return Parameter(
            name=name,
            annotation=annotation,
            in_docs=" or ".join(f"**{each}**" for each in members),
            words=self._words.helper(kind, name, {}),
            notes=notes if default in ("", "None") else f"{notes} default: `{default}`",
            default=default,
            required=not default,
            example=example,
        )

    def _calling(
        self,
        operation: Method,
        kind: str,
        name: str,
        fill: dict[str, str],
        *,
        texts: list[str] | None = None,
        **own: Any,
    ) -> Method:
        """A method that calls an operation, in the words that all of its kind share."""
        shared = self._words.helper
        raises = [] if kind == "iterator" else operation.raises
        texts = [shared(kind, "text", fill)] if texts is None else texts
        return Method(
            name=name,
            verb=operation.verb,
            path=operation.path,
            summary=shared(kind, "summary", fill),
            texts=[*texts, *paragraphs(self._words.about(name, "text"))],
            raises=[*self._words.helper_raises(kind, fill), *raises],
            span=operation.span,
            kind=kind,
            calls=operation.name,
            **own,
        )

    # --- models ----------------------------------------------------------------------------------

    def _model(self, name: str) -> ModelPart:
        fields = [self._field(name, each) for each in self._spec.below(MODELS, name, FIELDS)]
        stated = self._spec.stated(MODELS, name)
        texts = paragraphs(self._words.about(name, "text"))
        if stated != frozenset(self._spec.releases):
            texts.append(f"{span_of(self._spec, stated)}.")
        facts = self._overrides.model_facts.get(name, {})
        return ModelPart(
            name=name,
            module=model_module(name),
            about=self._words.about(name, "about"),
            texts=texts,
            facts="".join(f", {key}={value!r}" for key, value in facts.items()),
            fields=fields,
            older=[(each, model_module(each)) for each in self._older_names(name)],
            returned_by=self._links(lambda each: name in _names(each.result)),
            taken_by=self._links(
                lambda each: any(name in _names(one.annotation) for one in each.parameters)
            ),
            part_of=self.kinds.holders(name),
            example=self._words.page_example(name),
        )

    def _older_names(self, name: str) -> list[str]:
        """The spellings of a model's name in releases before the one that respelled it."""
        first = min(self._spec.stated(MODELS, name), key=order)
        return [
            old for old, until in self._overrides.older_names(name) if order(first) <= order(until)
        ]

    def _field(self, model: str, json_name: str) -> Field:
        path = (MODELS, model, FIELDS, json_name)
        name, choices = field_name(json_name), self.kinds.choices(*path)
        kinds = self._overrides.types(self._spec, *path)
        required = self._is_required(*path)
        secret = json_name in self._overrides.secret
        when = part_of_time(self._spec, self._spec.stated(*path), self._spec.stated(*path[:2]))
        words = self._words.field(model, json_name)
        if when:
            words += f" {_sentence(when)}"
        facts = [f'"{json_name}"'] if name != json_name else []
        if facts or secret:
            facts += [] if required else ["default=None"]
            facts += ["secret=True"] if secret else []
            default = f"wire({', '.join(facts)})"
        else:
            default = "" if required else "None"
        notes = [] if required else ["[optional]"]
        if name != json_name:
            notes.append(f"JSON: `{json_name}`")
        if secret:
            notes.append("secret")
        if choices:
            listed = ", ".join(f"`{each}`" for each in choices)
            notes.append(f"{listed}, or what else an agent sends")
        return Field(
            name=name,
            annotation=self.kinds.annotation(
                kinds, choices, open_ended=True, optional=not required
            ),
            default=default,
            words=words,
            in_docs=self.kinds.in_docs(kinds),
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


def _names(annotation: str) -> list[str]:
    return re.findall(r"models\.(\w+)", annotation)


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


def _fallback(name: str, kind: str) -> Any:
    """An example where the descriptions have none."""
    return {"boolean": True, "integer": 10}.get(kind, f"{name}_example")
