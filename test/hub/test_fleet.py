"""Processes of a fleet on a real Redis: who waits hears what another process received."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path

import pytest
import urllib3

from acapy_client import Configuration
from acapy_client.events import Events, Refused
from support.engines import SERVERS, RedisServer
from support.pages import DOCS, blocks_of
from support.project import TEST, environment
from support.server import Request, Server, answer

PROCESSES, WAITS = 4, 20


@contextmanager
def fleet(hub: str) -> Iterator[list[subprocess.Popen[str]]]:
    """Processes, and an agent that tells the next one of what one asked for, before it answers."""
    urls: list[str] = []
    numbers, lock = count(), threading.Lock()

    def made(connection: socket.socket, request: Request) -> None:
        with lock:
            number = next(numbers)
        told = {"connection_id": f"c{number}", "state": "active", "updated_at": str(number)}
        url = f"{urls[number % len(urls)]}/topic/connections/"
        assert urllib3.request("POST", url, body=json.dumps(told)).status == 204
        connection.sendall(answer({"connection_id": f"c{number}"}))

    with ExitStack() as stack, Server() as agent:
        agent.default = made
        processes = []
        for _ in range(PROCESSES):
            command = [sys.executable, str(TEST / "support" / "hub_waiter.py"), agent.url, hub]
            pipe = subprocess.PIPE
            started = subprocess.Popen(
                command, stdin=pipe, stdout=pipe, text=True, env=environment()
            )
            processes.append(stack.enter_context(started))
        for process in processes:
            assert process.stdout is not None
            urls.append(process.stdout.readline().strip())
        yield processes
        for process in processes:
            assert process.stdin is not None
            process.stdin.close()


def waited(processes: list[subprocess.Popen[str]]) -> int:
    """How many waits succeeded, of all processes."""
    for process in processes:
        assert process.stdin is not None
        process.stdin.write(f"{WAITS}\n")
        process.stdin.flush()
    told = [process.stdout.readline() for process in processes if process.stdout is not None]
    return sum(map(int, told))


def test_every_wait_succeeds(url: str) -> None:
    with fleet(url) as processes:
        assert waited(processes) == PROCESSES * WAITS


def test_without_a_hub_most_do_not() -> None:
    with fleet("") as processes:
        assert waited(processes) < PROCESSES * WAITS / 2


def test_a_webhook_is_503_while_the_engine_is_away(library: str) -> None:
    body = b'{"connection_id": "c", "state": "active", "updated_at": "1"}'
    configuration = Configuration("http://127.0.0.1:1")
    with SERVERS[library]() as server, Events(configuration, hub=server.url) as e:
        assert e.receive("connections", body).known
        server.stop()
        with pytest.raises(Refused, match="the hub is away") as refused:
            e.receive("connections", body.replace(b'"1"', b'"2"'))
        assert refused.value.status == 503
        server.start()
        for _ in range(2):  # the agent repeats it
            e.receive("connections", body.replace(b'"1"', b'"2"'))
        handled: list[str] = []
        stop = threading.Event()

        @e.on("connections")
        def note(event: object) -> None:
            handled.append(str(getattr(event, "payload", {}).get("updated_at")))
            if len(handled) == 2:
                stop.set()

        e.work(threads=2, stop=stop)
        assert handled == ["1", "2"]


def test_the_page_s_fleet(redis_server: RedisServer, tmp_path: Path) -> None:
    block = next(each for each in blocks_of(DOCS / "fleet.md") if each.language == "python")
    hub = f"{redis_server.url}?name={uuid.uuid4().hex}"
    code = re.sub(r'HUB = ".+"', f'HUB = "{hub}"', block.code)
    assert hub in code
    (tmp_path / "fleet.py").write_text(code, "utf-8")
    with Events(Configuration("http://127.0.0.1:1"), hub=hub) as elsewhere:
        elsewhere.receive("connections", b'{"connection_id": "c", "state": "active"}')
        command = [sys.executable, "-u", "-m", "acapy_client.events", "work", "fleet:events"]
        with subprocess.Popen(
            command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            line = process.stdout.readline().split()
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0
    assert line[1:] == ["1", "c"]
    assert elsewhere.counts.published == 1
