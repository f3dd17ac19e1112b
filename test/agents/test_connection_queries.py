"""The filters of `connections`, its pages, and `iter_connections`."""

from __future__ import annotations

from itertools import chain
from typing import Any

import pytest

import acapy_client
from acapy_client.models import ConnRecord
from support.agents.two_agents import Ends, Pair, Side, begin, name, rejected, static, undecided

pytestmark = pytest.mark.agents

SAME = {
    "active": "completed",
    "error": "abandoned",
    "init": "start",
    "invitee": "requester",
    "inviter": "responder",
}
NO_DID = "WgWxqztrNooG92RXvxSTWv"


def found(side: Side, **filters: Any) -> list[ConnRecord]:
    """What one request finds, 10,000 records at most."""
    return side.api.connections(limit=10_000, **filters).results or []


def ids(records: list[ConnRecord]) -> list[str | None]:
    identifiers = [record.connection_id for record in records]
    assert len(set(identifiers)) == len(identifiers)
    return identifiers


@pytest.fixture(scope="session")
def other(pair: Pair, connected: Ends) -> ConnRecord:
    """A record of Bob's that no filter for the connection with Alice should find."""
    return static(pair.bob).record


# --- filters -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "since"),
    [
        ("my_did", "0.6"),
        ("their_did", "0.6"),
        ("invitation_key", "0.7.3"),
        ("invitation_msg_id", "0.7.4"),
    ],
)
def test_by_what_only_one_record_has(
    pair: Pair, connected: Ends, other: ConnRecord, field: str, since: str
) -> None:
    # 0.6 keeps no invitation_msg_id
    results = ids(found(pair.bob, **{field: connected.bob.get(field) or "any"}))
    if pair.since(since):
        assert results == [connected.bob.connection_id]
    else:  # the release ignores the filter
        assert {connected.bob.connection_id, other.connection_id} <= set(results)


def test_by_a_public_did_that_nobody_has(pair: Pair, other: ConnRecord) -> None:
    results = ids(found(pair.bob, their_public_did=NO_DID))
    if pair.since("0.7.4"):
        assert results == []
    else:
        assert other.connection_id in results


def test_by_protocol(pair: Pair, connected: Ends, other: ConnRecord) -> None:
    protocol = connected.bob.connection_protocol
    assert (protocol is not None) == pair.since("0.7")
    with_it = ids(found(pair.bob, connection_protocol=protocol or "connections/1.0"))
    assert connected.bob.connection_id in with_it
    if protocol:
        records = found(pair.bob, connection_protocol=protocol)
        assert {record.connection_protocol for record in records} == {protocol}
    another = "didexchange/1.1" if pair.since("1.3") else "didexchange/1.0"
    without_it = ids(found(pair.bob, connection_protocol=another))
    assert (connected.bob.connection_id in without_it) == (protocol is None)
    assert (other.connection_id in without_it) == (protocol is None or pair.since("1.3"))


@pytest.mark.releases(since="1.3")
def test_a_protocol_that_is_gone(pair: Pair) -> None:
    with pytest.raises(acapy_client.UnprocessableEntityException) as caught:
        pair.bob.api.connections(connection_protocol="connections/1.0")
    assert "connection_protocol" in caught.value.detail


def test_by_state(pair: Pair, connected: Ends) -> None:
    _, asking = begin(pair, alice_accepts=False, bob_accepts=True)
    expected = {
        "active": str(connected.bob.connection_id),
        "invitation": undecided(pair),
        "request": asking,
    }
    if pair.since("0.10"):
        expected["error"] = rejected(pair)
    if not pair.since("1.3"):
        _, expected["response"] = begin(pair, alice_accepts=True, bob_accepts=True)
        pair.bob.api.wait_for_connection(expected["response"], until=("response",))
    for state in ("active", "error", "init", "invitation", "request", "response"):
        records = found(pair.bob, state=state)
        assert {record.state for record in records} <= {state}
        if state in expected:
            assert expected[state] in ids(records)
        if state in SAME:
            assert found(pair.bob, state=SAME[state]) == records


def test_by_role(pair: Pair, connected: Ends, other: ConnRecord) -> None:
    for side, role, record in (
        (pair.alice, "invitee", connected.alice),
        (pair.bob, "inviter", connected.bob),
    ):
        records = found(side, their_role=role)
        assert record.connection_id in ids(records)
        assert {record.their_role for record in records} == {role}
        assert other.connection_id not in ids(records), "a static connection has no roles"
        assert found(side, their_role=SAME[role]) == records
    assert connected.bob.connection_id not in ids(found(pair.bob, their_role="invitee"))


def test_by_alias(pair: Pair, other: ConnRecord) -> None:
    alias = "Anna" + name()
    record = static(pair.bob, alias=alias).record
    assert ids(found(pair.bob, alias=alias)) == [record.connection_id]
    assert found(pair.bob, alias=name()) == []


def test_agents_look_for_the_alias_in_the_filter(pair: Pair) -> None:
    """Not the other way round: a part of the alias finds nothing, a longer text finds it."""
    alias = "Anna" + name()
    record = static(pair.bob, alias=alias).record
    for part in (alias[:-1], alias[1:], alias.lower()):
        assert found(pair.bob, alias=part) == []
    longer = static(pair.bob, alias=f"{alias}-2").record
    for text in (f"{alias}-2", f"see {alias}-2 of them"):
        both = ids(found(pair.bob, alias=text))
        assert set(both) == {record.connection_id, longer.connection_id}


def test_filters_together(pair: Pair, connected: Ends) -> None:
    record = connected.bob
    assert record.my_did
    together: dict[str, Any] = {"my_did": record.my_did, "their_did": record.their_did}
    assert ids(found(pair.bob, **together, state="active")) == [record.connection_id]
    assert found(pair.bob, **together, state="request") == []
    assert found(pair.bob, **together, their_role="requester") == []


@pytest.mark.parametrize("field", ["my_did", "their_did", "invitation_key"])
def test_a_filter_that_the_agent_refuses(pair: Pair, field: str) -> None:
    with pytest.raises(acapy_client.UnprocessableEntityException) as caught:
        found(pair.bob, **{field: "not one"})
    assert caught.value.status == 422
    assert field in (caught.value.body or "")
    assert "not one" in caught.value.detail


def test_a_state_that_there_is_not(pair: Pair) -> None:
    with pytest.raises(acapy_client.ApiValueError, match="state"):
        found(pair.bob, state="finished")
    with pytest.raises(acapy_client.UnprocessableEntityException, match="Must be one of"):
        found(pair.bob, state="finished", _check_input_type=False)


# --- pages ---------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def five(pair: Pair) -> tuple[str, list[str | None]]:
    """An alias, and the identifiers of the five records that have it, the first made first."""
    alias = name()
    return alias, ids([static(pair.bob, alias=alias).record for _ in range(5)])


def test_limit_and_offset(pair: Pair, five: tuple[str, list[str | None]]) -> None:
    alias, made = five
    pages = [
        ids(pair.bob.api.connections(alias=alias, limit=2, offset=offset).results or [])
        for offset in (0, 2, 4, 6)
    ]
    if pair.since("1.0"):
        assert [len(page) for page in pages] == [2, 2, 1, 0]
        assert sorted(chain.from_iterable(pages), key=made.index) == made
    else:
        assert [set(page) for page in pages] == [set(made)] * 4


def test_order(pair: Pair, five: tuple[str, list[str | None]]) -> None:
    alias, made = five
    upwards = ids(found(pair.bob, alias=alias, order_by="id", descending=False))
    downwards = ids(found(pair.bob, alias=alias, order_by="id", descending=True))
    assert upwards == made
    assert downwards == (made[::-1] if pair.since("1.3") else made)


@pytest.mark.parametrize("page", [{"limit": 0}, {"limit": 10_001}, {"offset": -1}], ids=str)
def test_a_page_that_there_cannot_be(pair: Pair, page: dict[str, Any]) -> None:
    if pair.since("1.0"):
        with pytest.raises(acapy_client.UnprocessableEntityException) as caught:
            pair.bob.api.connections(**page)
        assert next(iter(page)) in caught.value.detail
    else:
        assert ids(pair.bob.api.connections(**page).results or []) == ids(found(pair.bob))


@pytest.mark.parametrize("page_size", [1, 2, 5, 10])
def test_each_record_once(pair: Pair, five: tuple[str, list[str | None]], page_size: int) -> None:
    alias, made = five
    each = list(pair.bob.api.iter_connections(alias=alias, page_size=page_size))
    assert sorted(ids(each), key=made.index) == made
    if pair.since("1.3"):
        assert ids(each) == made


def test_each_record_of_the_wallet(pair: Pair, five: tuple[str, list[str | None]]) -> None:
    everything = {record.connection_id: record for record in found(pair.bob)}
    assert set(five[1]) < set(everything)
    each = list(pair.bob.api.iter_connections(page_size=7))
    assert len(each) == len(everything)
    assert {record.connection_id: record for record in each} == everything
    active = list(pair.bob.api.iter_connections(page_size=7, state="completed"))
    assert sorted(map(str, ids(active))) == sorted(map(str, ids(found(pair.bob, state="active"))))


@pytest.mark.releases(since="1.0")
def test_more_records_than_agents_give_unasked(pair: Pair) -> None:
    alias = name()
    made = {static(pair.alice, alias=alias).record.connection_id for _ in range(105)}
    cut = pair.alice.api.connections(alias=alias).results or []
    assert len(cut) == 100
    for page_size in (40, 1000):
        each = list(pair.alice.api.iter_connections(alias=alias, page_size=page_size))
        assert len(each) == 105
        assert set(ids(each)) == made


@pytest.mark.releases(since="1.3")
def test_all_that_are_found_can_be_deleted(pair: Pair) -> None:
    alias = name()
    made = {static(pair.alice, alias=alias).record.connection_id for _ in range(23)}
    deleted = set()
    for record in pair.alice.api.iter_connections(alias=alias, page_size=5):
        pair.alice.api.delete_connection(str(record.connection_id))
        deleted.add(record.connection_id)
    assert deleted == made
    assert found(pair.alice, alias=alias) == []
