"""All that comes out of a call that failed, as logs, debuggers and reporters of errors show it."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

_TESTS = str(Path(__file__).parents[1])


def outcome(call: Callable[[], object]) -> BaseException | object:
    """What a call gives, or raises."""
    try:
        return call()
    except Exception as error:
        return error


def shown_by(error: BaseException) -> str:
    """Everything that an error shows, and those behind it, with the locals of all frames.

    Locals of the tests' own frames are left out: who calls holds what it gives.
    """
    texts = ["".join(traceback.format_exception(error))]
    pending: list[BaseException] = [error]
    seen: set[int] = set()
    while pending:
        link = pending.pop()
        if id(link) in seen:
            continue
        seen.add(id(link))
        texts += [str(link), repr(link), repr(link.args), _walked(vars(link))]
        texts += _locals(link.__traceback__)
        pending += [each for each in (link.__cause__, link.__context__) if each is not None]
        pending += [each for each in link.args if isinstance(each, BaseException)]
    return "\n".join([*texts, pickle.dumps(error).decode("latin-1")])


def _locals(trace: TracebackType | None) -> list[str]:
    texts = []
    while trace is not None:
        frame = trace.tb_frame
        if not frame.f_code.co_filename.startswith(_TESTS):
            place = f"{frame.f_code.co_filename}:{frame.f_code.co_name}"
            texts += [f"{place}: {name} = {_walked(v)}" for name, v in frame.f_locals.items()]
        trace = trace.tb_next
    return texts


def _walked(value: Any, depth: int = 6) -> str:
    """A value as a reporter shows it, which walks through containers by itself."""
    if depth and isinstance(value, Mapping):
        pairs = [f"{key!r}: {_walked(item, depth - 1)}" for key, item in value.items()]
        return "{" + ", ".join(pairs) + "}"
    if depth and isinstance(value, (list, tuple, set, frozenset)):
        return "[" + ", ".join(_walked(item, depth - 1) for item in value) + "]"
    return repr(value)
