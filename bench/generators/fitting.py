"""Whether values are of the type that an annotation names."""

from __future__ import annotations

import enum
import types
import typing
from typing import Any

_PLAIN: dict[Any, Any] = {
    str: str,
    int: int,
    bool: bool,
    float: (int, float),
    type(None): type(None),
}


def fits(annotation: Any, value: Any) -> bool:
    """Whether a JSON value is of a type. What says nothing of the value (``Any``) fits none."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return any(fits(each, value) for each in arguments)
    if origin is typing.Annotated:
        return fits(arguments[0], value)
    if origin is typing.Literal:
        return value in arguments
    if origin is list:
        return isinstance(value, list) and all(fits(arguments[0], each) for each in value)
    if (origin or annotation) is dict:
        return isinstance(value, dict)
    if annotation in _PLAIN:
        of_kind = isinstance(value, _PLAIN[annotation])
        return of_kind and (annotation is bool or not isinstance(value, bool))
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return value in [each.value for each in annotation]
    if isinstance(annotation, type) and annotation not in (object, list):
        return isinstance(value, dict)  # a model
    return False
