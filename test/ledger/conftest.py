"""Agents on a ledger, of each selected release and both types of wallet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.ledger.stage import Stage, running_stage
from support.releases import (  # noqa: F401  # the fixture and the hooks of this folder
    choose,
    installed,
    pytest_generate_tests,
    pytest_runtest_makereport,
)

HERE = Path(__file__).parent


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    choose(config, items, HERE)


@pytest.fixture(scope="session")
def stage(request: pytest.FixtureRequest, release: str, told_by: str | None) -> Iterator[Stage]:
    """A ledger, an issuer and a holder, with wallets of the type that the test names."""
    with running_stage(release, request.param, told_by) as stage:
        yield stage
