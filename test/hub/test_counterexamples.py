"""What looks right and is not: the contract fails for it, there and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from acapy_client.hub.redis import RedisHub
from acapy_client.testing import _hub_journal
from acapy_client.testing.hub_contract import (
    CHECKS,
    a_cut_line_loses_nothing,
    an_engine_that_forgets_keeps_the_order,
    what_came_before_anybody_handles_is_kept,
)
from support.engines import CutLine, RedisServer
from support.needs import need
from support.wrong_hubs import BESIDE, DISORDER, PlainGroup, PubSub, WithoutFence, fails

WAITED, MISSED = "others waited for one that fails", "events were missed"
# by what is checked: how it fails
PLAIN_GROUP = {
    "each_event_is_handled_once_in_order": BESIDE,
    "who_stops_hands_over": BESIDE,
    "others_go_on_while_one_fails": WAITED,
    "what_fails_is_tried_again_then_parked": r"the attempts were \[\(1, ",
}
PUB_SUB = {"a_follower_looks_back": "what was published within the look-back was not heard"}
CASES = [
    *(
        (PlainGroup, check, PLAIN_GROUP.get(check.__name__))
        for check in CHECKS  # and among processes that die in test/fleet
        # of three events two may be handled beside each other, or not
        if check is not what_came_before_anybody_handles_is_kept
    ),
    # what it handles it handles as RedisHub does
    *((PubSub, check, PUB_SUB.get(check.__name__)) for check in CHECKS),
]


@pytest.fixture(autouse=True)
def _patience(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one cannot hear never comes, and is not waited for as long as what is late."""
    need("hub", "redis")
    given = getattr(request.node, "callspec", None)
    never = given and given.params["failing"] in (*PUB_SUB.values(), WAITED, MISSED)
    monkeypatch.setattr(_hub_journal, "_PATIENCE", 3.0 if never else 60.0)


def name_of(value: Any) -> str:
    return getattr(value, "__name__", "fails" if value else "holds")


@pytest.mark.parametrize(("hub", "check", "failing"), CASES, ids=name_of)
def test_it_fails_for(
    hub: type[RedisHub],
    check: Callable[[Any], None],
    failing: str | None,
    redis_server: RedisServer,
) -> None:
    with fails(failing):
        check(partial(hub, redis_server.url))


@pytest.mark.parametrize(("hub", "failing"), [(PlainGroup, None), (PubSub, MISSED)])
def test_lines_that_are_cut(
    hub: type[RedisHub], failing: str | None, redis_server: RedisServer
) -> None:
    with CutLine(redis_server.port) as line, fails(failing):
        through = redis_server.url.replace(f":{redis_server.port}", f":{line.port}")
        a_cut_line_loses_nothing(partial(hub, redis_server.url), partial(hub, through), line.cut)


@pytest.mark.parametrize(("hub", "failing"), [(RedisHub, None), (WithoutFence, DISORDER)])
def test_leases_that_are_lost(hub: type[RedisHub], failing: str | None) -> None:
    with RedisServer("--appendonly", "no") as server, fails(failing):
        an_engine_that_forgets_keeps_the_order(partial(hub, server.url), server)
