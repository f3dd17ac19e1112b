"""HTTP to a process on this machine, while it starts and before there is a client for it."""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping
from typing import Any

HOST = "127.0.0.1"
_REQUEST_SECONDS = 3.0


def ask(
    port: int,
    method: str,
    path: str,
    body: object = None,
    headers: Mapping[str, str] | None = None,
) -> tuple[int, Any]:
    """The status of an answer, 0 without one, and its value: of JSON, else text."""
    connection = http.client.HTTPConnection(HOST, port, timeout=_REQUEST_SECONDS)
    data = None if body is None else json.dumps(body)
    try:
        connection.request(method, path, data, headers=dict(headers or {}))
        response = connection.getresponse()
        text = response.read().decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        return 0, {}
    finally:
        connection.close()
    if "json" not in response.headers.get("Content-Type", ""):
        return response.status, text
    try:
        return response.status, json.loads(text)
    except ValueError:
        return response.status, text
