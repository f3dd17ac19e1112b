"""Tests whose body runs in a process of its own, with an agent in the process of the test.

The body may do what it likes to its process: patch libraries, fork, raise from signal handlers.
Nothing may be left on its stderr, so that a warning or an exception that nobody caught fails it.
"""

from __future__ import annotations

import functools
import importlib
import json
import os
import socket
import sys
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple

FULL = os.environ.get("FULL_PROCESSES") == "1"  # long forms too
STRICT = ("-X", "dev", "-W", "error")  # options of Python's


class Agent(NamedTuple):
    """Answers with the record that was asked for; its fixture says which names do more."""

    port: int
    tls_port: int
    authority: str  # path of the certificate to trust for TLS

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def tls_url(self) -> str:
        return f"https://127.0.0.1:{self.tls_port}"

    def asked(self) -> list[str]:
        """What it was asked for since it was last asked this: verb and target of each request."""
        connection = HTTPConnection("127.0.0.1", self.port)
        connection.sock = socket.socket()  # looks nothing up, which a test may have changed
        try:
            connection.sock.connect(("127.0.0.1", self.port))
            connection.request("GET", "/asked")
            asked: list[str] = json.load(connection.getresponse())
        finally:
            connection.close()
        return asked


def apart(
    *options: str, needs: tuple[str, ...] = (), seconds: float = 60
) -> Callable[[Callable[[Agent], None]], Callable[[Agent], None]]:
    """Run the body of a test in a process of its own.

    :param options: of Python's; without any, `STRICT`
    :param needs: modules that have to be there
    :param seconds: until a process that hangs is ended
    """

    def decorator(body: Callable[[Agent], None]) -> Callable[[Agent], None]:
        @functools.wraps(body)
        def test(agent: Agent) -> None:
            # not above: in the process of the body, the package is imported when the body says so
            from support.needs import need
            from support.project import run_python

            need("processes", *needs)
            program = (*(options or STRICT), "-m", __name__, body.__code__.co_filename)
            done = run_python(*program, body.__name__, json.dumps(agent), timeout=seconds)
            assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr

        return test

    return decorator


def in_threads(*tasks: Callable[[], Any]) -> None:
    """Each in a thread of its own; the first error, if there is one, is raised."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(len(tasks)) as pool:
        for each in [pool.submit(task) for task in tasks]:
            each.result()


if __name__ == "__main__":
    file, function, agent = sys.argv[1:]
    sys.path.insert(0, str(Path(file).parent))  # also for processes that the body starts
    test = getattr(importlib.import_module(Path(file).stem), function)
    test.__wrapped__(Agent(*json.loads(agent)))
