"""A web application whose hub is used before any worker is forked.

``/N`` has a webhook about the connection N sent to this server, and answers once it is heard;
``/later/N`` waits for one that comes another way.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from typing import Any

import urllib3

from acapy_client import Configuration
from acapy_client.events import Events

PORT, HUB = os.environ["WEB_PORT"], os.environ["WEB_HUB"]
events = Events(Configuration("http://127.0.0.1:1"), hub=HUB)
with events.expect("connections") as early:
    events.receive("connections", b'{"connection_id": "early", "state": "active"}')
    assert early.event(timeout=20).id == "early"
LOADED_IN = os.getpid()
webhooks = events.wsgi()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    path = environ["PATH_INFO"]
    if path.startswith("/topic/"):
        answer: Iterable[bytes] = webhooks(environ, start_response)
        return answer
    name = path.rpartition("/")[2]
    with events.expect("connections", state="active").where(connection_id=name) as expected:
        if path.startswith("/later/"):
            events.receive("basicmessages", json.dumps({"message_id": name}))
        else:
            body = json.dumps({"connection_id": name, "state": "active"})
            url = f"http://127.0.0.1:{PORT}/topic/connections/"
            assert urllib3.request("POST", url, body=body, timeout=20).status == 204
        told = expected.event(timeout=20).id
    start_response("200 OK", [("Content-Type", "application/json")])
    return [json.dumps({"told": told, "process": os.getpid(), "loaded in": LOADED_IN}).encode()]
