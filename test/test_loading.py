"""Fast paths of loading and building: what they make equals what the rules say, said slowly."""

from __future__ import annotations

import copy
import json
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import acapy_client
from acapy_client._json_types import TOLERANT, Loading
from acapy_client.model_utils import Model, wire


class Inner(Model):
    state: str | None = None


class Record(Model):
    alias: str | None = None
    count: int | None = None
    id: str | None = wire("@id", default=None)
    inner: Inner | None = None
    inners: list[Inner] | None = None


INNER = st.dictionaries(st.sampled_from(["state", "new"]), st.none() | st.text(max_size=3))
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "alias": st.none() | st.text(max_size=3),
    "count": st.none() | st.integers(),
    "@id": st.none() | st.text(max_size=3),
    "inner": st.none() | INNER,
    "inners": st.none() | st.lists(st.none() | INNER, max_size=3),
    "new": st.none() | st.integers() | st.lists(st.text(max_size=3), max_size=2),
    "id": st.none() | st.text(max_size=3),  # not declared: the field's JSON name is another
}
RECORDS = st.lists(st.fixed_dictionaries({}, optional=VALUES), max_size=4)
ATTRIBUTES = {"alias": "alias", "count": "count", "@id": "id", "inner": "inner", "inners": "inners"}


@given(RECORDS, st.booleans())
def test_the_fast_path_does_what_the_rules_say(records: list[dict[str, Any]], less: bool) -> None:
    loaded: list[Any] = []
    Record._load_each(copy.deepcopy(records), Loading(discard_unknown=less), loaded)
    for record, model in zip(records, loaded, strict=True):
        known = {ATTRIBUTES[key]: value for key, value in record.items() if key in ATTRIBUTES}
        assert model.__dict__.keys() == known.keys()
        for attr in ("alias", "count", "id"):
            assert getattr(model, attr) == known.get(attr)
        assert (model.inner is None) == (known.get("inner") is None)
        unknown = {key: value for key, value in record.items() if key not in ATTRIBUTES}
        assert model.additional_properties == ({} if less else unknown)
        if not less:
            assert model.to_wire() == record


@given(RECORDS)
def test_declared_nulls_keep_their_place(records: list[dict[str, Any]]) -> None:
    wanted = [{key: r[key] for key in r if key in ("alias", "count")} for r in records]
    loaded: list[Any] = []
    Record._load_each([dict(record) for record in wanted], TOLERANT, loaded)
    assert [list(model.to_wire().items()) for model in loaded] == [list(r.items()) for r in wanted]


class Order(Model):
    note: str = wire()
    kind: Literal["a", "b"] | str | None = None
    tags: list[str] | None = None
    data: dict[str, Any] | None = None
    inner: Inner | None = None
    id: str | None = wire("@id", default=None)


GIVEN: dict[str, st.SearchStrategy[Any]] = {
    "note": st.none() | st.text(max_size=3),
    "kind": st.none() | st.sampled_from(["a", "b", "c"]),
    "tags": st.none() | st.lists(st.text(max_size=3) | st.integers(), max_size=2),
    "data": st.none() | st.dictionaries(st.text(max_size=2) | st.integers(), st.floats()),
    "inner": st.none() | INNER | st.builds(Inner),
    "id": st.none() | st.text(max_size=3) | st.integers(),
    "@id": st.none() | st.text(max_size=3),
    "new": st.integers(),
}


def built(given: dict[str, Any]) -> dict[str, Any] | str:
    """What becomes of these values: the fields, or the error's words."""
    try:
        return dict(Order(**given).__dict__)
    except acapy_client.OpenApiException as error:
        return f"{type(error).__name__}: {error}"


@given(st.lists(st.fixed_dictionaries({}, optional=GIVEN), max_size=4))
def test_what_was_built_before_changes_no_other(orders: list[dict[str, Any]]) -> None:
    for order in orders:
        Order._sound.clear()
        fresh = built(order)
        assert repr(built(order)) == repr(fresh)  # twice: by what the first one taught
        if isinstance(fresh, dict):
            for attr in ("tags", "data"):  # copies: the caller may change his own
                assert fresh.get(attr) is None or fresh[attr] is not order[attr]


def test_what_is_learned_has_an_end() -> None:
    for number in range(300):
        record = Record.from_wire({f"new-{number}": number})
        assert record.additional_properties == {f"new-{number}": number}
        Everything(**{f"more-{number}": number})
    assert len(Record._odd) <= 64
    assert len(Everything._sound) <= 64


class Everything(Model, open=True):
    pass


@given(RECORDS)
def test_the_text_is_that_of_the_object(records: list[dict[str, Any]]) -> None:
    for record in map(Record.from_wire, records):
        assert record.to_json() == json.dumps(record.to_wire())
        assert record.to_json(indent=2) == json.dumps(record.to_wire(), indent=2)


@pytest.mark.machine
def test_a_text_that_is_nested_too_deep() -> None:
    value: list[Any] = []
    for _ in range(100_000):
        value = [value]
    record = Record.from_wire({})
    record.additional_properties["new"] = value
    with pytest.raises(acapy_client.ApiValueError, match="nested too deep"):
        record.to_json()
