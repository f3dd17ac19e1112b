"""Typing names newer than Python 3.10, without a third package at run time.

Checkers see the real ones. On 3.10, where the standard library lacks them, a stand-in of the same
shape takes their place, so that everything imports and ``typing.get_type_hints`` works.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if sys.version_info >= (3, 11):
    from typing import Self, Unpack, dataclass_transform
elif TYPE_CHECKING:
    from typing_extensions import Self, Unpack, dataclass_transform
else:
    from typing import TypeVar

    Self = TypeVar("Self")

    class Unpack:
        def __class_getitem__(cls, item: Any) -> Any:
            return item

    def dataclass_transform(**_facts: Any) -> Any:
        return lambda cls: cls


if TYPE_CHECKING:
    MaybeNone = Any
    """In ``str | MaybeNone``: None is so seldom that checkers are not to ask for a look first."""
else:
    MaybeNone = None

__all__ = ["MaybeNone", "Self", "Unpack", "dataclass_transform"]
