"""Metadata: any JSON value goes in and comes out the same."""

from __future__ import annotations

import math
from typing import Any

import pytest

import acapy_client
from acapy_client.models import ConnectionMetadata, ConnectionMetadataSetRequest
from support.agents.two_agents import Ends, Pair, name, static

pytestmark = pytest.mark.agents

VALUES: dict[str, Any] = {
    "text": 'Zoë said “☃”, \U0001f600 and \\ and "quotes"',
    "no text": "",
    "digits": "0123",
    "the word null": "null",
    "date": "2026-11-22",
    "moment": "2026-11-22T01:06:27.011802Z",
    "zero": 0,
    "negative": -5,
    "big": 2**64,
    "huge": -(10**40),
    "fraction": 0.1,
    "float that is whole": 2.0,
    "tiny": 5e-324,
    "yes": True,
    "no": False,
    "nothing": None,
    "list": [1, "a", None, [], {"b": 2.5}],
    "empty list": [],
    "object": {"a": {"b": {"c": [None, {"d": "2026-11-22"}]}}, "@id": "x", "from": 1, "": 0},
    "empty object": {},
}


def same(one: Any, other: Any) -> bool:
    """Equal, and of the same types all through."""
    return repr(one) == repr(other)


@pytest.fixture(scope="session")
def conn_id(pair: Pair) -> str:
    """A record with all the values."""
    conn_id = str(static(pair.alice).record.connection_id)
    pair.alice.api.set_metadata(conn_id, body={"metadata": VALUES})
    return conn_id


@pytest.mark.parametrize("key", VALUES)
def test_each_value_comes_back(pair: Pair, conn_id: str, key: str) -> None:
    assert same(pair.alice.api.get_metadata(conn_id, key=key).results, VALUES[key])


def test_all_values_come_back(pair: Pair, conn_id: str) -> None:
    results = pair.alice.api.get_metadata(conn_id).results
    assert results == VALUES
    for key, value in VALUES.items():
        assert same(results[key], value)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_none(pair: Pair, value: float) -> None:
    conn_id = str(static(pair.alice).record.connection_id)
    result = pair.alice.api.set_metadata(conn_id, body={"metadata": {"value": value}})
    assert same(result.results, {"value": value})
    assert same(pair.alice.api.get_metadata(conn_id, key="value").results, value)


def test_a_key_that_is_not_there(pair: Pair, conn_id: str) -> None:
    for key in ("missing", "Text", "a/b", "ü &=?"):
        result = pair.alice.api.get_metadata(conn_id, key=key)
        assert isinstance(result, ConnectionMetadata)
        assert result.results is None


def test_keys_of_any_text(pair: Pair) -> None:
    conn_id = str(static(pair.alice).record.connection_id)
    metadata = {key: key for key in ("a/b", "ü &=?", "%2F", "+", "metadata", "None")}
    pair.alice.api.set_metadata(conn_id, body={"metadata": metadata})
    for key in metadata:
        assert pair.alice.api.get_metadata(conn_id, key=key).results == key


@pytest.mark.releases(since="0.7")
def test_a_key_called_results(pair: Pair) -> None:
    conn_id = str(static(pair.alice).record.connection_id)
    metadata = {"results": {"results": 1}}
    assert pair.alice.api.set_metadata(conn_id, body={"metadata": metadata}).results == metadata
    assert pair.alice.api.get_metadata(conn_id).results == metadata
    assert pair.alice.api.get_metadata(conn_id, key="results").results == {"results": 1}


@pytest.mark.releases(until="0.6")
def test_a_key_called_results_is_taken_for_the_wrapper_that_0_6_does_not_send(pair: Pair) -> None:
    conn_id = str(static(pair.alice).record.connection_id)
    pair.alice.api.set_metadata(conn_id, body={"metadata": {"results": 1}})
    assert pair.alice.api.get_metadata(conn_id).results == 1
    assert pair.alice.api.get_metadata(conn_id, key="results").results == 1


def test_none_at_first(pair: Pair) -> None:
    conn_id = str(static(pair.alice).record.connection_id)
    assert pair.alice.api.get_metadata(conn_id).results == {}
    assert pair.alice.api.get_metadata(conn_id, key="any").results is None


def test_other_keys_stay(pair: Pair) -> None:
    conn_id = str(static(pair.alice).record.connection_id)
    api = pair.alice.api
    first = api.set_metadata(conn_id, body={"metadata": {"a": 1, "b": 2}})
    assert first.results == {"a": 1, "b": 2}
    body = ConnectionMetadataSetRequest(metadata={"b": None, "c": 3})
    assert api.set_metadata(conn_id, body=body).results == {"a": 1, "b": None, "c": 3}
    assert api.set_metadata(conn_id, body={"metadata": {}}).results == {"a": 1, "b": None, "c": 3}


def test_of_a_connection_with_another_agent(pair: Pair, connected: Ends) -> None:
    conn_id, key = str(connected.bob.connection_id), name()
    pair.bob.api.set_metadata(conn_id, body={"metadata": {key: "mine"}})
    assert pair.bob.api.get_metadata(conn_id, key=key).results == "mine"
    other = pair.alice.api.get_metadata(str(connected.alice.connection_id), key=key)
    assert other.results is None, "the other agent never sees it"


@pytest.mark.parametrize("body", [{}, {"metadata": [1]}, {"metadata": None}], ids=str)
def test_a_body_that_the_agent_refuses(pair: Pair, conn_id: str, body: dict[str, Any]) -> None:
    with pytest.raises(acapy_client.ApiTypeError, match="metadata"):
        pair.alice.api.set_metadata(conn_id, body=body)
    with pytest.raises(acapy_client.UnprocessableEntityException) as caught:
        pair.alice.api.set_metadata(conn_id, body=body, _check_input_type=False)
    assert "metadata" in (caught.value.body or "")


def test_no_body(pair: Pair, conn_id: str) -> None:
    with pytest.raises(acapy_client.UnprocessableEntityException) as caught:
        pair.alice.api.set_metadata(conn_id)
    assert "Missing data" in caught.value.detail
