"""Fixtures for pytest: a real agent, a client of it, a ledger, on the releases that are chosen.

    pytest_plugins = ["acapy_client.testing.pytest_plugin"]  # in the root conftest.py

Each is made once for a whole run, and once for each release. The plugin is no entry point: every
pytest of an environment imports those, also where no test wants an agent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from acapy_client.api_client import ApiClient
from acapy_client.testing._agent import LocalAgent
from acapy_client.testing._install import known_or_latest, newest_runnable
from acapy_client.testing._ledger import LocalLedger
from acapy_client.testing._releases import LocalAgentError, find_release

_OPTION = "--acapy-release"
_FIXTURES = frozenset({"acapy_agent", "acapy_client", "acapy_ledger", "acapy_release"})


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("acapy", "agents of ACA-Py").addoption(
        _OPTION,
        action="append",
        default=[],
        metavar="RELEASE",
        help="a release of ACA-Py to test with, such as 0.12.8, 1.7 or latest; several with commas,"
        " or given again; by default the newest that runs here",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        "acapy(*releases): wants an agent or a ledger; tests with the fixtures acapy_… have it by"
        f" themselves. Where releases are named, the test is run with these, not with {_OPTION}",
    )
    try:
        _known(_chosen(config))
    except LocalAgentError as error:
        raise pytest.UsageError(f"{_OPTION}: {error}") from None


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "acapy_release" in metafunc.fixturenames:
        marker = metafunc.definition.get_closest_marker("acapy")
        releases = _known(marker.args if marker and marker.args else _chosen(metafunc.config))
        if releases:
            metafunc.parametrize("acapy_release", releases, indirect=True, scope="session")


def pytest_itemcollected(item: pytest.Item) -> None:
    if not _FIXTURES.isdisjoint(getattr(item, "fixturenames", ())):
        item.add_marker("acapy")


def _chosen(config: pytest.Config) -> list[str]:
    given = config.getoption(_OPTION) or ()
    return [each.strip() for several in given for each in several.split(",")]


def _known(releases: Iterable[str]) -> list[str]:
    """Each release once, as it is written first.

    :raises LocalAgentError: there can be no such release; names those that are known
    """
    found: dict[str, str] = {}
    for release in releases:
        found.setdefault(release if release == "latest" else find_release(release).version, release)
    return [*found.values()]


@pytest.fixture(scope="session")
def acapy_release(request: pytest.FixtureRequest) -> str:
    """The release of ACA-Py that the test runs with, such as ``1.7.0``."""
    given = getattr(request, "param", None)
    return (newest_runnable() if given is None else known_or_latest(given)).version


@pytest.fixture(scope="session")
def acapy_settings() -> dict[str, Any]:
    """Arguments of `LocalAgent` for ``acapy_agent``: none, until another fixture of the name."""
    return {}


@pytest.fixture(scope="session")
def acapy_ledger() -> Iterator[LocalLedger]:
    """A ledger that runs."""
    with LocalLedger() as ledger:
        yield ledger


@pytest.fixture(scope="session")
def acapy_agent(acapy_release: str, acapy_settings: dict[str, Any]) -> Iterator[LocalAgent]:
    """An agent that runs. Its public DID is registered where ``acapy_settings`` names a ledger."""
    with LocalAgent(acapy_release, **acapy_settings) as agent:
        ledger = acapy_settings.get("ledger")
        if isinstance(ledger, LocalLedger) and "seed" not in acapy_settings:
            ledger.register(agent)
        yield agent


@pytest.fixture(scope="session")
def acapy_client(acapy_agent: LocalAgent) -> Iterator[ApiClient]:
    """A client of ``acapy_agent``, as its admin."""
    with ApiClient(acapy_agent.configuration()) as client:
        yield client
