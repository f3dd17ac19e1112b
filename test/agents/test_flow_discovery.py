"""What an agent says that it, or the other one, supports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pytest

import acapy_client
from acapy_client.api.discover_features_api import DiscoverFeaturesApi
from acapy_client.api.discover_features_v2_0_api import DiscoverFeaturesV20Api
from acapy_client.api.server_api import ServerApi
from acapy_client.model_utils import Model
from support.agents.flows import until
from support.agents.two_agents import UNKNOWN, Pair, connect

T = TypeVar("T", bound=Model)

pytestmark = pytest.mark.agents

since_0_7_5 = pytest.mark.releases(since="0.7.5")
PINGS, PING = "https://didcomm.org/trust_ping/*", "https://didcomm.org/trust_ping/1.0"
GOAL = "aries.vc.issue"


def protocols(disclosed: Any) -> set[str]:
    """The protocols of a disclosure of version 1.0."""
    return {descriptor.pid for descriptor in disclosed.protocols}


def features(disclosed: Any) -> set[tuple[str, str]]:
    """The features of a disclosure of version 2.0, by type."""
    return {(each["feature-type"], each["id"]) for each in disclosed.disclosures}


@pytest.mark.releases(until="0.6")
def test_of_itself_by_the_old_route(pair: Pair) -> None:
    found = ServerApi(pair.alice.client).query_features(query=PINGS).results
    assert found == {PING: {}}


@since_0_7_5
def test_of_itself(pair: Pair) -> None:
    found = DiscoverFeaturesApi(pair.alice.client).query_features(query=PINGS)
    assert protocols(found.disclose) == {PING}
    assert found.query_msg is not None
    assert found.query_msg.query == PINGS
    assert len(protocols(DiscoverFeaturesApi(pair.alice.client).query_features().disclose)) > 20


@since_0_7_5
def test_of_itself_with_goals(pair: Pair) -> None:
    api = DiscoverFeaturesV20Api(pair.alice.client)
    found = api.query_features(query_protocol=PINGS, query_goal_code=GOAL)
    assert features(found.disclosures) == {("protocol", PING), ("goal-code", GOAL)}
    assert found.queries_msg is not None
    asked = [(item.feature_type, item.match) for item in found.queries_msg.queries or []]
    assert asked == [("protocol", PINGS), ("goal-code", GOAL)]


def asked(pair: Pair, ask: Callable[[str], T], answer: str) -> T:
    """Alice's record of a question that Bob answered.

    Agents send the question before they store it, and lose an answer that is faster than that:
    then she asks over another connection.
    """
    return until(
        lambda: ask(str(connect(pair).alice.connection_id)), lambda record: record.get(answer)
    )


@since_0_7_5
def test_of_the_other_agent(pair: Pair) -> None:
    api = DiscoverFeaturesApi(pair.alice.client)
    found = asked(
        pair,
        lambda conn_id: api.query_features(connection_id=conn_id, query=PINGS, comment="can you?"),
        "disclose",
    )
    assert found.query_msg is not None
    assert (found.query_msg.query, found.query_msg.comment) == (PINGS, "can you?")
    assert protocols(found.disclose) == {PING}
    [kept] = api.records(connection_id=found.connection_id).results or []
    assert kept == found == api.wait_for_answer(str(found.connection_id))
    assert kept in (api.discover_features_records_get().results or [])


@since_0_7_5
def test_of_the_other_agent_with_goals(pair: Pair) -> None:
    api = DiscoverFeaturesV20Api(pair.alice.client)
    found = asked(
        pair,
        lambda conn_id: api.query_features(
            connection_id=conn_id, query_protocol=PINGS, query_goal_code=GOAL
        ),
        "disclosures",
    )
    assert features(found.disclosures) == {("protocol", PING), ("goal-code", GOAL)}
    [kept] = api.records(connection_id=found.connection_id).results or []
    assert kept == found == api.wait_for_answer(str(found.connection_id))
    assert kept in (api.discover_features20_records_get().results or [])


@since_0_7_5
def test_over_a_connection_that_there_is_not(pair: Pair) -> None:
    missing = (acapy_client.NotFoundException, acapy_client.ServiceException)  # older: 500
    for query in (
        DiscoverFeaturesApi(pair.alice.client).query_features,
        DiscoverFeaturesV20Api(pair.alice.client).query_features,
    ):
        with pytest.raises(missing) as caught:
            query(connection_id=UNKNOWN)
        assert caught.value.status in (404, 500)
