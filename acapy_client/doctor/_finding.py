"""What was found, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Level: TypeAlias = Literal["ok", "note", "problem"]


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. Nothing in it is secret.

    :param about: what it is about, always by the same name, such as ``agent.release``
    :param level: ``problem`` where something cannot work, ``note`` where it may surprise
    :param says: what was found, as a sentence for people
    :param do: what to do about it; None where there is nothing to do
    """

    about: str
    level: Level
    says: str
    do: str | None = None
