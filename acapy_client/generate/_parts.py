"""What the templates show: plain values, ready to be put on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from acapy_client.exceptions import ApiException, exception_class
from acapy_client.generate._python_types import PythonType
from acapy_client.generate._releases import Span

# the status behind each exception, the lowest of several
_STATUS = {exception_class(status).__name__: str(status) for status in range(500, 399, -1)}
del _STATUS[ApiException.__name__]  # it stands for all the others


class Plugin(NamedTuple):
    """A plugin that brings an operation.

    :param since: the line of releases that needs it
    """

    name: str
    since: str


class Raises(NamedTuple):
    """When errors are raised.

    :param aside: what the docstring adds, and a table with the status need not
    """

    errors: str
    when: str
    aside: str = ""

    @property
    def in_full(self) -> str:
        return f"{self.when} ({self.aside})" if self.aside else self.when

    @property
    def names(self) -> list[str]:
        return self.errors.split(", ")

    @property
    def status(self) -> str:
        return _STATUS.get(self.names[0], "none")


@dataclass(frozen=True)
class Parameter:
    """A parameter of a method.

    :param example: Python for an example value
    """

    name: str
    annotation: str
    types: list[PythonType]
    words: str
    notes: str = ""
    default: str = "None"
    required: bool = False
    example: str = ""

    @property
    def in_docs(self) -> str:
        """``**bool** or **str**``, with links to the models' pages."""
        return " or ".join(each.in_docs for each in self.types)


@dataclass(frozen=True, kw_only=True)
class Method:
    """A method of an API class: what all kinds of methods have.

    :param accept: the type of answer that is asked for
    :param closing: paragraphs for the end of its docstring
    :param example: a whole program
    """

    name: str
    verb: str
    path: str
    summary: str
    texts: list[str]
    positional: list[Parameter]
    named: list[Parameter]
    result: PythonType
    raises: list[Raises]
    accept: str = "application/json"
    closing: tuple[str, ...] = ()
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
    def described(self) -> list[Parameter]:
        """The parameters that its docstring describes."""
        return self.parameters

    @property
    def fields(self) -> list[str]:
        """The lines of its docstring about parameters and errors."""
        lines = [f":param {each.name}: {each.words}" for each in self.described]
        return lines + [f":raises {each.errors}: {each.in_full}" for each in self.raises]

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


@dataclass(frozen=True, kw_only=True)
class Operation(Method):
    """What one request does: a declaration.

    :param second_name: the one derived from its request
    :param deprecated_since: the first release that calls it deprecated, or none
    :param deprecated: the same in words
    :param once: whether it is sent once only
    :param identifier: a path parameter, and where the answer carries its value
    :param wallet: the type of wallets that it is for, or none
    :param needs_body: whether agents fail without a body
    :param models: those that its example makes, with their modules
    :param own: whether only the description of one agent says it
    :param wire: parameters of the query that have another name there
    """

    span: Span
    second_name: str
    plugin: Plugin | None
    deprecated_since: str
    deprecated: str
    once: bool
    identifier: tuple[str, str] | None
    wallet: str
    needs_body: bool
    models: list[tuple[str, str]]
    own: bool
    wire: tuple[tuple[str, str], ...]

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
            facts.append(f'deprecated="{self.deprecated_since}"')
        if self.identifier:
            parameter, field = self.identifier
            facts.append(f'identifier=("{parameter}", "{field}")')
        if self.wallet:
            facts.append(f'wallet="{self.wallet}"')
        if self.needs_body:
            facts.append("needs_body=True")
        if self.own:
            facts.append("own=True")
        if self.wire:
            facts.append(f"wire={self.wire!r}")
        return ", ".join(facts)


@dataclass(frozen=True, kw_only=True)
class Helper(Method):
    """A method that calls an operation for the user.

    :param calls: the name of that operation
    """

    template: ClassVar[str]  # of its code
    words: ClassVar[str]  # which part of words/helpers.toml it shares
    often: ClassVar[str] = ", as often as needed"
    calls: str


@dataclass(frozen=True)
class Api:
    """An API class.

    :param older: class and module under which older clients know it
    """

    name: str
    module: str
    about: str
    texts: list[str]
    operations: list[Operation]
    helpers: list[Helper]
    older: list[tuple[str, str]]

    @property
    def names(self) -> list[tuple[str, str]]:
        """All its names, each with its module."""
        return [(self.name, self.module), *self.older]

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
class Model:
    """A model.

    :param facts: what stands behind its base class
    :param older: class and module under which older clients know it
    :param ground: what it is known from that fields are always there
    :param example: Markdown
    :param extends: the model of the core that it adds fields to, and its module
    """

    name: str
    module: str
    about: str
    texts: list[str]
    facts: Mapping[str, object]
    fields: list[Field]
    older: list[tuple[str, str]]
    returned_by: list[str]
    taken_by: list[str]
    part_of: list[str]
    ground: str
    example: str
    extends: tuple[str, str] | None = None

    @property
    def base(self) -> str:
        """Its base class."""
        if self.extends:
            return f"Core{self.extends[0]}"
        return "Invitation" if "protocol" in self.facts else "Model"

    @property
    def names(self) -> list[tuple[str, str]]:
        """All its names, each with its module."""
        return [(self.name, self.module), *self.older]
