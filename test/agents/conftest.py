"""Two real agents of each selected release, one release after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.agents.two_agents import Ends, Pair, connect, running_pair
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


# --- agents --------------------------------------------------------------------------------------


@pytest.fixture(scope="session", autouse=True)
def _no_settings_from_outside_at_all() -> Iterator[None]:
    """Fixtures of the session come before those of a test: the agents' clients are made here."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("ACAPY_ADMIN_URL", "ACAPY_ADMIN_API_KEY", "ACAPY_TOKEN"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def pair(release: str, told_by: str | None) -> Iterator[Pair]:
    """Alice, whose agent demands a key, and Bob, whose agent does not."""
    with running_pair(release, told_by) as pair:
        yield pair


@pytest.fixture(scope="session")
def connected(pair: Pair) -> Ends:
    """Both ends of an active connection, which tests are to leave active."""
    return connect(pair)
