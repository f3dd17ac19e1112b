"""One command line, from its arguments to its exit code."""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from collections.abc import Sequence
from typing import Any

import click

from acapy_client.cli import PROGRAM, _ending
from acapy_client.cli._tree import root


def run(arguments: Sequence[str]) -> int:
    """The exit code."""
    stdout = sys.stdout
    for stream in (stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # half of a surrogate pair is no reason to fail
            reconfigure(errors="backslashreplace")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.showwarning = _show_warning
            code = root().main([*arguments], PROGRAM, standalone_mode=False)
            sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return _ending.INTERRUPTED
    except SystemExit as ended:  # click's way, after words are completed and where nobody reads
        if sys.stdout is not stdout:  # click puts its own there when nobody reads
            return _to_nowhere(_ending.UNREAD)
        code = 0 if ended.code is None else ended.code
    except BrokenPipeError:
        return _to_nowhere(_ending.UNREAD)
    except OSError as error:  # such as a disk that is full
        _ending.say(f"Error: the output cannot be written: {error.strerror}")
        return _to_nowhere(_ending.UNWRITTEN)
    return code if isinstance(code, int) else 0


def _show_warning(message: Warning | str, *args: Any, **more: Any) -> None:
    _ending.say(f"Warning: {message}")


def _to_nowhere(code: int) -> int:
    """What is left for stdout cannot be written: Python shall not fail at its own end, either."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
    return code
