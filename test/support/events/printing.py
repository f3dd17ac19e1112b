"""Programs that print what an agent tells, run as they are."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from typing import NamedTuple

from support.events.telling import Listener
from support.project import environment

PAYLOAD = {"connection_id": "c1", "state": "active", "updated_at": "1"}


class Printed(NamedTuple):
    """What became of a program."""

    lines: list[str]
    """As many as were waited for."""
    rest: str
    errors: str
    code: int


def endless(listener: Listener) -> None:
    """Events until nobody listens."""
    listener.settings()
    for number in range(1000):
        listener.event("my-plugin", {"a": number})
        time.sleep(0.02)


def started(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )


def until_ctrl_c(*arguments: str, lines: int) -> Printed:
    """Run a module; Ctrl-C once it has printed so many lines."""
    with started(*arguments) as process:
        assert process.stdout is not None
        printed = [process.stdout.readline().strip() for _ in range(lines)]
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=10)
    return Printed(printed, rest, errors, process.returncode)


def until_unread(*arguments: str) -> tuple[int, str]:
    """Run a module, and read one line of it: its exit code, and what it says on stderr."""
    with started(*arguments) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        return process.wait(timeout=10), process.stderr.read()
