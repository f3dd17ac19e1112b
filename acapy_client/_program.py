"""What each program of this package sees to: text that stdout cannot write, nobody who reads it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable

INTERRUPTED, UNREAD = 130, 141


def run(main: Callable[[], int]) -> int:
    """The exit status of a program: its own, 130 for Ctrl-C, 141 where nobody reads any more."""
    escape()
    try:
        code = main()
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return to_nowhere(UNREAD)
    return code


def escape() -> None:
    """From now on, signs that the encoding of stdout or stderr lacks are written as escapes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # half of a surrogate pair is no reason to fail
            reconfigure(errors="backslashreplace")


def to_nowhere(code: int) -> int:
    """What is left for stdout cannot be written: Python shall not fail at its own end, either."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
    return code
