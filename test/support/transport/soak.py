"""Many calls through one client, their answers checked, and what they leave behind.

    python -m support.transport.soak --calls 100000 [--threads 32]    (from test/)

Needs /proc for its figures. The server runs in a process of its own.
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from acapy_client import ApiClient, Configuration, NotFoundException
from acapy_client.api.connection_api import ConnectionApi
from support.project import environment
from support.server import Request, Server, answer, text_answer

ROUND = 10  # calls of each kind in turn: most are reads that succeed


class Figures(NamedTuple):
    """What a process holds."""

    descriptors: int
    kilobytes: int
    objects: int
    threads: int


def figures() -> Figures:
    gc.collect()
    kilobytes = 0
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            kilobytes = int(line.split()[1])
    objects = len(gc.get_objects())
    return Figures(len(os.listdir("/proc/self/fd")), kilobytes, objects, threading.active_count())


# --- the server ----------------------------------------------------------------------------------


class Forgetful(list[Request]):
    """Keeps no requests: only the client shall be what grows."""

    def append(self, request: Request) -> None:
        pass


def reply(connection: socket.socket, request: Request) -> None:
    """An answer to just this question; every tenth is a failure, or ends the connection."""
    identifier = request.path.rpartition("/")[2]
    number = int(identifier) if identifier.isdigit() else 0
    alias = dict(request.query).get("alias")
    if identifier == "create-invitation":
        connection.sendall(answer({"connection_id": f"of {alias}"}))
    elif number % ROUND == 7:
        connection.sendall(text_answer("404 Not Found", f"404: no {identifier}"))
    else:
        record = {"connection_id": identifier, "alias": "x" * (number % 3000)}
        more = {"Connection": "close"} if number % 97 == 0 else {}
        connection.sendall(answer(record, **more))
        if more:
            connection.shutdown(socket.SHUT_RDWR)


def serve() -> None:
    """Say the address on stdout and answer until stdin ends."""
    with Server(default=reply) as server:
        server.requests = Forgetful()
        server._open = Forgetful()
        print(server.url, flush=True)
        sys.stdin.read()


@contextmanager
def serving() -> Iterator[str]:
    """The address of a server in another process."""
    command, pipe = [sys.executable, "-m", __name__, "--serve"], subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment())
    with process:
        assert process.stdout
        yield process.stdout.readline().strip()
        process.communicate()


# --- the calls -----------------------------------------------------------------------------------


def ask(api: ConnectionApi, number: int) -> str | None:
    """One call; what is wrong with its answer."""
    identifier = str(number)
    if number % ROUND == 3:
        found = api.create_invitation(alias=identifier).connection_id
        return None if found == f"of {identifier}" else f"{identifier}: got {found}"
    try:
        record = api.get_connection(identifier)
    except NotFoundException as error:
        right = number % ROUND == 7 and error.detail == f"no {identifier}"
        return None if right else f"{identifier}: {error}"
    right = record.connection_id == identifier and record.alias == "x" * (number % 3000)
    return None if right else f"{identifier}: got {record.connection_id}"


def ask_all(client: ApiClient, calls: int, threads: int) -> list[str]:
    """So many calls in so many threads; what was wrong with any."""
    api, wrong, numbers = ConnectionApi(client), [], iter(range(calls))
    lock = threading.Lock()

    def work() -> None:
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            try:
                problem = ask(api, number)
            except Exception as error:
                problem = f"{number}: {error!r}"
            if problem:
                wrong.append(problem)

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return wrong


class Warned(logging.Handler):
    """What urllib3 found worth a warning."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())

    def __enter__(self) -> Warned:
        logging.getLogger("urllib3").addHandler(self)
        return self

    def __exit__(self, *exc_info: object) -> None:
        logging.getLogger("urllib3").removeHandler(self)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--threads", type=int, default=8)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        serve()
        return 0
    wrong: list[str] = []
    with serving() as url, Warned() as warned, ApiClient(Configuration(url)) as client:
        # what is made once, and as many connections as there will be, shall be there already
        wrong += ask_all(client, min(5000, options.calls), options.threads)
        first = last = figures()
        print(f"{'calls':>8} {'calls/s':>8} {'fds':>4} {'KiB':>8} {'objects':>8} {'threads':>8}")
        print(f"{0:8} {'':8} {first[0]:4} {first[1]:8} {first[2]:8} {first[3]:8}", flush=True)
        steps = 10
        for step in range(1, steps + 1):
            began = time.monotonic()
            wrong += ask_all(client, options.calls // steps, options.threads)
            rate = options.calls / steps / (time.monotonic() - began)
            last = figures()
            print(
                f"{options.calls // steps * step:8} {rate:8.0f} {last[0]:4} {last[1]:8}"
                f" {last[2]:8} {last[3]:8}",
                flush=True,
            )
    for problem in [*wrong[:10], *warned.lines[:10]]:
        print(problem)
    grown = last.kilobytes - first.kilobytes
    print(f"wrong answers: {len(wrong)}, warnings: {len(warned.lines)}, grown by {grown} KiB")
    leaks = last.descriptors > first.descriptors + options.threads or grown > 5000
    return 1 if wrong or warned.lines or leaks else 0


if __name__ == "__main__":
    sys.exit(main())
