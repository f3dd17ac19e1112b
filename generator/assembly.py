"""Adds to what is read from the spec what only the core has: iterators, waits and downloads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from acapy_client.exceptions import exception_class
from acapy_client.generate import _assembly
from acapy_client.generate import _views as views
from acapy_client.generate._assembly import BINARY, paragraphs
from acapy_client.generate._json_types import ListOf, parsed
from acapy_client.generate._naming import api_class, api_module
from acapy_client.generate._parts import Helper, Operation, Parameter
from acapy_client.generate._python_types import PythonType
from acapy_client.generate._releases import line_of, order
from generator.evidence import Evidence
from generator.overrides import Overrides
from generator.parts import Download, Iterator, Wait
from generator.presence import Presence
from generator.spec import Spec
from generator.succeeded import succeeded
from generator.supported import supported
from generator.words import Words

_AnyHelper = TypeVar("_AnyHelper", bound=Helper)


class Assembly(_assembly.Assembly):
    """Everything there is to write, and what the README says of all.

    ``areas`` has the names of the classes by what they are for, ``lines`` the first and the last
    line of releases, ``supported`` the rows of their table, ``succeeded`` what is known of
    operations that succeeded.
    """

    def __init__(self, spec: Spec, overrides: Overrides, words: Words, evidence: Evidence) -> None:
        self._overrides, self._core_words = overrides, words
        self.areas = overrides.areas
        self.lines = line_of(spec.releases[0]), line_of(spec.releases[-1])
        self.supported = supported(spec.releases)
        self.succeeded = succeeded(spec, evidence)
        super().__init__(spec, overrides, Presence(spec, overrides, evidence), words)

    @property
    def corrected(self) -> dict[str, tuple[str, ...]]:
        """The types that releases declare of answers and fields, where others are taken."""
        found: dict[str, set[str]] = {}
        for operation in self._spec.operations.values():
            taken = self._overrides.answer(operation)
            others = {each for each in operation.answers if parsed(each) != taken}
            plain = {"object" for each in others if each not in self._types.models}
            found[operation.name] = others | plain
        for model in self._spec.models.values():
            for field in model.fields.values():
                types = self._overrides.types(field)
                found[field.known_as] = {each for each in field.types if parsed(each) not in types}
        return {name: tuple(sorted(types)) for name, types in found.items() if types}

    def _helpers(self, tag: str, pairs: list[tuple[views.Operation, Operation]]) -> list[Helper]:
        helpers: list[Helper] = []
        for view, operation in pairs:
            if view.name in self._overrides.pages:
                helpers.append(self._iterator(view, operation))
            if self._overrides.answer(view) == BINARY:
                helpers.append(self._download(operation))
        for view, _ in pairs:
            helpers += [
                self._wait(waits, self._spec.operations[waits["read"]], tag)
                for waits in self._overrides.waits
                if waits.get("beside", waits["read"]) == view.name
            ]
        return helpers

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
            closing=(self._core_words.helper("iterator", "closing", fill),) if filters else (),
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
            words=self._core_words.helper(kind, name, {}),
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
            summary=self._core_words.helper(shared, "summary", fill),
            texts=[*(self._core_words.helper(shared, text, fill) for text in texts), *own_words],
            raises=[*self._core_words.helper_raises(shared, fill), *raises],
            calls=operation.name,
            **own,
        )
