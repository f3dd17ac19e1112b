"""``python -m acapy_client.events`` prints what an agent tells."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time

import pytest

from support.events.telling import Listener, telling
from support.project import environment
from support.server import Server

pytest.importorskip("websockets")
pytestmark = pytest.mark.machine

PAYLOAD = {"connection_id": "c1", "state": "active", "updated_at": "1"}


def script(listener: Listener) -> None:
    listener.settings()
    listener.event("connections", PAYLOAD, wallet_id="w1")
    listener.event("my-plugin", {"a": 1})
    listener.wait()


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        ([], ["connections active c1 wallet w1", 'my-plugin - - {"a": 1}']),
        (["--topic", "my-plugin"], ['my-plugin - - {"a": 1}']),
        (
            ["--json", "--topic", "connections"],
            [json.dumps({"topic": "connections", "payload": PAYLOAD, "wallet_id": "w1"})],
        ),
    ],
)
def test_a_line_an_event_until_ctrl_c(options: list[str], lines: list[str]) -> None:
    with Server(default=telling(script)) as server:
        command = [sys.executable, "-m", "acapy_client.events", server.url, *options]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
        ) as process:
            assert process.stdout is not None
            printed = [process.stdout.readline() for _ in lines]
            time.sleep(0.1)
            process.send_signal(signal.SIGINT)
            rest, errors = process.communicate(timeout=10)
    shown = [text.strip() if "--json" in options else text.strip()[9:] for text in printed]
    assert shown == lines
    assert (rest, errors, process.returncode) == ("", "", 0)


def many(listener: Listener) -> None:
    listener.settings()
    for number in range(1000):  # until nobody listens
        listener.event("my-plugin", {"a": number})
        time.sleep(0.02)


def test_it_ends_where_nobody_reads() -> None:
    with Server(default=telling(many)) as server:
        command = [sys.executable, "-m", "acapy_client.events", server.url]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            code = process.wait(timeout=10)
            assert (code, process.stderr.read()) == (141, b"")


def test_nobody_is_there() -> None:
    command = [
        sys.executable,
        "-m",
        "acapy_client.events",
        "http://127.0.0.1:1",
        "--timeout",
        "0.3",
    ]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), timeout=30)
    assert done.returncode == 1
    assert "no websocket at http://127.0.0.1:1" in done.stderr
    assert "Traceback" not in done.stderr
