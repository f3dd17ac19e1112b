"""A plain consumer group when processes and engines die: the rest is with the contract of hubs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from acapy_client.testing.hub_contract import (
    ENGINE_CHECKS,
    a_frozen_worker_does_not_break_the_order,
    a_killed_worker_is_replaced,
)
from support.engines import RedisServer
from support.needs import need
from support.wrong_hubs import DISORDER, PlainGroup, fails

CASES: list[tuple[Callable[..., None], str]] = [
    (a_killed_worker_is_replaced, "a later event of its record came first"),
    (a_frozen_worker_does_not_break_the_order, DISORDER),
    *((check, DISORDER) for check in ENGINE_CHECKS),
]


def name_of(value: Any) -> str:
    return getattr(value, "__name__", "fails")


@pytest.mark.parametrize(("check", "how"), CASES, ids=name_of)
def test_it_fails(check: Callable[..., None], how: str) -> None:
    need("fleet", "redis")
    with RedisServer() as server, fails(how):
        check(partial(PlainGroup, server.url), *([server] if check in ENGINE_CHECKS else []))
