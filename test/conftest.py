"""What the tests share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from server import Server

import acapy_client
from acapy_client.api.connection_api import ConnectionApi

DATA = Path(__file__).parent / "data"


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


def recorded_answers() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Release, name and exchange of each answer that was captured from a real agent."""
    for path in sorted((DATA / "answers").glob("*.json")):
        for name, exchange in json.loads(path.read_text("utf-8")).items():
            yield path.stem, name, exchange
