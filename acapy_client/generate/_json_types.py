"""JSON types, as the spec writes them: ``string``, ``ConnRecord``, ``[item]``, ``{value}``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    """A plain type or a model."""

    name: str


@dataclass(frozen=True)
class ListOf:
    """A list whose items are all of one type."""

    item: JsonType

    @property
    def name(self) -> str:
        """The plain type or the model at its core."""
        return self.item.name


@dataclass(frozen=True)
class ObjectOf:
    """An object with any names, whose values are all of one type."""

    value: JsonType

    @property
    def name(self) -> str:
        """The plain type or the model at its core."""
        return self.value.name


JsonType = Named | ListOf | ObjectOf


def parsed(text: str) -> JsonType:
    """The type that a text of the spec stands for."""
    if text.startswith("["):
        return ListOf(parsed(text[1:-1]))
    if text.startswith("{"):
        return ObjectOf(parsed(text[1:-1]))
    return Named(text)
