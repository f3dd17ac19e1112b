"""What is known better than a description says it, and the words for what it says."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from typing import Any

from acapy_client.generate._json_types import JsonType, parsed
from acapy_client.generate._parts import Plugin, Raises
from acapy_client.generate._views import Model, Operation, Typed

ALWAYS, MAY_BE_ABSENT = "", "None"
"""What stands in an annotation beside the type."""


class Corrections:
    """What is taken otherwise than it is said. This one takes all as the newest release says it.

    :param plugins: the plugin that brings an operation
    :param once: operations that are sent once only
    :param needs_body: operations that fail without a body
    :param secret: JSON names of fields
    :param model_facts: what stands behind the base class of a model
    :param bodies: further models that the body of an operation may be
    :param identifiers: a parameter of an operation, and where its answer carries its value
    :param imported: models that another package has, which are not written
    :param extended: models that add fields to one of another package: its name and its module
    :param own: only the description of one agent says all this
    """

    plugins: Mapping[str, Plugin] = {}
    once: Collection[str] = ()
    needs_body: Collection[str] = ()
    secret: Collection[str] = ()
    model_facts: Mapping[str, Mapping[str, object]] = {}
    bodies: Mapping[str, list[str]] = {}
    identifiers: Mapping[str, tuple[str, str]] = {}
    imported: Collection[str] = ()
    extended: Mapping[str, tuple[str, str]] = {}
    own: bool = False

    def types(self, typed: Typed) -> list[JsonType]:
        """The types to declare, the first one first."""
        return [parsed(next(iter(typed.types)))]

    def answer(self, operation: Operation) -> JsonType:
        """The type of an operation's answer."""
        return parsed(next(iter(operation.answers)))

    def wallet(self, operation: Operation) -> str:
        """The type of wallets that an operation is for; none where it is for all."""
        return ""

    def older_names(self, model: Model) -> list[str]:
        """The spellings of a model's name in older releases."""
        return []

    def older_tags(self, tag: str) -> list[str]:
        """The spellings of a tag in older releases."""
        return []


class Presence:
    """Whether a field of an answer is always there. This one believes what the description says."""

    def of(self, field: Typed) -> str:
        """What the annotation of a field says of None."""
        return ALWAYS if field.is_required else MAY_BE_ABSENT

    def note(self, field: Typed) -> str:
        """The same for the pages, where there is more to say than that it is required."""
        return ""

    def ground(self, model: str) -> str:
        """What it is known from that fields are always there."""
        return ""


class Wording(ABC):
    """The words and names of everything."""

    @abstractmethod
    def method(self, operation: str) -> str:
        """The name of an operation, chosen by meaning."""

    @abstractmethod
    def api(self, tag: str, key: str) -> str:
        """``about`` or ``text`` of an API class."""

    @abstractmethod
    def about(self, name: str, key: str) -> str:
        """``summary`` of an operation, ``about`` of a model, ``text`` of either."""

    @abstractmethod
    def field(self, model: str, field: str) -> str:
        """The sentences about a field."""

    @abstractmethod
    def parameter(self, operation: str, parameter: str) -> str:
        """The phrase about a parameter."""

    @abstractmethod
    def raises(self, operation: str) -> list[Raises]:
        """Errors and when they are raised."""

    @abstractmethod
    def example(self, operation: str, key: str) -> Any:
        """``body``: an example of the body; ``values``: of parameters, by name."""

    @abstractmethod
    def page_example(self, name: str) -> str:
        """A whole example: Python for ``Class.method``, Markdown for a model."""
