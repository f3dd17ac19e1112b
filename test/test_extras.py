"""What an extra brings, and what those say who need it and have not got it."""

from __future__ import annotations

import re
import sys

import pytest

from acapy_client import Configuration
from acapy_client.events import Events
from support.pages import DOCS, text_of
from support.project import PROJECT

EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]


def test_the_page_has_what_each_brings() -> None:
    rows = dict(re.findall(r"^`(\w+)` \|.+\| (.+)$", text_of(DOCS / "start.md"), re.MULTILINE))
    assert rows.keys() == EXTRAS.keys()
    for extra, requirements in EXTRAS.items():
        brought = [re.split(r"[^a-z\d]", each)[0] for each in requirements]
        assert re.split("[,;] ", rows[extra].replace(" for Python 3.10", "")) == brought


def test_a_websocket_without_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "websockets.sync.client", None)
    with (
        Events(Configuration("http://localhost:1")) as events,
        pytest.raises(RuntimeError) as caught,
        events.listen(),
    ):
        pass
    assert str(caught.value) == (
        "listening to a websocket needs the package websockets;"
        ' pip install "acapy-client-sync[events]" brings it'
        ' (in a checkout: pip install ".[events]")'
    )
