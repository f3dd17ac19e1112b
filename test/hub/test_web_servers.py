"""Web workers that are forked after the hub was used: each hears what another received."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import urllib3

from acapy_client import Configuration
from acapy_client.events import Events
from acapy_client.testing._hub_journal import some_name
from support.engines import RedisServer, free_port
from support.needs import need
from support.project import environment

WORKERS = 3


@contextmanager
def gunicorn(hub: str, worker: str, log: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The server, and its URL; it has to end well when it is asked to."""
    need("hub", "gunicorn", *(["gevent"] if worker == "gevent" else []))
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", f"--bind=127.0.0.1:{port}", "--preload"]
    command += [f"--workers={WORKERS}", f"--worker-class={worker}", "support.hub_web:application"]
    command += ["--threads=4"] if worker == "gthread" else []
    settings = {"WEB_PORT": str(port), "WEB_HUB": hub, "HOME": str(log.parent)}
    with open(log, "wb") as written:
        server = subprocess.Popen(
            command, env=environment(**settings), stdout=written, stderr=written
        )
    try:
        url = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + 60
        while b"Booting worker" not in log.read_bytes():
            assert server.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.05)
        yield server, url
        server.send_signal(signal.SIGTERM)
        assert server.wait(90) == 0, log.read_text()  # gunicorn itself gives workers 30
        assert "Traceback" not in log.read_text(), log.read_text()
    finally:
        server.kill()
        server.wait()


def asked(url: str) -> dict[str, Any]:
    answer = urllib3.request("GET", url, timeout=60, headers={"Connection": "close"})
    assert answer.status == 200, answer.data
    told: dict[str, Any] = answer.json()
    return told


# a thread, or one of the workers, is to be free for the webhooks of those that wait
@pytest.mark.parametrize(("worker", "at_once"), [("sync", 2), ("gthread", 2), ("gevent", 4)])
def test_workers_hear_each_other(
    redis_server: RedisServer, worker: str, at_once: int, tmp_path: Path
) -> None:
    hub = f"{redis_server.url}?name={some_name()}"
    with gunicorn(hub, worker, tmp_path / "log") as (_, url):
        with ThreadPoolExecutor(at_once) as pool:
            try:
                told = list(pool.map(lambda number: asked(f"{url}/{number}"), range(60)))
            except AssertionError:
                print((tmp_path / "log").read_text()[-3000:])
                raise
        assert [each["told"] for each in told] == [str(number) for number in range(60)]
        processes = {each["process"] for each in told}
        assert len(processes) > 1 or worker != "sync"
        assert told[0]["loaded in"] not in processes


def test_who_waits_at_the_end_is_answered(redis_server: RedisServer, tmp_path: Path) -> None:
    hub = f"{redis_server.url}?name={some_name()}"
    with (
        gunicorn(hub, "gthread", tmp_path / "log") as (server, url),
        Events(Configuration("http://127.0.0.1:1"), hub=hub) as elsewhere,
        ThreadPoolExecutor(1) as pool,
    ):
        with elsewhere.expect("basicmessages") as waits:
            answer = pool.submit(asked, f"{url}/later/c")
            assert waits.event(timeout=30).get("message_id") == "c"
        server.send_signal(signal.SIGTERM)
        elsewhere.receive("connections", b'{"connection_id": "c", "state": "active"}')
        assert answer.result(30)["told"] == "c"
