"""What looks right and is not: the contract fails for it, there and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Any

import pytest

from acapy_client.hub.redis import RedisHub
from acapy_client.testing.hub_contract import (
    CHECKS,
    ENGINE_CHECKS,
    PROCESS_CHECKS,
    Broken,
    a_cut_line_loses_nothing,
    an_engine_that_forgets_keeps_the_order,
)
from support.engines import CutLine, RedisServer
from support.needs import need
from support.wrong_hubs import PlainGroup, PubSub, WithoutFence

BESIDE = "was begun beside another"
# what is found first where processes or engines die
DISORDER = f"{BESIDE}|came after a later one|done twice"
IN_ONE_PROCESS_OR_MORE = (*CHECKS, *PROCESS_CHECKS)

# by what is checked: how it fails
PLAIN_GROUP = {
    "each_event_is_handled_once_in_order": BESIDE,
    "who_stops_hands_over": BESIDE,
    "what_fails_is_tried_again_then_parked": r"the attempts were \[\(1, ",
    "a_killed_worker_is_replaced": "a later event of its record came first",
    "a_frozen_worker_does_not_break_the_order": DISORDER,
}
PUB_SUB = {"a_follower_looks_back": "what was published within the look-back was not heard"}


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not come is waited for a shorter time, and a busy machine's longer than that."""
    need("hub", "redis")
    monkeypatch.setattr("acapy_client.testing._hub_journal._PATIENCE", 10.0)


def name_of(check: Any) -> str | None:
    return getattr(check, "__name__", None)


def fails(how: str | None) -> AbstractContextManager[object]:
    return pytest.raises(Broken, match=how) if how else nullcontext()


@pytest.mark.parametrize(("hub", "failing"), [(PlainGroup, PLAIN_GROUP), (PubSub, PUB_SUB)])
@pytest.mark.parametrize("check", IN_ONE_PROCESS_OR_MORE, ids=name_of)
def test_it_fails_for(
    hub: type[RedisHub],
    failing: dict[str, str],
    check: Callable[[Any], None],
    redis_server: RedisServer,
) -> None:
    with fails(failing.get(check.__name__)):
        check(partial(hub, redis_server.url))


@pytest.mark.parametrize("check", ENGINE_CHECKS, ids=name_of)
def test_a_plain_group_on_an_engine_that_is_away(check: Callable[..., None]) -> None:
    with RedisServer() as server, fails(DISORDER):
        check(partial(PlainGroup, server.url), server)


@pytest.mark.parametrize(("hub", "failing"), [(PlainGroup, None), (PubSub, "events were missed")])
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
