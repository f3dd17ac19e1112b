"""States of records: the same ones have other words in each protocol."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_PLAIN = {"completed": "active", "abandoned": "error", "start": "init"}


def plain(word: str) -> str:
    """The word that stands for a state here."""
    return _PLAIN.get(word, word)


def states_in(get: Callable[[str], Any]) -> set[str]:
    """The states that a record is in, by the words of both protocols.

    :param get: gives a field of the record
    """
    both = (get(field) for field in ("state", "rfc23_state"))
    return {plain(word) for word in both if isinstance(word, str)}
