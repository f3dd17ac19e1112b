"""Calls the operations that were asked for, and prints the fields of their models: a program.

``python calls_all.py URL FOLDER REQUEST…``
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from typing import Any

from acapy_client import ApiClient, Configuration, models
from acapy_client._json_types import JsonType, _Array, _Choice, _Union
from acapy_client.generate._package import Package, in_place
from support.plugins.recorded import importable, operations


def value_of(kind: JsonType) -> Any:
    """A value that a parameter takes."""
    match kind:
        case _Choice():
            return kind.choices[0]
        case _Union():
            return value_of(kind.types[0])
        case _Array():
            return [value_of(kind.item)]
    return {bool: True, int: 7, float: 1.5}.get(kind.exact or str, "x")


def main(url: str, folder: str, *requests: str) -> None:
    package = importable("our_agent", Path(folder))
    here = importlib.import_module("our_agent.models")
    with ApiClient(Configuration(url, client_side_validation=False)) as client:
        for request in requests:
            cls, operation = operations(package)[request]
            plan = operation.plan
            given = {name: value_of(kind) for name, kind in plan.types.items()}
            if plan.body is not None:
                given["body"] = {}
            assert cls.__module__.startswith("our_agent."), request
            getattr(cls(client), operation.__name__)(**given)
    described = in_place(Path(folder) / "our_agent")
    assert described
    fields = {
        name: [*getattr(here if own in here.__all__ else models, own)._wire.values()]
        for name, own in Package(described, "our_agent").choice.renamed.items()
    }
    print(json.dumps(fields))


main(*sys.argv[1:])
