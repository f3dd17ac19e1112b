"""What the tests share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest

import acapy_client
from acapy_client.api.connection_api import ConnectionApi
from support.project import TEST
from support.releases import (  # noqa: F401  # hooks: the options and the account of real agents
    pytest_addoption,
    pytest_configure,
    pytest_sessionfinish,
    pytest_terminal_summary,
)
from support.server import Server

pytest_plugins = [
    "support.agents.ways",
    "support.evidence",
    "support.needs",
    "support.recording",
]
with suppress(ImportError):  # the environments of few tests lack it
    from hypothesis import HealthCheck, settings

    # a busy machine makes values slowly: that says nothing of what is tested
    settings.register_profile(
        "patient", deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("patient")
MARKERS = {"transport": "faults", "typing": "types"}
"""Of folders whose tests have another marker than the folder's name."""


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark each test in a folder."""
    folder = item.path.relative_to(TEST).parts[0]
    if (TEST / folder).is_dir():
        item.add_marker(MARKERS.get(folder, folder))
    if item.path.name.startswith("test_flow_"):
        item.add_marker("flows")


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ACAPY_ADMIN_URL", "ACAPY_ADMIN_API_KEY", "ACAPY_TOKEN", "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture
def client(server: Server) -> Iterator[acapy_client.ApiClient]:
    configuration = acapy_client.Configuration(server.url, timeout=60)
    with acapy_client.ApiClient(configuration) as client:
        yield client


@pytest.fixture
def api(client: acapy_client.ApiClient) -> ConnectionApi:
    return ConnectionApi(client)
