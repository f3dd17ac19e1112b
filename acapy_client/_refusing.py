"""What is wrong with a value that a model is given, and where."""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from typing import Concatenate, ParamSpec, TypeVar

from acapy_client._frames import emptied
from acapy_client._json_types import Mismatch
from acapy_client.exceptions import ApiValueError, OpenApiException, did_you_mean

_APIS = "acapy_client.api."
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


def field_meant(model: type, name: object, known: Iterable[str], or_all: bool = True) -> str:
    """`` (did you mean 'alias'?)`` for what is no field of a model; or whose parameter it is.

    :param known: its fields
    """
    method = _taking(model, name) if isinstance(name, str) else None
    if method is not None:
        return f" (it is a parameter of {method}, beside the body)"
    return did_you_mean(name, known, or_all)


def _taking(model: type, name: str) -> str | None:
    """The method with such a parameter whose body the model is; of those that are in use."""
    # of copies: other threads may import meanwhile
    for module in [held for key, held in sys.modules.copy().items() if key.startswith(_APIS)]:
        for api in [held for held in vars(module).copy().values() if isinstance(held, type)]:
            for own, held in vars(api).items():
                declared = getattr(getattr(held, "__wrapped__", None), "__annotations__", {})
                if name not in declared or own != held.__name__:
                    continue
                if model.__name__ in re.findall(r"\w+", str(declared.get("body"))):
                    return f"{api.__name__}.{own}"
    return None


def guarded(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """JSON can be nested deeper than Python can follow: make that an error of ours."""

    @functools.wraps(method)
    def call(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(self, *args, **kwargs)
        except RecursionError as error:
            raise refused(type(self).__name__, error) from None

    return call
