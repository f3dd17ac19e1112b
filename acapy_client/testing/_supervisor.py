"""Stands between a program and the agent that the program started, so that neither the agent
nor its folder outlives the program, however it ends.

Run as a script: it needs the standard library only. It makes the folder, then takes orders, one
JSON object in each line of its standard input, and answers each with one line. When the program
says so or is gone, be it killed, it stops the agent and removes the folder.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from typing import Any

LOG_NAME = "agent.log"
STOP_SECONDS = 10.0


class Supervisor:
    def __init__(self) -> None:
        self.home = tempfile.mkdtemp(prefix="acapy-client-agent-")
        self.agent: subprocess.Popen[bytes] | None = None

    def start(self, command: list[str], environment: dict[str, str]) -> None:
        self.stop()
        os.makedirs(os.path.join(self.home, "tmp"), exist_ok=True)
        with open(os.path.join(self.home, LOG_NAME), "ab") as log:
            self.agent = subprocess.Popen(
                command,
                env=environment,
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def stop(self) -> None:
        if self.agent and self.agent.poll() is None:
            self.agent.terminate()
            try:
                self.agent.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        if self.agent and self.agent.poll() is None:
            self.agent.kill()
            self.agent.wait()

    def state(self) -> dict[str, Any]:
        """The agent's process id and, once it has ended, its exit code."""
        if self.agent is None:
            return {"pid": None, "exit": None}
        return {"pid": self.agent.pid, "exit": self.agent.poll()}

    def obey(self, order: dict[str, Any]) -> dict[str, Any]:
        try:
            if order["do"] == "start":
                self.start(order["command"], order["environment"])
            elif order["do"] == "stop":
                self.stop()
            elif order["do"] == "kill":
                self.kill()
        except OSError as error:
            return {"error": str(error)}
        return self.state()

    def clean_up(self) -> None:
        self.stop()
        for _ in range(20):  # Windows frees the files of an ended process a little later
            shutil.rmtree(self.home, ignore_errors=True)
            if not os.path.exists(self.home):
                return
            time.sleep(0.1)
        raise OSError(f"{self.home} could not be removed")


def orders() -> Iterator[dict[str, Any]]:
    """The orders of the program, until it says quit, closes the pipe, or is gone."""
    parent = os.getppid()
    # Unbuffered, so that select sees all that was not read yet.
    with open(0, "rb", buffering=0, closefd=False) as pipe:
        while True:
            # A forked child of the program may hold the pipe open after the program's death.
            while sys.platform != "win32" and not select.select([pipe], [], [], 1.0)[0]:
                if os.getppid() != parent:
                    return
            line = pipe.readline()
            order = json.loads(line) if line else {"do": "quit"}
            if order["do"] == "quit":
                return
            yield order


def answer(reply: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(reply) + "\n")
    sys.stdout.flush()


def main() -> None:
    # Ctrl-C and the end of the terminal are the program's to handle; it ends the input then.
    # Not SIG_IGN, which the agent would inherit.
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: None)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    supervisor = Supervisor()
    try:
        answer({"number": 0, "home": supervisor.home})
        for order in orders():
            answer({"number": order["number"], **supervisor.obey(order)})
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        supervisor.clean_up()


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main()
