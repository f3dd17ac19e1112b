"""Puts facts, corrections, names and words together into what the templates show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from acapy_client.exceptions import exception_class
from generator import views
from generator.evidence import Evidence
from generator.json_types import JsonType, ListOf, Named
from generator.naming import api_class, api_module, field_name, model_module, path_name
from generator.overrides import Overrides
from generator.parts import (
    Api,
    Download,
    Field,
    Helper,
    Iterator,
    Method,
    Model,
    Operation,
    Parameter,
    Wait,
)
from generator.presence import ALWAYS, Presence
from generator.python_types import PythonType, PythonTypes
from generator.releases import line_of, order, span_of
from generator.spec import Spec, file_name
from generator.supported import supported
from generator.words import Words

_AnyHelper = TypeVar("_AnyHelper", bound=Helper)
_BINARY = Named("binary")


class Assembly:
    """Everything there is to write: ``apis`` and ``models``, and what the README says of all.

    ``areas`` has the names of the classes by what they are for, ``lines`` the first and the last
    line of releases, ``supported`` the rows of their table.
    """

    def __init__(self, spec: Spec, overrides: Overrides, words: Words, evidence: Evidence) -> None:
        self._spec, self._overrides, self._words = spec, overrides, words
        self._types = PythonTypes(spec, overrides)
        self._presence = Presence(spec, overrides, evidence)
        self.areas = overrides.areas
        self.lines = line_of(spec.releases[0]), line_of(spec.releases[-1])
        self.supported = supported(spec.releases)
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
        helpers: list[Helper] = []
        for view, operation in pairs:
            if view.name in self._overrides.pages:
                helpers.append(self._iterator(view, operation))
            if self._overrides.answer(view) == _BINARY:
                helpers.append(self._download(operation))
        for view, _ in pairs:
            helpers += [
                self._wait(waits, self._spec.operations[waits["read"]], tag)
                for waits in self._overrides.waits
                if waits.get("beside", waits["read"]) == view.name
            ]
        home = file_name(tag)
        return Api(
            name=api_class(tag),
            module=api_module(tag),
            about=self._words.api(home, "about"),
            texts=paragraphs(self._words.api(home, "text")),
            operations=[operation for _, operation in pairs],
            helpers=helpers,
            older=[(api_class(old), api_module(old)) for old in self._overrides.older_tags(tag)],
        )

    def _operation(self, declared: views.Operation) -> Operation:
        request, deprecated = declared.name, declared.deprecated
        answer = self._overrides.answer(declared)
        parameters = {
            name: self._parameter(declared, each) for name, each in declared.parameters.items()
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
            accept="*/*" if answer == _BINARY else "application/json",
            span=declared.span,
            second_name=path_name(request),
            plugin=self._overrides.plugins.get(request),
            deprecated_since=span_of(self._spec.releases, deprecated).since if deprecated else "",
            deprecated=declared.when_deprecated,
            once=request in self._overrides.once,
            identifier=self._overrides.identifiers.get(request),
            wallet=self._overrides.wallet(declared),
            needs_body=request in self._overrides.needs_body,
            models=sorted((model_module(name), name) for name in used),
        )

    def _parameter(self, operation: views.Operation, declared: views.Typed) -> Parameter:
        name, choices, required = declared.name, declared.choices, declared.is_required
        types = self._overrides.types(declared)
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
            name=field_name(name),
            annotation=self._types.annotation(declared, types, "" if required else "None"),
            types=[self._types.python(each) for each in types],
            words=words,
            notes=" ".join(notes),
            required=required,
            example=repr(value),
        )

    def _body(self, operation: views.Operation, used: set[str]) -> Parameter:
        names = [*operation.bodies, *self._overrides.bodies.get(operation.name, [])]
        models = [Named(name) for name in names if name in self._types.models]
        types = [self._types.python(each) for each in models]
        plain = ["Mapping[str, Any]"]
        if any("protocol" in self._overrides.model_facts.get(name, {}) for name in names):
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

    # --- methods that call an operation again and again ------------------------------------------

    def _iterator(self, declared: views.Operation, query: Operation) -> Iterator:
        pages = self._overrides.pages[declared.name]
        since = declared.parameters["limit"].since
        fill = {"query": query.name, "noun": pages["noun"], "since": since}
        filters = [each for each in query.named if each.name not in self._overrides.paging]
        texts = ["text"]
        if order(since) < order(self._overrides.ordered_since):
            texts.append("unordered")
        if "count" in declared.parameters:
            texts.append("counted")
        return self._helper(
            Iterator,
            query,
            f"iter_{query.name}",
            fill,
            texts=texts,
            positional=query.positional,
            named=[self._setting("iterator", "page_size", ["int"], "1000", "500"), *filters],
            result=self._item(declared, pages["items"]).within("Iterator[{}]"),
            closing=(self._words.helper("iterator", "closing", fill),) if filters else (),
            items=pages["items"],
            identifier=pages["identifier"],
        )

    def _item(self, operation: views.Operation, field: str) -> PythonType:
        """The type of what a list holds.

        :param field: of the answer, where that is not the list itself
        """
        answer = self._overrides.answer(operation)
        if field:
            (answer,) = self._overrides.types(self._spec.models[answer.name].fields[field])
        if not isinstance(answer, ListOf):
            raise TypeError(f"{operation.name} gives no list but {answer}")
        return self._types.python(answer.item)

    def _download(self, source: Operation) -> Download:
        progress = "Callable[[int, int | None], object]"
        path = self._setting("download", "path", ["str", "PathLike[str]"], "", "'tails.bin'")
        return self._helper(
            Download,
            source,
            source.name.replace("get_", "download_", 1),
            {"query": source.name},
            positional=[*source.positional, path],
            named=[
                self._setting("download", "progress", [progress], "None", "print", ["Callable"])
            ],
            result=PythonType.of("int"),
            accept=source.accept,
        )

    def _wait(self, waits: dict[str, Any], declared: views.Operation, tag: str) -> Wait:
        """A wait.

        :param declared: the operation that is asked again and again, of this class or another
        :param tag: of the class that has it
        """
        read = self._operation(declared)
        by, listed_in, value = (waits.get(key, "") for key in ("by", "listed_in", "value"))
        positional = read.positional
        if by:
            (asked,) = (each for each in read.parameters if each.name == by)
            words = asked.words.partition(";")[0]  # behind it: what holds where it is not given
            positional = [replace(asked, annotation="str", words=words, notes="", required=True)]
        kind = "wait" if "until" in waits else "wait_there"
        of = "" if declared.tag == tag else api_class(declared.tag)
        fill = {"query": f"{of}.{read.name}" if of else read.name, **waits}
        named = [self._setting(kind, "timeout", ["float", "None"], "30.0", "10.0")]
        if "until" in waits:
            states, goal = f'("{waits["until"]}",)', f"['{waits['until']}']"
            named.insert(0, self._setting(kind, "until", ["Sequence[str]"], states, goal))
        given = [each.name for each in positional]
        if value:
            awaited = self._setting(kind, value, ["str"], "", repr(waits["example"]))
            positional = [*positional, awaited]
        late = [exception_class(status).__name__ for status in waits.get("late", ())]
        never = [*late, *waits.get("never", ())]
        listed = waits.get("states")
        known = declared.spec.operation(listed).parameters["state"].choices if listed else ()
        facts: dict[str, object] = {
            "states": tuple(sorted({*known, *waits.get("also", ())})),
            "held_in": waits.get("record", ""),
            **{key: waits.get(key, "") for key in ("listed_in", "topic", "by")},
            **{
                key: tuple(waits.get(key, ()))
                for key in ("failed", "removed_after", "shown_by", "late")
            },
        }
        return self._helper(
            Wait,
            read,
            waits["name"],
            fill,
            kind=kind,
            texts=["text", "told"] if kind == "wait_there" and waits.get("topic") else ["text"],
            unless=never,
            positional=positional,
            named=named,
            result=self._item(declared, listed_in) if listed_in else read.result,
            of=of,
            module=api_module(declared.tag),
            given=given,
            value=value,
            facts={name: fact for name, fact in facts.items() if fact},
        )

    def _setting(
        self,
        kind: str,
        name: str,
        types: list[str],
        default: str,
        example: str,
        shown: list[str] | None = None,
    ) -> Parameter:
        """A parameter of a helper, which no agent sees.

        :param kind: of method, whose words it shares
        :param default: Python, none where the parameter is required
        :param shown: the types as the pages write them, where that is otherwise
        """
        annotation = " | ".join(types)
        notes = ["[optional]"] if default else []
        if default == "None":
            annotation += " | None"
        elif default:
            notes.append(f"default: `{default}`")
        return Parameter(
            name=name,
            annotation=annotation,
            types=[PythonType.of(each) for each in shown or types],
            words=self._words.helper(kind, name, {}),
            notes=" ".join(notes),
            default=default,
            required=not default,
            example=example,
        )

    def _helper(
        self,
        helper: type[_AnyHelper],
        operation: Operation,
        name: str,
        fill: dict[str, str],
        *,
        kind: str = "",
        texts: Iterable[str] = ("text",),
        unless: Iterable[str] = (),
        **own: Any,
    ) -> _AnyHelper:
        """A method that calls an operation, in the words that all of its kind share.

        :param fill: what those words want in their braces
        :param kind: whose words these are, where not all of the helper's
        :param texts: which of those words are its paragraphs
        :param unless: errors of the operation that it does not raise
        """
        shared = kind or helper.words
        own_words = paragraphs(self._words.about(name, "text"))
        raises = [] if helper is Iterator else operation.raises
        raises = [each for each in raises if each.errors not in unless]
        return helper(
            name=name,
            verb=operation.verb,
            path=operation.path,
            summary=self._words.helper(shared, "summary", fill),
            texts=[*(self._words.helper(shared, text, fill) for text in texts), *own_words],
            raises=[*self._words.helper_raises(shared, fill), *raises],
            calls=operation.name,
            **own,
        )

    # --- models ----------------------------------------------------------------------------------

    def _model(self, declared: views.Model) -> Model:
        name = declared.name
        texts = paragraphs(self._words.about(name, "text"))
        if not declared.is_always_there:
            texts.append(f"{declared.span}.")
        return Model(
            name=name,
            module=model_module(name),
            about=self._words.about(name, "about"),
            texts=texts,
            facts=self._overrides.model_facts.get(name, {}),
            fields=[self._field(name, each) for each in declared.fields.values()],
            older=[(each, model_module(each)) for each in self._older_names(declared)],
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

    def _older_names(self, model: views.Model) -> list[str]:
        """The spellings of a model's name in releases before the one that respelled it."""
        return [
            old
            for old, until in self._overrides.older_names(model.name)
            if order(model.oldest) <= order(until)
        ]

    def _field(self, model: str, declared: views.Typed) -> Field:
        json_name, choices = declared.name, declared.choices
        name, types = field_name(json_name), self._overrides.types(declared)
        required = declared.is_required
        secret = json_name in self._overrides.secret
        words = self._words.field(model, json_name)
        if when := declared.part_of_time:
            words += f" {_sentence(when)}"
        facts = [f'"{json_name}"'] if name != json_name else []
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
