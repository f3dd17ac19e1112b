"""Tasks for Celery, whose client is made, and used, before the worker forks its processes.

Broker and results are folders of files.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from celery import Celery
from celery.exceptions import SoftTimeLimitExceeded

from acapy_client import ApiException
from acapy_client.events import ConnectionEvent
from support.processes.apart import Agent
from support.processes.asking import api_for

FOLDER = Path(os.environ["JOBS"])
for name in ("broker", "control", "results"):
    (FOLDER / name).mkdir(exist_ok=True)
app = Celery("jobs", broker="filesystem://", backend=f"file://{FOLDER / 'results'}")
app.conf.update(
    broker_transport_options={
        "data_folder_in": FOLDER / "broker",
        "data_folder_out": FOLDER / "broker",
        "control_folder": FOLDER / "control",
        "polling_interval": 0.02,  # seconds
    },
    broker_connection_retry_on_startup=False,
    worker_prefetch_multiplier=1,
    accept_content=["json", "pickle"],
)
AGENT = Agent(*json.loads(os.environ["AGENT"]))
APIS = {url: api_for(AGENT, url, retries=2) for url in (AGENT.url, AGENT.tls_url)}
for api in APIS.values():
    assert api.get_connection("before").connection_id == "before"


@app.task
def ask(url: str, name: str) -> tuple[str | None, int]:
    return APIS[url].get_connection(name).connection_id, os.getpid()


@app.task(serializer="pickle")
def fetch(event: ConnectionEvent) -> tuple[str | None, int]:
    """The record of an event, asked for where the task runs."""
    return event.fetch().connection_id, os.getpid()


@app.task
def wait(url: str, method: str, path: str) -> str:
    """Which exception it was that ended a call."""
    try:
        APIS[url].api_client.call_api(method, path)
    except SoftTimeLimitExceeded as error:
        return f"{type(error).__name__} after {error.__context__ or 'nothing'}"
    except ApiException as error:
        return f"{type(error).__name__}: {error}"
    return "there was an answer"
