"""What is wrong with the arguments of a call, where Python would say it in words of its own."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ParamSpec, TypeVar

from acapy_client._frames import emptied
from acapy_client._masking import brief
from acapy_client.exceptions import ApiTypeError, did_you_mean

P = ParamSpec("P")
R = TypeVar("R")


def public(method: Callable[P, R]) -> Callable[P, R]:
    """A method for users: wrong arguments are an error of ours, and no failure leaves any of them
    in its traceback."""

    @functools.wraps(method)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(*args, **kwargs)
        except BaseException as error:
            emptied(error)
            # raised by the call itself, not within
            own = type(error) is TypeError and getattr(error.__traceback__, "tb_next", 0) is None
            wrong = _wrong(method, args[1:], kwargs) if own else None
            kwargs.clear()
            del args
            if wrong is not None:
                raise wrong from None
            raise

    return call


def too_many(name: str, most: int, got: int, others: Iterable[str]) -> ApiTypeError:
    """More arguments without a name than there may be.

    :param others: what is given by its name
    """
    named = ", ".join(f"{other}=…" for other in others)
    return ApiTypeError(
        f"{name}: takes {most} without a name, got {got}; write {named or 'options by their names'}"
    )


def _wrong(
    method: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> ApiTypeError | None:
    """What Python refused; none of the values is shown."""
    import inspect  # takes a while, and few need it

    name = method.__qualname__.removesuffix(".__init__")
    _, *parameters = inspect.signature(method).parameters.values()  # less ``self``
    takes_more = any(each.kind is each.VAR_KEYWORD for each in parameters)
    known = {each.name: each for each in parameters if each.kind is not each.VAR_KEYWORD}
    positional = [each.name for each in known.values() if each.kind is not each.KEYWORD_ONLY]
    if len(args) > len(positional):
        others = [each for each in known if each not in positional]
        return too_many(name, len(positional), len(args), others)
    for given in kwargs:
        if given not in known and not takes_more:
            return ApiTypeError(
                f"{name}: unknown parameter {brief(given)}{did_you_mean(given, known)}"
            )
        if given in positional[: len(args)]:
            return ApiTypeError(f"{name}: {given} is given twice")
    for each in known.values():
        is_given = each.name in kwargs or each.name in positional[: len(args)]
        if each.default is each.empty and not is_given:
            got = "".join(f", got {brief(given)}" for given in kwargs if given not in known)
            return ApiTypeError(f"{name}: {each.name} is missing{got}")
    return None
