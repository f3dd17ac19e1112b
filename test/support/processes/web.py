"""A web application whose client is made, and used, before any worker is forked.

``/NAME`` answers with what the agent says of NAME, over both of its ports and in the background,
and with the worker's process.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from typing import Any

from support.processes.apart import Agent
from support.processes.asking import api_for

AGENT = Agent(*json.loads(os.environ["AGENT"]))
APIS = [api_for(AGENT, url) for url in (AGENT.url, AGENT.tls_url)]
LOADED_IN = os.getpid()
for api in APIS:
    assert api.get_connection("before").connection_id == "before"


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    name = environ["PATH_INFO"].strip("/")
    told = [api.get_connection(name).connection_id for api in APIS]
    told += [api.get_connection.submit(name).get(20).connection_id for api in APIS]
    start_response("200 OK", [("Content-Type", "application/json")])
    return [json.dumps({"told": told, "process": os.getpid(), "loaded in": LOADED_IN}).encode()]
