"""What the frames of a traceback hold of a call: nothing, since reporters of errors print it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

from acapy_client.exceptions import ApiTypeError

# what carries a call; the frames of others are the caller's own
_CARRIERS = frozenset(
    {
        *("acapy_client", "urllib3", "http", "email", "socket", "ssl", "json", "urllib"),
        *("concurrent", "contextlib"),
    }
)


def emptied(error: BaseException) -> None:
    """Empty the frames that an error, and those behind it, came through on its way here.

    Frames that still run stay as they are: who calls this forgets its own.
    """
    pending: list[BaseException | None] = [error]
    seen: set[int] = set()
    while pending:
        link = pending.pop()
        if link is None or id(link) in seen:
            continue
        seen.add(id(link))
        pending += [link.__cause__, link.__context__]
        trace = link.__traceback__
        while trace is not None:
            home = str(trace.tb_frame.f_globals.get("__name__")).partition(".")[0]
            if home in _CARRIERS:
                with contextlib.suppress(RuntimeError):  # it runs
                    trace.tb_frame.clear()
            trace = trace.tb_next


class Forgetting:
    """A context that a failure leaves with nothing of what was given.

    :param given: dicts, of keywords, say, which it empties then
    """

    __slots__ = ("_given",)

    def __init__(self, *given: Any) -> None:
        self._given = given

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is not None:
            emptied(error)
            for each in self._given:
                each.clear()


def ask(name: str, function: Callable[[], Any]) -> Any:
    """What a function of the caller's gives; its own errors pass.

    :raises ApiTypeError: it wants arguments, or is one of asyncio's
    """
    try:
        given = function()
    except TypeError as error:
        # raised by the call itself, not within
        if error.__traceback__ is None or error.__traceback__.tb_next is None:
            raise ApiTypeError(f"{name}: expected a function without arguments") from None
        raise
    if hasattr(given, "__await__"):
        if hasattr(given, "close"):
            given.close()  # else Python warns that nobody awaits it
        raise ApiTypeError(f"{name}: expected text, got {type(given).__name__}")
    return given
