"""A program in a pseudo-terminal."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

_LONGEST = 120  # seconds


class Seen(NamedTuple):
    """What a person saw."""

    code: int
    text: str
    """With the sequences that steer a terminal."""

    @property
    def plain(self) -> str:
        """Without them, and ends of lines as they are elsewhere."""
        return _plain(self.text)


def _plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text).replace("\r\n", "\n")


Answers = Sequence[tuple[str, str | Callable[[], object]]]


def in_terminal(
    command: Sequence[str],
    env: dict[str, str],
    answers: Answers = (),
    columns: int = 80,
) -> Seen:
    """Run a program on a terminal of its own.

    :param answers: what is typed once a text is to be seen, or done
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    settings = {name: value for name, value in env.items() if name not in ("COLUMNS", "LINES")}
    settings["TERM"] = "xterm-256color"
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=settings, start_new_session=True
    )
    os.close(theirs)
    seen, waiting = "", [*answers]
    deadline = time.monotonic() + _LONGEST
    try:
        while time.monotonic() < deadline:
            ready, _, _ = select.select([ours], [], [], 0.2)
            if ready:
                try:
                    data = os.read(ours, 65536)
                except OSError:  # nobody has the other end any more
                    break
                if not data:
                    break
                seen += data.decode("utf-8", "replace")
            elif process.poll() is not None:
                break
            if waiting and waiting[0][0] in _plain(seen):
                then = waiting.pop(0)[1]
                if isinstance(then, str):
                    os.write(ours, then.encode())
                else:
                    then()
        return Seen(process.wait(timeout=60), seen)
    finally:
        if process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        os.close(ours)
