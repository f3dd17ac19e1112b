"""Stand between a program and the agent that the program started, so that neither the agent
nor its folder outlives the program, however it ends.

Run as a script: it needs the standard library only. It makes the folder, then takes orders, one
JSON object in each line of its standard input, and answers each with one line. When the program
says so or is gone, be it killed, it stops the agent and removes the folder. When this script
itself is killed, Linux kills the agent; elsewhere the program does, at the latest when it closes.
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
from collections.abc import Callable, Iterator
from typing import Any

LOG_NAME = "agent.log"
STOP_SECONDS = 10.0
PR_SET_PDEATHSIG = 1  # of Linux's prctl: which signal a process gets when its parent ends


def end_with_parent() -> Callable[[], None] | None:
    """What a child does, before it becomes the agent, so that it ends with this process.

    None where the system has no such means, or this Python no access to it.
    """
    if not sys.platform.startswith("linux"):
        return None
    try:
        import ctypes

        prctl = ctypes.CDLL(None).prctl
        arguments = [ctypes.c_ulong(number) for number in (signal.SIGKILL, 0, 0, 0)]
    except (ImportError, OSError, AttributeError):
        return None
    parent = os.getpid()

    def tie() -> None:
        prctl(PR_SET_PDEATHSIG, *arguments)
        if os.getppid() != parent:  # it ended a moment earlier
            os._exit(1)

    return tie


def remove(folder: str) -> bool:
    """Remove a folder; whether it is gone. Files of a process that ends now take a moment."""
    for _ in range(20):
        shutil.rmtree(folder, ignore_errors=True)
        if not os.path.exists(folder):
            return True
        time.sleep(0.1)
    return False


class Supervisor:
    def __init__(self) -> None:
        self.home = tempfile.mkdtemp(prefix="acapy-client-agent-")
        self.agent: subprocess.Popen[bytes] | None = None
        self._tie = end_with_parent()

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
                preexec_fn=self._tie,
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
        if not remove(self.home):
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
        answer({"number": 0, "home": supervisor.home, **supervisor.state()})
        for order in orders():
            answer({"number": order["number"], **supervisor.obey(order)})
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        supervisor.clean_up()


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main()
