"""The methods that call an operation again and again, or into a file: the core has them alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from acapy_client.generate._parts import Helper, Parameter


@dataclass(frozen=True, kw_only=True)
class Iterator(Helper):
    """A list to its end, page by page.

    :param items: the field of the answer that holds them, or none
    :param identifier: the path of what tells them apart, or none
    """

    template: ClassVar[str] = "iterator.py.jinja"
    words: ClassVar[str] = "iterator"
    items: str
    identifier: str

    @property
    def described(self) -> list[Parameter]:
        """Not its filters: the operation describes them."""
        return [*self.positional, *self.named[:1]]


@dataclass(frozen=True, kw_only=True)
class Wait(Helper):
    """A wait for the state of a record, or for what has no state.

    :param of: the class whose operation it calls, where that is another
    :param module: of that class
    :param given: the parameters that the operation is given
    :param value: the parameter that holds the value which is waited for, or none
    :param facts: what stands in the code as ``RecordFacts``
    """

    template: ClassVar[str] = "wait.py.jinja"
    words: ClassVar[str] = "wait"
    of: str
    module: str
    given: list[str]
    value: str
    facts: dict[str, object]

    @property
    def has_states(self) -> bool:
        return "states" in self.facts

    @property
    def asked(self) -> str:
        """What the operation is given, in the code."""
        return "{" + ", ".join(f'"{name}": {name}' for name in self.given) + "}"

    @property
    def known(self) -> str:
        """What is known of the record, in the code."""
        return f"RecordFacts({', '.join(f'{name}={fact!r}' for name, fact in self.facts.items())})"


@dataclass(frozen=True, kw_only=True)
class Download(Helper):
    """An answer that goes to a file."""

    template: ClassVar[str] = "download.py.jinja"
    words: ClassVar[str] = "download"
    often: ClassVar[str] = ""
