"""What tests of events share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from acapy_client import Configuration
from acapy_client.events import Events
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


@pytest.fixture
def events() -> Iterator[Events]:
    with Events(Configuration("http://127.0.0.1:1")) as events:
        yield events
