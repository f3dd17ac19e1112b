"""JSON text of values, and values of JSON text: as the standard library makes them."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import acapy_client
from acapy_client._json import writer
from acapy_client._sending import encoded
from acapy_client.model_utils import Model

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def refuse(value: Any) -> Any:
    raise TypeError(f"not {type(value).__name__}")


@given(ANYTHING)
def test_a_writer_writes_what_json_does(value: Any) -> None:
    assert writer(refuse)(value) == json.dumps(value)
    assert writer(refuse, compact=True)(value) == json.dumps(value, separators=(",", ":"))


def test_a_writer_without_the_encoder_in_c(monkeypatch: pytest.MonkeyPatch) -> None:
    value = {"a": [1, 2.5, None, "é"]}
    monkeypatch.setattr(json.encoder, "c_make_encoder", None)
    assert writer(refuse)(value) == json.dumps(value)


def test_a_writer_says_what_json_says_of_what_it_refuses() -> None:
    circle: list[Any] = []
    circle.append(circle)
    for wrong in (circle, {(1, 2): 3}, {1, 2}):
        with pytest.raises((TypeError, ValueError)) as expected:
            json.dumps(wrong, default=refuse)
        with pytest.raises(expected.type) as got:
            writer(refuse)(wrong)
        assert str(got.value) == str(expected.value)


class Inner(Model):
    state: str | None = None
    data: dict[str, Any] | None = None


class Outer(Model):
    inner: Inner | None = None
    inners: list[Inner] | None = None


def test_what_was_built_as_none_is_not_sent_at_any_depth() -> None:
    outer = Outer(inner=Inner(state=None), inners=[Inner(state="a", data=None), Inner()])
    assert encoded(outer) == b'{"inner":{},"inners":[{"state":"a"},{}]}'
    received = Outer.from_wire({"inner": {"state": None}})
    assert encoded(received) == b'{"inner":{"state":null}}'


def test_what_a_record_has_been_given_since_is_written_or_refused() -> None:
    inner = Inner(data={})
    assert inner.data is not None
    inner.data["seen"] = MappingProxyType({"a": (1, 2)})
    assert json.loads(inner.to_json()) == {"data": {"seen": {"a": [1, 2]}}}
    assert encoded(inner) == b'{"data":{"seen":{"a":[1,2]}}}'
    inner.data["seen"] = {1, 2}
    with pytest.raises(TypeError, match="got set"):
        inner.to_json()
    with pytest.raises(acapy_client.ApiTypeError, match="expected a JSON value: got set"):
        acapy_client.ApiClient().call_api("POST", "/x", body=inner)
