"""What the templates show: plain values, ready to be put on a page."""

from __future__ import annotations

from dataclasses import dataclass, field

from acapy_client import exceptions
from generator.overrides import Plugin
from generator.releases import Span

_STATUS = {
    **{f"{error.__name__}": str(status) for status, error in exceptions._BY_STATUS.items()},
    "ServiceException": "500",
}


@dataclass(frozen=True)
class Parameter:
    """A parameter of a method.

    :param example: Python for an example value
    """

    name: str
    annotation: str
    in_docs: str
    words: str
    notes: str = ""
    default: str = "None"
    required: bool = False
    example: str = ""

    @property
    def type_shown(self) -> str:
        """The first of its types, without signs."""
        return self.in_docs.split("**")[1]


@dataclass(frozen=True)
class Method:
    """A method of an API class.

    :param kind: ``operation``; or what calls one: ``iterator``, ``wait``, ``download``
    :param calls: the operation that it calls
    :param imports: module and name of the models that its example makes
    """

    name: str
    verb: str
    path: str
    summary: str
    texts: list[str]
    positional: list[Parameter]
    named: list[Parameter]
    result: str
    result_in_docs: str
    raises: list[tuple[str, str]]
    span: Span
    second_name: str = ""
    plugin: Plugin | None = None
    deprecated: str = ""
    once: bool = False
    accept: str = "application/json"
    kind: str = "operation"
    calls: str = ""
    closing: list[str] = field(default_factory=list)
    imports: list[tuple[str, str]] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    example: str = ""

    @property
    def parameters(self) -> list[Parameter]:
        return [*self.positional, *self.named]

    @property
    def has_body(self) -> bool:
        return any(each.name == "body" for each in self.parameters)

    @property
    def heading(self) -> str:
        """The summary as a table has it."""
        return self.summary.removesuffix(".")

    @property
    def result_plain(self) -> str:
        return self.result.replace("models.", "")

    @property
    def releases(self) -> str:
        """``ACA-Py 0.6 to 1.2; from 1.3 with the connections plugin``."""
        text = str(self.span)
        if self.plugin:
            text += f"; from {self.plugin.since} with the {self.plugin.name} plugin"
        return f"{text}; {self.deprecated}" if self.deprecated else text

    @property
    def decorator(self) -> str:
        """The arguments of ``@operation``."""
        facts = [f'"{self.verb}"', f'"{self.path}"', f'since="{self.span.since}"']
        if self.span.until:
            facts.append(f'until="{self.span.until}"')
        if self.span.without:
            facts.append(f"without={self.span.without!r}")
        if self.plugin:
            facts.append(f'plugin="{self.plugin.name}"')
        if self.once:
            facts.append("retry=False")
        if self.deprecated:
            facts.append(f'deprecated="{self.facts["deprecated"]}"')
        return ", ".join(facts)

    @property
    def fields(self) -> list[str]:
        """The lines of its docstring about parameters and errors."""
        shown = self.parameters if self.kind != "iterator" else [*self.positional, self.named[0]]
        lines = [f":param {each.name}: {each.words}" for each in shown]
        return lines + [f":raises {errors}: {when}" for errors, when in self.raises]

    @property
    def answers(self) -> list[tuple[str, str, str]]:
        """For each error its names, its status and when it comes."""
        rows = []
        for errors, when in self.raises:
            names = errors.split(", ")
            shown = " or ".join(f"`{name}`" for name in names)
            rows.append((shown, _STATUS.get(names[0], "none"), when))
        return rows

    @property
    def examples(self) -> list[tuple[str, str]]:
        """For each call of a derived example a comment and the arguments.

        A body is given always: agents mostly need it, though they declare none as required.
        """
        shortest = [each.name for each in self.positional]
        shortest += ["body=body"] if self.has_body else []
        everything = [each.name for each in self.positional]
        everything += [f"{each.name}={each.name}" for each in self.named]
        if len(shortest) == len(everything):
            return [("", ", ".join(everything))]
        first = "passing only what is needed" if shortest else "without options"
        return [
            (first, ", ".join(shortest)),
            ("or passing what is optional, too", ", ".join(everything)),
        ]


@dataclass(frozen=True)
class Api:
    """An API class.

    :param older: class and module under which older clients know it
    """

    name: str
    module: str
    about: str
    texts: list[str]
    operations: list[Method]
    helpers: list[Method]
    older: list[tuple[str, str]]

    @property
    def methods(self) -> list[Method]:
        return [*self.operations, *self.helpers]


@dataclass(frozen=True)
class Field:
    """A field of a model."""

    name: str
    annotation: str
    default: str
    words: str
    in_docs: str
    notes: str


@dataclass(frozen=True)
class ModelPart:
    """A model.

    :param facts: what stands behind its base class
    :param older: class and module under which older clients know it
    :param example: Markdown
    """

    name: str
    module: str
    about: str
    texts: list[str]
    facts: str
    fields: list[Field]
    older: list[tuple[str, str]]
    returned_by: list[str]
    taken_by: list[str]
    part_of: list[str]
    example: str
