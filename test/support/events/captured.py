"""What real agents told, as it was captured: webhooks, and messages of the websocket."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from support.project import TEST

FOLDER = TEST / "data" / "events"
RELEASES = "0.12.8", "1.7.0"


class Delivery(NamedTuple):
    """One webhook."""

    path: str
    headers: dict[str, str]
    body: Any

    @property
    def raw(self) -> bytes:
        return json.dumps(self.body).encode()


def webhooks(release: str, name: str = "webhooks") -> list[Delivery]:
    """All of a file, and of each receiver, where it has several."""
    found = _read(release, name)
    lists = found.values() if isinstance(found, dict) else [found]
    return [Delivery(e["path"], e["headers"], e["body"]) for each in lists for e in each]


def messages(release: str, name: str = "ws") -> list[Any]:
    """The messages of a websocket."""
    return [each["msg"] for each in _read(release, name)]


def _read(release: str, name: str) -> Any:
    return json.loads((FOLDER / f"{release}-{name}.json").read_text("utf-8"))
