"""Records in views of Flask: the examples of the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from support.frameworks.examples import example, module_of
from support.server import Server, answer

RECORD: dict[str, Any] = {"connection_id": "c1", "state": None, "newer": {"a": [1]}}


def test_a_view_hands_a_record_on(server: Server, tmp_path: Path) -> None:
    server.default = answer(RECORD)
    client = module_of(example("Flask"), tmp_path, server.url).app.test_client()
    reply = client.get("/connections/c1")
    assert (reply.status_code, reply.mimetype, reply.json) == (200, "application/json", RECORD)


def test_a_view_returns_what_holds_records(tmp_path: Path) -> None:
    client = module_of(example("Flask", 1), tmp_path).app.test_client()
    assert client.get("/contact").json == {"name": "Alice", "connection": {"alias": "Alice"}}
