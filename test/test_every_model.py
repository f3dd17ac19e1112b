"""What holds for each model: names, building, loading and dumping, copies."""

from __future__ import annotations

import copy
import json
import pickle
import typing
from typing import Any

import pytest

import acapy_client
from acapy_client import models
from acapy_client._sending import encoded
from acapy_client.model_utils import Model
from support.examples import example_of, fits, of_type
from support.spec import CORRECTED, FIELDS, is_required, types

MODELS = sorted(
    {getattr(models, name) for name in models.__all__}, key=lambda model: model.__name__
)
OWN = set(dir(Model)) | {"_built", "_extra", "_open"}
# examples in the agents' descriptions that contradict the types beside them
WRONG_EXAMPLES = {
    "CreateDidIndyRequest.features",
    "MenuFormParam.required",
    "MenuOption.disabled",
    "RevList.timestamp",
    "RevRegDefValue.publicKeys",
    "V20CredExRecordDIF.item",
}

every_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)


@every_model
def test_fields_are_those_of_the_facts(model: type[Model]) -> None:
    declared = FIELDS[model.__name__]
    assert set(model._resolved()) == set(declared)
    required = {name for name, field in declared.items() if is_required(field)}
    assert {model._wire[attr] for attr in model._required} == required
    hints = typing.get_type_hints(model)
    assert hints.keys() == model._wire.keys()
    assert not OWN & hints.keys(), "a method of the same name would be hidden"
    assert model.__doc__
    assert model.__doc__.strip()


@every_model
def test_building_and_loading_give_back_what_was_given(model: type[Model]) -> None:
    given = example_of(model)
    by_json_names = model(**given)
    attrs = {name: field.attr for name, field in model._resolved().items()}
    by_python_names = model(**{attrs[name]: value for name, value in given.items()})
    loaded = model.from_wire(given)
    for record in (by_json_names, by_python_names, loaded):
        assert record.to_wire() == given
        assert json.loads(encoded(record)) == given
        assert record == loaded
        assert set(record.to_dict()) == set(attrs.values())
        for name, attr in attrs.items():
            assert record[name] == record[attr] == getattr(record, attr)
    assert model.from_wire(model(**loaded.to_dict()).to_wire()) == loaded
    for twin in (
        copy.copy(by_json_names),
        copy.deepcopy(by_json_names),
        pickle.loads(pickle.dumps(by_json_names)),
    ):
        assert type(twin) is model
        assert twin == by_json_names
        assert twin is not by_json_names
        assert twin.to_wire() == given


@every_model
def test_a_missing_or_misspelt_field_is_named(model: type[Model]) -> None:
    given = example_of(model)
    for attr in model._required:
        rest = {name: value for name, value in given.items() if name != model._wire[attr]}
        for lacking in (rest, {**rest, attr: None}):
            with pytest.raises(acapy_client.ApiTypeError, match=rf"\$\.{attr}: missing, expected"):
                model(**lacking)
    if not model._open:
        with pytest.raises(acapy_client.ApiTypeError, match="unknown field 'no_field'"):
            model(**given, no_field="x")


@every_model
def test_what_is_not_declared_is_kept_and_null_is_not_absence(model: type[Model]) -> None:
    empty: dict[str, Any] = {}
    assert model.from_wire(empty).to_wire() == empty
    odd = {**dict.fromkeys(model._resolved()), "@odd~field": [{"x": None}]}
    assert model.from_wire(odd).to_wire() == odd
    assert model.from_wire(odd)["@odd~field"] == [{"x": None}]


@every_model
def test_no_field_is_called_like_the_json_name_of_another(model: type[Model]) -> None:
    """So that fields can be renamed one after the other."""
    renamed = {name for attr, name in model._wire.items() if attr != name}
    assert not renamed & model._wire.keys()


def test_every_type_that_some_release_declares_is_loaded() -> None:
    refused = set()
    for model in MODELS:
        for name, part in FIELDS[model.__name__].items():
            for sent in ({name: of_type(kind)} for kind in types(part)):
                try:
                    assert model.from_wire(sent).to_wire() == sent
                except acapy_client.ApiTypeError:
                    refused.add(f"{model.__name__}.{name}")
    assert refused <= CORRECTED


def test_examples_of_the_facts_fit_their_types() -> None:
    wrong = {
        f"{model.__name__}.{name}"
        for model in MODELS
        for name, field in model._resolved().items()
        if "example" in (part := FIELDS[model.__name__][name])
        and not fits(field.type, part["example"])
    }
    assert wrong == WRONG_EXAMPLES


def test_an_open_model_takes_fields_of_others() -> None:
    is_open = {model for model in MODELS if model._open}
    assert is_open >= {models.Credential, models.Presentation, models.SignedDoc}
    for model in is_open:
        given = {**example_of(model), "name": "N", "@vocab": [None], "none": None}
        record = model(**given)
        assert record.to_wire() == json.loads(encoded(record)) == given
        assert record == model.from_wire(given)
        assert record == pickle.loads(pickle.dumps(record)) == copy.deepcopy(record)
        record["name"] = "M"
        record["more"] = {"x": 1}
        assert record.to_wire() == {**given, "name": "M", "more": {"x": 1}}
        with pytest.raises(acapy_client.ApiTypeError, match=r"\$\.name: expected a JSON value"):
            record["name"] = object()
        with pytest.raises(acapy_client.ApiTypeError, match=r"\$\.name: expected a JSON value"):
            model(**{**given, "name": object()})
    with pytest.raises(acapy_client.ApiAttributeError, match="no field 'more'"):
        models.ConnRecord()["more"] = "x"
