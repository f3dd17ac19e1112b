"""What each program of this package sees to: what it reads, and who reads what it writes."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable

INTERRUPTED, UNREAD = 130, 141


def run(main: Callable[[], int]) -> int:
    """The exit status of a program: its own, 130 for Ctrl-C, 141 where nobody reads any more."""
    prepare()
    try:
        code = main()
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return to_nowhere(UNREAD)
    return code


def prepare() -> None:
    """See to the streams: one that is closed leads nowhere, and signs that stdout or stderr cannot
    encode are written as escapes."""
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115  # until the process ends
        elif name != "stdin" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # half a surrogate pair is no failure


def to_nowhere(code: int) -> int:
    """What is left for stdout cannot be written: Python shall not fail at its own end, either."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
    return code
