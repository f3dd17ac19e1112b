"""Every hub keeps the contract; what looks right and is not breaks it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from acapy_client.hub import Hub, hub_of
from acapy_client.testing import hub_contract
from acapy_client.testing.hub_contract import Make
from support.engines import SERVERS, CutLine

MAKERS = ["in_memory", "in_redis", "in_postgres"]


def name_of(check: Callable[..., None]) -> str:
    return check.__name__


@pytest.fixture
def make(request: pytest.FixtureRequest) -> Make:
    made: Make = request.getfixturevalue(request.param)
    return made


@pytest.mark.parametrize("make", MAKERS, indirect=True)
@pytest.mark.parametrize("check", hub_contract.CHECKS, ids=name_of)
def test_in_one_process(check: Callable[[Make], None], make: Make) -> None:
    check(make)


@pytest.mark.parametrize("make", MAKERS[1:], indirect=True)
@pytest.mark.parametrize("check", hub_contract.PROCESS_CHECKS, ids=name_of)
def test_when_processes_die(check: Callable[[Make], None], make: Make) -> None:
    check(make)


@pytest.mark.parametrize("check", hub_contract.ENGINE_CHECKS, ids=name_of)
def test_when_the_engine_is_away(
    check: Callable[[Make, hub_contract.Engine], None], library: str
) -> None:
    with SERVERS[library]() as server:
        check(partial(_on, server.url), server)


def test_a_line_that_is_cut(library: str) -> None:
    with SERVERS[library]() as server, CutLine(server.port) as line:
        through = server.url.replace(f":{server.port}", f":{line.port}")
        hub_contract.a_cut_line_loses_nothing(
            partial(_on, server.url), partial(_on, through), line.cut
        )


def _on(url: str, name: str) -> Hub:
    return hub_of(f"{url}?name={name}")
