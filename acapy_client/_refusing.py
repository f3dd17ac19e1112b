"""What is wrong with a value that a model is given, and where."""

from __future__ import annotations

import functools
from collections.abc import Callable
from contextvars import ContextVar
from typing import Concatenate, ParamSpec, TypeVar

from acapy_client._frames import emptied
from acapy_client._json_types import Mismatch
from acapy_client.exceptions import ApiValueError, OpenApiException

TOO_DEEP = "the value is nested too deep"

S = TypeVar("S")
P = ParamSpec("P")
R = TypeVar("R")


class UnknownField(Mismatch):
    """A field that no model declares."""


# where the fields that no model declares are noted, instead of refused, while a dict is checked
noted_unknown: ContextVar[list[str] | None] = ContextVar("noted_unknown", default=None)


def refused(name: str, wrong: Mismatch | RecursionError) -> OpenApiException:
    """The error for what was given; its frames hold none of it."""
    emptied(wrong)
    if isinstance(wrong, Mismatch):
        return wrong.error(f"{name}: {wrong}")
    return ApiValueError(f"{name}: {TOO_DEEP}")


def placed(wrong: Mismatch | RecursionError, step: str) -> Mismatch:
    """What is wrong with a value, with its place."""
    if isinstance(wrong, RecursionError):
        wrong = Mismatch(TOO_DEEP, ApiValueError)
    return wrong.under(step)


def guarded(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """JSON can be nested deeper than Python can follow: make that an error of ours."""

    @functools.wraps(method)
    def call(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(self, *args, **kwargs)
        except RecursionError as error:
            raise refused(type(self).__name__, error) from None

    return call
