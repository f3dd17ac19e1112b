"""The names that scripts for generated clients use, and that nothing of the facts is left out."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from acapy_client import apis, models
from acapy_client._operation import Operation
from acapy_client.model_utils import Model
from support.operations import API_CLASSES, COVERED
from support.project import DATA, run_python
from support.spec import FIELDS, OPERATIONS

NAMES: dict[str, Any] = json.loads((DATA / "generated_names.json").read_text("utf-8"))
WITHOUT_FIELDS = {name for name, fields in FIELDS.items() if not fields}


def own_operations(api: type) -> dict[str, Operation[..., Any]]:
    return {name: item for name, item in vars(api).items() if isinstance(item, Operation)}


# --- every spelling ------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "module"), NAMES["modules"].items())
def test_an_api_class_is_where_generated_clients_have_it(name: str, module: str) -> None:
    api = getattr(importlib.import_module(f"acapy_client.api.{module}"), name)
    assert getattr(apis, name) is api
    assert name in apis.__all__
    assert name in dir(apis)
    assert api in API_CLASSES


@pytest.mark.parametrize("request_", NAMES["ops"])
def test_a_method_has_its_derived_name_on_every_spelling_of_its_class(request_: str) -> None:
    derived, classes = NAMES["ops"][request_]
    for name in classes:
        api = getattr(importlib.import_module(f"acapy_client.api.{NAMES['modules'][name]}"), name)
        operation = getattr(api, derived)
        assert f"{operation.facts.method} {operation.facts.path}" == request_
        friendly = operation.__name__
        assert friendly != derived
        assert getattr(api, friendly) is operation
        assert COVERED[request_].operation is operation


@pytest.mark.parametrize("definition", NAMES["models"])
def test_a_model_is_where_generated_clients_have_it(definition: str) -> None:
    if NAMES["models"][definition] is None:
        assert not FIELDS.get(definition), "an object with fields has a class"
        assert not hasattr(models, definition), "an object without fields is a plain dict"
        return
    module, name = NAMES["models"][definition]
    model = getattr(importlib.import_module(f"acapy_client.model.{module}"), name)
    assert getattr(models, name) is model
    assert name in models.__all__
    assert name in dir(models)
    assert issubclass(model, Model)


def test_the_same_imports_as_openapi_client(tmp_path: Path) -> None:
    lines = [
        "from openapi_client import apis, models",
        "from openapi_client.api.out_of_band_api import OutOfBandApi",
        "assert OutOfBandApi is apis.OutOfBandApi",
        "assert OutOfBandApi.__module__ == 'acapy_client.api.out_of_band_api'",
    ]
    for name, module in NAMES["modules"].items():
        lines.append(f"from openapi_client.api import {module}")
        lines.append(f"assert {module}.{name} is apis.{name}")
    for module, name in filter(None, NAMES["models"].values()):
        lines.append(f"from openapi_client.model.{module} import {name}")
        lines.append(f"assert {name} is models.{name}")
    script = tmp_path / "script.py"
    script.write_text("\n".join(lines))
    done = run_python("-m", "acapy_client.compat", script)
    assert (done.stderr, done.returncode) == ("", 0)


# --- counts --------------------------------------------------------------------------------------


def test_every_operation_of_the_facts_is_there_and_no_other() -> None:
    assert COVERED.keys() == OPERATIONS.keys() >= NAMES["ops"].keys()
    assert len(OPERATIONS) >= 227
    assert sum(len(set(own_operations(api).values())) for api in API_CLASSES) == len(OPERATIONS)


def test_every_class_is_one_tag_of_the_facts() -> None:
    pairs = {(COVERED[request].api, OPERATIONS[request]["tag"]) for request in OPERATIONS}
    assert {api for api, _ in pairs} == set(API_CLASSES)
    assert len(pairs) == len(API_CLASSES) == len({tag for _, tag in pairs}) >= 34
    # only releases that the list was not cut from, 1.0 to 1.2, have that one
    assert set(apis.__all__) - NAMES["modules"].keys() == {"AnoncredsWalletUpgradeApi"}
    assert apis.AnoncredsWalletUpgradeApi is apis.AnonCredsWalletUpgradeApi


def test_every_model_of_the_facts_is_there_and_no_other() -> None:
    classes = {getattr(models, name) for name in models.__all__}
    assert {model.__name__ for model in classes} == FIELDS.keys() - WITHOUT_FIELDS
    assert len(FIELDS) >= 423
    # what newer releases spell otherwise is the same class under both names
    older = set(models.__all__) - {model.__name__ for model in classes}
    assert older == {name for name in models.__all__ if "Anoncred" in name}
    for name in older:  # 1.1.1 spells one of them without its s
        assert getattr(models, name).__name__ == re.sub("Anoncreds?", "AnonCreds", name)


def test_an_operation_has_two_names_and_no_more() -> None:
    for api in API_CLASSES:
        by_operation: dict[Operation[..., Any], list[str]] = {}
        for name, operation in own_operations(api).items():
            by_operation.setdefault(operation, []).append(name)
        assert all(len(names) == 2 for names in by_operation.values()), by_operation
