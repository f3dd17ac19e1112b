"""What the tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from releases import (  # noqa: F401  # hooks: the options and the account of real agents
    pytest_addoption,
    pytest_configure,
    pytest_sessionfinish,
    pytest_terminal_summary,
)
from server import Server

import acapy_client
from acapy_client.api.connection_api import ConnectionApi


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
    configuration = acapy_client.Configuration(server.url, timeout=10)
    with acapy_client.ApiClient(configuration) as client:
        yield client


@pytest.fixture
def api(client: acapy_client.ApiClient) -> ConnectionApi:
    return ConnectionApi(client)
