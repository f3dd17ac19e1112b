"""The limit: urllib3 and json, with nothing around them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

import urllib3

from bench.server import PATHS
from bench.subjects import CONN_ID, THREADS, Base


class Subject(Base):
    name = "limit"
    version = version("urllib3")
    import_statement = package_import = "import urllib3"

    def __init__(self, url: str) -> None:
        self.url = url
        # a connection for each thread: with urllib3's default of one it would keep reconnecting
        self.pool = urllib3.PoolManager(maxsize=THREADS)

    def records(self) -> Any:
        return json.loads(self.pool.request("GET", f"{self.url}/connections").data)["results"]

    def listed(self, kind: str) -> Any:
        if kind == "w3c_credentials":
            answer = self.pool.request("POST", self.url + PATHS[kind], body=b"{}")
        else:
            answer = self.pool.request("GET", self.url + PATHS[kind])
        return json.loads(answer.data)["results"]

    def one(self) -> Any:
        return json.loads(self.pool.request("GET", f"{self.url}/connections/{CONN_ID}").data)

    def text(self) -> str:
        return json.dumps(self.body)

    def webhooks(self, bodies: Sequence[bytes]) -> None:
        for body in bodies:
            json.loads(body)

    def key(self, record: Any) -> Any:
        return record["connection_id"]

    def close(self) -> None:
        self.pool.clear()
