"""Records load by a fast path: what it makes equals what the rules say, said slowly."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
# a busy machine makes records slowly: that says nothing of how they load
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
ATTRIBUTES = {"alias": "alias", "count": "count", "@id": "id", "inner": "inner", "inners": "inners"}


@patient
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


@patient
@given(RECORDS)
def test_declared_nulls_keep_their_place(records: list[dict[str, Any]]) -> None:
    wanted = [{key: r[key] for key in r if key in ("alias", "count")} for r in records]
    loaded: list[Any] = []
    Record._load_each([dict(record) for record in wanted], TOLERANT, loaded)
    assert [list(model.to_wire().items()) for model in loaded] == [list(r.items()) for r in wanted]
