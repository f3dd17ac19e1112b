"""The processes of the fleet, the proxy before its web workers, and who kills them in turn."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle
from pathlib import Path

import urllib3

from support.engines import free_port
from support.project import environment

_HOP = ("connection", "host", "content-length", "transfer-encoding")


class Member:
    """A process that is started again when it was killed.

    :param log: of all that it writes
    """

    def __init__(self, command: list[str], settings: dict[str, str], log: Path) -> None:
        self._command, self._settings, self._log = command, settings, log
        self.start()

    def start(self) -> None:
        with open(self._log, "ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *self._command],
                env=environment(**self._settings),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def kill(self) -> None:
        """End it and its children at once, whatever they are about."""
        subprocess.run(["/bin/kill", "-KILL", "--", f"-{self.process.pid}"], check=False)
        self.process.wait()


class Fleet:
    """Four that take webhooks, two that handle events, two of Celery."""

    def __init__(self, settings: dict[str, str], folder: Path, stack: ExitStack) -> None:
        self.ports = [free_port() for _ in range(4)]
        app, gunicorn = "support.fleet.app", ["gunicorn", "--threads", "4", "--bind"]
        commands = [[*gunicorn, f"127.0.0.1:{p}", f"{app}:application"] for p in self.ports]
        commands += [["acapy_client.events", "work", f"{app}:events"]] * 2
        self.mortal = [
            Member(each, settings, folder / f"log-{number}") for number, each in enumerate(commands)
        ]
        celery = ["celery", "-A", f"{app}:celery", "worker", "--concurrency", "2", "-n"]
        workers = [Member([*celery, name], settings, folder / name) for name in ("one", "two")]
        for member in (*self.mortal, *workers):
            stack.callback(member.kill)

    @contextmanager
    def dying(self, seconds: float) -> Iterator[list[int]]:
        """While one after another is killed, and started again; gives who was."""
        killed: list[int] = []
        ended = threading.Event()

        def kill() -> None:
            for number in cycle((0, 4, 1, 5, 2, 3)):
                if ended.wait(seconds):
                    return
                self.mortal[number].kill()
                killed.append(number)
                self.mortal[number].start()

        thread = threading.Thread(target=kill)
        thread.start()
        try:
            yield killed
        finally:
            ended.set()
            thread.join()


@contextmanager
def proxy() -> Iterator[tuple[str, list[int]]]:
    """Hands each request on to the next port; gives its URL, and the list of ports to be filled."""
    ports: list[int] = []
    turns, lock, pool = cycle(range(1_000_000)), threading.Lock(), urllib3.PoolManager(maxsize=16)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {n: v for n, v in self.headers.items() if n.lower() not in _HOP}
            with lock:
                port = ports[next(turns) % len(ports)] if ports else 9
            try:
                status = pool.request(
                    "POST",
                    f"http://127.0.0.1:{port}{self.path}",
                    body=body,
                    headers=headers,
                    retries=False,
                    timeout=20,
                ).status
            except urllib3.exceptions.HTTPError:  # it is dead; the agent repeats it
                status = 502
            self.send_response(status)
            if status != 204:
                self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}", ports
        finally:
            server.shutdown()
            thread.join()
            pool.clear()


def answers(port: int, seconds: float = 60.0) -> None:
    """Wait until a web worker is there."""
    deadline = time.monotonic() + seconds
    while True:
        with contextlib.suppress(urllib3.exceptions.HTTPError):
            urllib3.request("GET", f"http://127.0.0.1:{port}/", retries=False, timeout=5)
            return
        assert time.monotonic() < deadline, f"nobody answers at {port}"
        time.sleep(0.1)
