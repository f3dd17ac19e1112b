"""The public surface, as it was last recorded: nothing disappears unnoticed.

``python test/test_surface.py`` records it anew, after a change that is meant.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
from pathlib import Path
from typing import Any

import acapy_client
from acapy_client import api, apis, model, models
from acapy_client._operation import Operation
from acapy_client.model_utils import Model

RECORD = Path(__file__).parent / "data" / "surface.json"
MODULES = (
    "acapy_client",
    "acapy_client.api_client",
    "acapy_client.cli",
    "acapy_client.compat",
    "acapy_client.configuration",
    "acapy_client.doctor",
    "acapy_client.declaring",
    "acapy_client.events",
    "acapy_client.exceptions",
    "acapy_client.fastapi",
    "acapy_client.generate",
    "acapy_client.hub",
    "acapy_client.model_utils",
    "acapy_client.tenants",
    "acapy_client.testing",
    "acapy_client.testing.protocols",
    *(f"acapy_client.api.{module.name}" for module in pkgutil.iter_modules(api.__path__)),
    *(f"acapy_client.model.{module.name}" for module in pkgutil.iter_modules(model.__path__)),
)
LISTS = (apis, models)  # of names that have their homes in modules of their own
OPTIONS = ", **options: 'Unpack[RequestOptions]'"  # of every operation


def signature(item: Any) -> str:
    if isinstance(item, (classmethod, staticmethod)):
        item = item.__func__
    if isinstance(item, property) or not callable(item):
        return type(item).__name__
    return str(inspect.signature(item)).replace("collections.abc.", "")


def members(cls: type) -> dict[str, str]:
    """Public members by name: fields of a model by their annotation, others by signature."""
    declared = {
        name: getattr(text, "__forward_arg__", text)
        for name, text in getattr(cls, "__annotations__", {}).items()
    }
    if (issubclass(cls, Model) and cls is not Model) or hasattr(cls, "__total__"):
        return declared
    found = {name: str(text) for name, text in declared.items()}
    for name, item in _held(cls).items():
        if isinstance(item, Operation) and name != item.__name__:
            found[name] = f"is {item.__name__}"
        elif isinstance(item, Operation):
            short = signature(item).replace(OPTIONS, "").replace("'", "")
            found[name] = f"{item.facts.method} {item.facts.path} {short}"
        elif callable(item) or isinstance(item, (property, classmethod, staticmethod)):
            found[name] = signature(item)
    return {name: text for name, text in found.items() if not name.startswith("_")}


def _held(cls: type) -> dict[str, Any]:
    """What a class has by itself, and by its bases that have no public name."""
    held: dict[str, Any] = {}
    for base in cls.__mro__:
        if base is cls or (base.__module__.startswith("acapy_client.") and "._" in base.__module__):
            held = {**vars(base), **held}
    return held


def surface() -> dict[str, Any]:
    """What each module has; a class that several have stands at the first of them."""
    found: dict[str, Any] = {}
    homes: dict[type, str] = {}
    for module in map(importlib.import_module, MODULES):
        names = getattr(module, "__all__", None) or [
            name
            for name, item in vars(module).items()
            if getattr(item, "__module__", None) == module.__name__
        ]
        for name in sorted(names):
            if (name.startswith("_") and name != "__version__") or name == "Unpack":
                continue  # Unpack is Python's own, or stands in for it
            item = getattr(module, name)
            own = isinstance(item, type) and item.__module__.startswith("acapy_client")
            path = f"{module.__name__}.{name}"
            if not own:
                found[path] = signature(item)
            elif item in homes:
                found[path] = f"is {homes[item]}"
            else:
                homes[item], found[path] = path, members(item)
    return found | {module.__name__: sorted(module.__all__) for module in LISTS}


def test_the_public_surface_is_the_recorded_one() -> None:
    assert surface() == json.loads(RECORD.read_text("utf-8")), __doc__


def test_import_paths_of_the_documented_examples() -> None:
    from acapy_client.api import connection_api
    from acapy_client.apis import ConnectionApi
    from acapy_client.model.conn_record import ConnRecord
    from acapy_client.model_utils import model_to_dict, parse_datetime, wire
    from acapy_client.models import ConnRecord as SameRecord

    assert connection_api.ConnectionApi is ConnectionApi
    assert ConnRecord is SameRecord
    assert acapy_client.parse_datetime is parse_datetime
    assert callable(wire)
    assert model_to_dict(ConnRecord(alias="a")) == {"alias": "a"}
    assert set(acapy_client.__all__) <= set(dir(acapy_client))


if __name__ == "__main__":
    RECORD.write_text(json.dumps(surface(), indent=1, ensure_ascii=False) + "\n", "utf-8")
