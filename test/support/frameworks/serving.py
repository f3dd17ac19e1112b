"""Applications behind a real server on loopback."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from typing import Any, NamedTuple

import urllib3
import uvicorn

SECONDS = 60  # for an answer, on a busy machine


class Reply(NamedTuple):
    status: int
    json: Any


class Site:
    """An application that is served."""

    def __init__(self, url: str) -> None:
        self.url = url

    def get(self, path: str) -> Reply:
        response = urllib3.request("GET", self.url + path, retries=False, timeout=SECONDS)
        return Reply(response.status, response.json())

    def post(self, path: str, body: Any) -> Reply:
        url = self.url + path
        response = urllib3.request("POST", url, json=body, retries=False, timeout=SECONDS)
        return Reply(response.status, response.json())


@contextlib.contextmanager
def served(app: Any) -> Iterator[Site]:
    """An ASGI application, served by uvicorn until the end."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        deadline = time.monotonic() + 20
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            assert time.monotonic() < deadline, "the server takes too long to start"
            time.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield Site(f"http://127.0.0.1:{port}")
    finally:
        server.should_exit = True
        thread.join()
