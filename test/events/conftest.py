"""What tests of events share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from acapy_client import Configuration
from acapy_client.events import Events


@pytest.fixture
def events() -> Iterator[Events]:
    with Events(Configuration("http://127.0.0.1:1")) as events:
        yield events
