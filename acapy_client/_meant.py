"""What a caller meant, where what he gave is something else."""

from __future__ import annotations

import sys
from typing import Any

from acapy_client.model_utils import Model


def instead_of(value: Any, parameter: str) -> str:
    """``; pass its connection_id`` where a record was given for an identifier that it holds."""
    field = _holding(type(value), parameter) if isinstance(value, Model) else None
    return f"; pass its {field}" if field else ""


def _holding(model: type[Model], parameter: str) -> str | None:
    """The field, or the path of two, that has such an identifier."""
    for attr in model._wire:
        if _is_short_for(parameter, attr):
            return attr
    inner = {each.attr: getattr(each.type, "model", None) for each in model._resolved().values()}
    paths = [
        f"{outer}.{attr}"
        for outer, held in inner.items()
        for attr in (held._wire if held is not None else ())
        if _is_short_for(parameter, attr)
    ]
    words = {*parameter.split("_")}  # cred_ex_id rather in cred_ex_record than in another
    return max(paths, key=lambda path: len(words.intersection(path.split("_"))), default=None)


def _is_short_for(short: str, long: str) -> bool:
    """Whether each word stands for the other's, as in ``conn_id`` and ``connection_id``."""
    words, others = short.split("_"), long.split("_")
    return len(words) == len(others) and all(
        other.startswith(word) or word.startswith(other)
        for word, other in zip(words, others, strict=True)
    )


def levels_to_caller() -> int:
    """How far up the first frame is that is none of this package, for a warning to point at."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and _is_ours(frame.f_globals.get("__name__")):
        level, frame = level + 1, frame.f_back
    return level


def _is_ours(module: Any) -> bool:
    return isinstance(module, str) and module.partition(".")[0] == "acapy_client"
