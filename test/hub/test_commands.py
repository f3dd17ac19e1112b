"""The commands about a hub: the same process has it, since its engine is its memory."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from acapy_client import Configuration
from acapy_client.events import Events
from acapy_client.events.__main__ import main
from acapy_client.hub import Envelope, MemoryHub
from support.events.until import until
from support.project import environment

WORKER = """
import sys, threading, time
from acapy_client import Configuration
from acapy_client.events import Events

events = Events(Configuration("http://127.0.0.1:1"), hub="memory:")
without = Events(Configuration("http://127.0.0.1:1"))

@events.on("connections")
def slow(event):
    print("began", flush=True)
    time.sleep(0.5)
    print("handled", flush=True)

events.receive("connections", b'{"connection_id": "c"}')
"""

FLEET_WORKER = """
import os, time
from acapy_client import Configuration
from acapy_client.events import Events

events = Events(Configuration("http://127.0.0.1:1"), hub=os.environ["HUB"])

@events.on("connections")
def slow(event):
    number = event.payload["updated_at"]
    os.write(1, f"began {number}\\n".encode())  # in one piece: threads do so beside each other
    time.sleep(0.1)
    os.write(1, f"handled {number}\\n".encode())
"""


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> MemoryHub:
    hub = MemoryHub("issuer")
    monkeypatch.setattr("acapy_client.events._commands.hub_of", lambda url: hub)
    monkeypatch.setenv("ACAPY_HUB", "memory:")
    stop = threading.Event()

    def fails(delivery: Any) -> None:
        raise KeyError("no such\nfield")

    for number in range(3):
        body = b'{"connection_id": "c"}'
        hub.publish(Envelope(f"id{number}", f"w:{number}", None, "connections", body, time.time()))
    thread = threading.Thread(
        target=hub.work, args=(fails, stop), kwargs={"threads": 1, "attempts": 1}
    )
    thread.start()
    until(lambda: len(hub.parked()) == 3)
    stop.set()
    thread.join()
    return hub


def test_parked_events_are_listed_and_sent_again(
    hub: MemoryHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parked"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("id0 ")
    assert lines[0].endswith(r"connections 1 times: KeyError: 'no such\nfield'")
    assert main(["parked", "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[1])
    assert (told["id"], told["key"], told["attempts"]) == ("id1", "w:1", 1)
    assert "Traceback" in told["error"]
    assert main(["resend", "id0", "nobody"]) == 1
    assert capsys.readouterr().err == "nobody is not parked\n"
    assert main(["discard", "id1"]) == 0
    assert [each.envelope.id for each in hub.parked()] == ["id2"]
    assert main(["resend", "--all"]) == 0
    assert not hub.parked()
    assert hub.numbers().backlog == 2


def test_top(hub: MemoryHub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.publish(Envelope("x", "x", None, "out_of_band", b"{}", time.time()))
    assert main(["top", "--once"]) == 0
    said = capsys.readouterr().out
    head = r"<MemoryHub issuer>\nbacklog 1  lag \d\.\d s  parked 3  followers 0  gaps 0\n"
    assert re.search(head, said)
    assert "owners  nobody handles events\n" in said
    rows = [line.split() for line in said.splitlines()[3:]]
    assert rows == [
        ["topic", "backlog", "parked", "heard/s"],
        ["out_of_band", "1", "0", "0.0"],
        ["connections", "0", "3", "0.0"],
    ]


def test_top_goes_on(
    hub: MemoryHub, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses = []

    def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 2:
            raise KeyboardInterrupt
        hub.publish(Envelope("y", "y", None, "ping", b"{}", time.time()))
        until(lambda: hub.numbers().followers == 1)
        threading.Event().wait(0.2)

    monkeypatch.setattr("acapy_client.events._commands.time.sleep", sleep)
    assert main(["top", "--json", "--every", "0.5"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["backlog"], told["parked"], told["gaps"], told["followers"]) == (1, 3, 0, 1)
    assert told["topics"]["ping"]["backlog"] == 1
    assert told["topics"]["ping"]["rate"] > 0
    assert pauses == [0.5, 0.5]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["top", "--hub", "amqp://guest:opensesame@x"], "hub: expected a URL with one of memory:"),
        (["parked", "--hub", ""], "hub: expected --hub URL, or ACAPY_HUB in the environment"),
        (["top", "--every", "0"], "every: expected seconds above 0"),
        (["resend"], "resend: expected identifiers of parked events, or --all"),
        (["resend", "x", "--all"], "resend: expected identifiers of parked events, or --all"),
        (["work", "app"], "work: expected MODULE:NAME, got app"),
        (["work", "os:getcwd"], "expected Events, got builtin_function_or_method"),
        (["work", "nothing_like_it:events"], "No module named 'nothing_like_it'"),
    ],
)
def test_what_cannot_be_done(
    arguments: list[str],
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])
    if "--hub" not in arguments:
        monkeypatch.setenv("ACAPY_HUB", "memory:")
    assert main(arguments) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "opensesame" not in told


def test_work_handles_what_is_in_hand_at_sigterm(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(WORKER)
    command = [sys.executable, "-m", "acapy_client.events", "work", "app:events", "--threads", "2"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment(),
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "began\n"
        process.send_signal(signal.SIGTERM)
        rest, errors = process.communicate(timeout=60)
    assert rest == "handled\n"
    assert errors == "handling events of <MemoryHub acapy>\n"
    assert process.returncode == 0


def test_at_sigterm_work_leaves_to_others_what_it_has_not_begun(url: str, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(FLEET_WORKER)
    environ = environment(HUB=url)
    command = [sys.executable, "-m", "acapy_client.events", "work", "app:events", "--threads", "2"]
    with (
        ExitStack() as stack,
        Events(Configuration("http://127.0.0.1:1"), hub=url) as events,
    ):
        for number in range(60):
            record = {"connection_id": f"c{number % 20}", "updated_at": str(number)}
            events.receive("connections", json.dumps(record).encode())

        def started() -> subprocess.Popen[str]:
            program = subprocess.Popen(
                command, cwd=tmp_path, env=environ, text=True, stdout=subprocess.PIPE
            )
            stack.enter_context(program)
            stack.callback(program.kill)
            return program

        first = started()
        assert first.stdout is not None
        said = [first.stdout.readline()]
        first.send_signal(signal.SIGTERM)
        sent = time.monotonic()
        said += first.stdout
        assert first.wait(60) == 0
        assert time.monotonic() - sent < 5
        second = started()
        assert second.stdout is not None
        until(lambda: events.hub.numbers().backlog == 0)
        second.send_signal(signal.SIGTERM)
        rest = [*second.stdout]
        assert second.wait(60) == 0
    assert len(said) < 20  # what was in hand
    for lines in (said, rest):
        words = [line.split() for line in lines]
        assert {id for what, id in words if what == "began"} == {
            id for what, id in words if what == "handled"
        }
    handled = [line.split()[1] for line in (*said, *rest) if line.startswith("handled")]
    assert sorted(map(int, handled)) == [*range(60)]  # each once


def test_work_wants_a_hub(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(WORKER)
    command = [sys.executable, "-m", "acapy_client.events", "work", "app:without"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment(), text=True, capture_output=True, timeout=30
    )
    assert done.stderr == "work: app:without has no hub: give Events(hub=…) one\n"
    assert done.returncode == 1
