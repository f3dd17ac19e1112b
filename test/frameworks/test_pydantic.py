"""Records in pydantic's hands."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from acapy_client import OpenApiException, models
from acapy_client.model_utils import Model, wire
from acapy_client.models import ConnRecord, CreateWalletRequest, InvitationMessage
from support.declared import MODELS
from support.operations import recorded_objects
from support.project import run_python


class Box(Model):
    """Holds others of its kind."""

    boxes: list[Box] | None = None
    """Those in it."""
    either: ConnRecord | list[str] | None = None
    by_name: dict[str, Box] | None = None
    count: int = wire()
    weight: float | None = None
    is_open: bool | None = None
    lock: str | None = wire("@lock", default=None, secret=True)


ADAPTERS: dict[type[Model], TypeAdapter[Any]] = {}


def adapter(model: type[Model]) -> TypeAdapter[Any]:
    if model not in ADAPTERS:
        ADAPTERS[model] = TypeAdapter(model)
    return ADAPTERS[model]


def taken(model: type[Model], data: Any) -> Any:
    """What the constructor makes of an object; None where it refuses it."""
    try:
        return model(**data)
    except OpenApiException:
        return None


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from([0.5, 2.0, "", "a", "1"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from([*Box._wire, "@lock", "alias", "accept", "x"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*Box._wire, "@lock", "other"]), VALUES, max_size=4))
def test_what_the_constructor_takes_and_refuses_pydantic_takes_and_refuses(
    data: dict[str, Any],
) -> None:
    data.setdefault("count", 1)
    built = taken(Box, copy.deepcopy(data))
    for validate, value in (
        (adapter(Box).validate_python, data),
        (adapter(Box).validate_json, json.dumps(data)),
    ):
        if built is None:
            with pytest.raises(ValidationError):
                validate(value)
        else:
            assert validate(value) == built


def test_recorded_answers_are_taken_and_refused_alike() -> None:
    refused = passed = 0
    for model, answer in recorded_objects():
        for data in (answer, {**answer, "of no release": 1}):
            built = taken(model, data)
            try:
                assert adapter(model).validate_python(data) == built
                passed += 1
            except ValidationError:
                assert built is None, model
                refused += 1
        record = model.from_wire(answer)
        assert adapter(model).validate_python(record) is record
        assert adapter(model).dump_python(record) == answer
        assert json.loads(adapter(model).dump_json(record)) == answer
    assert min(passed, refused) > 20


@pytest.mark.parametrize(
    ("given", "errors"),
    [
        ({"count": True}, {("count",): "int_type"}),
        ({"count": None}, {("count",): "int_type"}),
        ({}, {("count",): "missing"}),
        (
            {"count": 1, "weight": "1", "is_open": 1},
            {("weight",): "float_type", ("is_open",): "bool_type"},
        ),
        (
            {"count": 1, "boxes": [{"count": 1, "boxes": [{"count": "1"}]}]},
            {("boxes", 0, "boxes", 0, "count"): "int_type"},
        ),
        ({"count": 1, "by_name": {"a": {}}}, {("by_name", "a", "count"): "missing"}),
        ({"count": 1, "lid": 1}, {("lid",): "extra_forbidden"}),
        ([], {(): "dict_type"}),
        (1, {(): "dict_type"}),
    ],
)
def test_errors_are_those_of_pydantic_with_the_place_of_each(
    given: Any, errors: dict[tuple[Any, ...], str]
) -> None:
    with pytest.raises(ValidationError) as caught:
        adapter(Box).validate_python(given)
    assert {each["loc"]: each["type"] for each in caught.value.errors()} == errors


def test_names_of_python_and_of_json_are_taken() -> None:
    assert adapter(Box).validate_python({"count": 1, "lock": "a"}).to_wire()["@lock"] == "a"
    assert adapter(Box).validate_python({"count": 1, "@lock": "a"}).lock == "a"
    with pytest.raises(ValidationError):
        adapter(Box).validate_python({"count": 1, "@lock": "a", "lock": "b"})


def test_what_only_the_constructor_refuses_has_its_words() -> None:
    deep: dict[str, Any] = {"count": 1}
    for _ in range(100_000):
        deep = {"count": 1, "boxes": [deep]}
    with pytest.raises(ValidationError):
        adapter(Box).validate_python(deep)
    while deep:  # Python cannot free so deep a value at once everywhere
        deep = deep.get("boxes", [{}])[0]


@pytest.mark.parametrize(
    ("model", "given"),
    [
        (Box, {"@lock": "s3cret"}),
        (Box, {"lock": ["s3cret"], "count": 1}),
        (CreateWalletRequest, {"wallet_key": 1, "extra_settings": [{"seed": "s3cret"}]}),
        (CreateWalletRequest, {"walet_key": "s3cret"}),
        (CreateWalletRequest, {"label": ["https://a:s3cret@host/"]}),
    ],
)
def test_errors_repeat_no_secret(model: type[Model], given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(dict[str, model]).validate_python({"a": given})
    assert "s3cret" not in f"{caught.value}{caught.value!r}{caught.value.errors()}"


def test_a_record_is_a_field_of_a_model() -> None:
    class Contact(BaseModel):
        connection: ConnRecord
        invitation: InvitationMessage | None = None
        others: dict[str, list[ConnRecord]] = {}

    record = ConnRecord.from_wire({"alias": "a", "newer": 1})
    contact = Contact(connection=record, others={"x": [{"alias": "b"}]})
    assert contact.connection is record
    out = {"connection": record.to_wire(), "invitation": None, "others": {"x": [{"alias": "b"}]}}
    assert contact.model_dump() == json.loads(contact.model_dump_json()) == out
    assert contact.model_dump(exclude={"connection": {"newer"}})["connection"] == {"alias": "a"}
    unchecked = Contact.model_construct(connection={"alias": "a"})
    assert unchecked.model_dump()["connection"] == {"alias": "a"}
    assert contact.model_copy(deep=True) == contact
    with pytest.raises(ValidationError):
        Contact.model_validate(out)  # ``newer``, as the constructor has it
    definitions = Contact.model_json_schema()["$defs"]
    assert {"ConnRecord", "InvitationMessage"} <= {*definitions}


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_every_model_has_a_schema_with_its_words(mode: Any) -> None:
    fields = 0
    for name in MODELS:
        schema = adapter(getattr(models, name)).json_schema(mode=mode)
        for each, described in {name: schema, **schema.get("$defs", {})}.items():
            described = schema["$defs"][name] if "$ref" in described else described
            assert described["title"] == each
            assert described["description"]
            assert {*described["properties"]} == {*MODELS[each]._wire.values()}
            for said in described["properties"].values():
                assert len(said["description"]) > 10
                fields += 1
    assert fields > 2000


def test_a_schema_says_what_is_strict_going_in_and_open_coming_out() -> None:
    going_in = adapter(ConnRecord).json_schema()
    coming_out = adapter(ConnRecord).json_schema(mode="serialization")
    assert going_in["additionalProperties"] is False
    assert coming_out["additionalProperties"] is True
    choice = {"type": "string", "enum": ["auto", "manual"]}
    assert choice in going_in["properties"]["accept"]["anyOf"]
    choice["examples"] = choice.pop("enum")
    assert choice in coming_out["properties"]["accept"]["anyOf"]
    assert adapter(Box).json_schema()["$defs"]["Box"]["required"] == ["count"]


def test_a_model_whose_source_is_not_there_has_a_schema_without_words() -> None:
    code = """
from pydantic import TypeAdapter
from acapy_client.model_utils import Model
class Typed(Model):
    "At a prompt."
    name: str | None = None
    "Whose?"
schema = TypeAdapter(Typed).json_schema()
assert schema["title"] == "Typed", schema
assert "description" not in schema["properties"]["name"]
"""
    done = run_python("-W", "error", "-c", code)
    assert done.returncode == 0, done.stderr


def test_the_package_imports_nothing_of_pydantic() -> None:
    code = """
import sys
from acapy_client import models
record = models.ConnRecord.from_json("{}")
record._repr_html_()
assert not [each for each in sys.modules if "pydantic" in each]
from pydantic import TypeAdapter
assert "acapy_client._pydantic" not in sys.modules
TypeAdapter(models.ConnRecord)
assert "acapy_client._pydantic" in sys.modules
"""
    done = run_python("-W", "error", "-c", code)
    assert done.returncode == 0, done.stderr
