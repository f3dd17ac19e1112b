"""What an agent tells its controller by webhook."""

from __future__ import annotations

import time
from typing import Any

from support.server import Server

_SECONDS, _PAUSE = 15.0, 0.02


class Events(Server):
    """A webhook. `url` is what the agent is started with."""

    def wait_for(self, topic: str, **fields: Any) -> dict[str, Any]:
        """The first event of a topic that has these values, as soon as it is there."""
        deadline = time.monotonic() + _SECONDS
        while True:
            heard = self._of(topic)
            for event in heard:
                if fields.items() <= event.items():
                    return event
            if time.monotonic() > deadline:
                raise AssertionError(f"no event {topic} with {fields} among {heard}")
            time.sleep(_PAUSE)

    def _of(self, topic: str) -> list[dict[str, Any]]:
        path = f"/topic/{topic}/"
        return [request.json for request in list(self.requests) if request.path == path]
