"""``python -m acapy_client.events`` prints what an agent tells."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from support.events.printing import PAYLOAD, endless, until_ctrl_c, until_unread
from support.events.telling import Listener, telling
from support.project import environment
from support.server import Server

pytest.importorskip("websockets")
pytestmark = pytest.mark.machine


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
        printed = until_ctrl_c("acapy_client.events", server.url, *options, lines=len(lines))
    shown = [text if "--json" in options else text[9:] for text in printed.lines]
    assert shown == lines
    assert printed[1:] == ("", "", 0)


def test_signs_that_the_terminal_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    def odd(listener: Listener) -> None:
        listener.settings()
        listener.event("connections", {**PAYLOAD, "state": "ü"})
        listener.wait()

    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    with Server(default=telling(odd)) as server:
        printed = until_ctrl_c("acapy_client.events", server.url, lines=1)
    assert [text[9:] for text in printed.lines] == [r"connections \xfc c1"]


def test_it_ends_where_nobody_reads() -> None:
    with Server(default=telling(endless)) as server:
        assert until_unread("acapy_client.events", server.url) == (141, "")


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
