"""The classes of a package in memory, without files."""

from __future__ import annotations

import sys
from itertools import count
from types import ModuleType

from acapy_client.generate._package import Package

_numbers = count(1)


def loaded(package: Package) -> ModuleType:
    """A package as modules that stand in no folder; the top one has its classes and ``models``."""
    texts: dict[str, str] = {}
    for path, text in package.code(private=True).items():
        name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        texts[name] = text
    modules = {name: ModuleType(name) for name in texts}
    sys.modules.update(modules)
    try:
        for name, module in modules.items():
            above, _, own = name.rpartition(".")
            if above:
                setattr(modules[above], own, module)
            if any(each.startswith(f"{name}.") for each in texts):
                module.__path__ = []
        for name, module in modules.items():
            exec(compile(texts[name], f"<{name}>", "exec"), vars(module))  # noqa: S102  # our own templates
    except BaseException:
        for name in modules:
            del sys.modules[name]
        raise
    return modules[package.name]


def free_name() -> str:
    """The name of a package that none has yet."""
    return next(name for number in _numbers if (name := f"agent_{number}") not in sys.modules)
