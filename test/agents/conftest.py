"""Two real agents of each selected release, one release after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.agents.two_agents import Ends, Pair, connect, numbers, running_pair
from support.releases import (  # noqa: F401  # the fixture and the hooks of this folder
    installed,
    pytest_generate_tests,
    pytest_runtest_makereport,
    release_of,
)

HERE = Path(__file__).parent


# --- which test with which release ---------------------------------------------------------------


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Release by release, in the order of the files; what is not for a release is left out."""
    selected = config.getoption("--releases")
    ours = [item for item in items if HERE in item.path.parents]
    chosen = [item for item in ours if _release(item) in _meant(item, selected)]
    chosen.sort(key=lambda item: (numbers(_release(item)), item.path, item.location[1] or 0))
    dropped = set(ours).difference(chosen)
    items[:] = [item for item in items if HERE not in item.path.parents] + chosen
    if dropped:
        config.hook.pytest_deselected(items=list(dropped))


def _release(item: pytest.Item) -> str:
    version = release_of(item)
    assert version is not None
    return version


def _meant(item: pytest.Item, selected: tuple[str, ...]) -> tuple[str, ...]:
    marker = item.get_closest_marker("releases")
    if marker is None:
        return selected
    first, last = marker.kwargs.get("since", "0"), marker.kwargs.get("until", "99")
    meant = [
        release
        for release in selected
        if numbers(first) <= numbers(release) and numbers(release)[:2] <= numbers(last)
    ]
    return tuple(meant[-1:] if marker.kwargs.get("newest") else meant)


# --- agents --------------------------------------------------------------------------------------


@pytest.fixture(scope="session", autouse=True)
def _no_settings_from_outside_at_all() -> Iterator[None]:
    """Fixtures of the session come before those of a test: the agents' clients are made here."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("ACAPY_ADMIN_URL", "ACAPY_ADMIN_API_KEY", "ACAPY_TOKEN"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def pair(release: str) -> Iterator[Pair]:
    """Alice, whose agent demands a key, and Bob, whose agent does not."""
    with running_pair(release) as pair:
        yield pair


@pytest.fixture(scope="session")
def connected(pair: Pair) -> Ends:
    """Both ends of an active connection, which tests are to leave active."""
    return connect(pair)
