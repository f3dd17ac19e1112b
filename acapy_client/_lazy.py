"""Names that are imported at their first use (PEP 562), so that importing costs next to nothing."""

from __future__ import annotations

import sys
from importlib import import_module

TYPE_CHECKING = (
    False  # importing it from typing would be most of what ``import acapy_client`` costs
)
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any


def lazy_names(
    module: str, homes: Mapping[str, str]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """The ``__getattr__`` and ``__dir__`` of a module.

    :param module: its ``__name__``
    :param homes: name -> the module that defines it
    """

    def get(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        value = getattr(import_module(homes[name]), name)
        setattr(sys.modules[module], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[module]), *homes})

    return get, names
