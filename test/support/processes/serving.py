"""Servers of web applications, run as users run them, and many requests at a time."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from typing import Any

from support.processes.apart import Agent
from support.project import environment

AT_A_TIME = 12
SECONDS = 60  # until a server listens, or ends


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


@contextlib.contextmanager
def serving(agent: Agent, port: int, *arguments: str) -> Iterator[None]:
    """A server whose applications talk to an agent, run by Python with these arguments."""
    with tempfile.TemporaryDirectory() as home:  # gunicorn leaves a socket there
        env = environment(AGENT=json.dumps(agent), HOME=home)
        with listening(port, [sys.executable, *arguments], env=env):
            yield


@contextlib.contextmanager
def listening(port: int, command: Sequence[str], **options: Any) -> Iterator[None]:
    """A server, once it listens; it must end with nothing to complain of.

    :param options: of ``subprocess.Popen``
    """
    with tempfile.TemporaryFile("w+") as log:
        given = {"stdout": log, "stderr": subprocess.STDOUT, "start_new_session": True, **options}
        server = subprocess.Popen(command, **given)
        try:
            until = time.monotonic() + SECONDS
            while server.poll() is None and not _listens(port) and time.monotonic() < until:
                time.sleep(0.05)
            yield
            server.terminate()
            server.wait(SECONDS)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGKILL)  # and its workers, if it left any
            server.wait()
            log.seek(0)
            said = log.read()
            print(said)
        for word in ("Traceback", "DeprecationWarning", "acapy_client/"):
            assert word not in said, said


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def each_has_its_own_answer(port: int, count: int) -> set[int]:
    """So many requests, many at a time; gives the processes that answered."""

    def get(number: int) -> int:
        name = f"n{number}"
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.request("GET", f"/{name}")
            response = connection.getresponse()
            body = response.read()
        finally:
            connection.close()
        assert response.status == 200, body
        answer = json.loads(body)
        assert answer["told"] == [name] * 4, answer
        process: int = answer["process"]
        assert process != answer["loaded in"], "no worker was forked after the client was made"
        return process

    with ThreadPoolExecutor(AT_A_TIME) as pool:
        return set(pool.map(get, range(count)))
