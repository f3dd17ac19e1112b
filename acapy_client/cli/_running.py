"""One command line, from its arguments to its exit code."""

from __future__ import annotations

import contextlib
import os
import sys
import warnings
from collections.abc import Sequence
from typing import Any

import click

from acapy_client.cli import _ending
from acapy_client.cli._tree import root


def run(arguments: Sequence[str]) -> int:
    """The exit code."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # half of a surrogate pair is no reason to fail
            reconfigure(errors="backslashreplace")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.showwarning = _show_warning
            code = root().main([*arguments], "acapy-client", standalone_mode=False)
            sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return _ending.INTERRUPTED
    except SystemExit as ended:  # click's way, after words are completed and where nobody reads
        return _unread() if ended.code == 1 else 0
    except BrokenPipeError:
        return _unread()
    return code if isinstance(code, int) else 0


def _show_warning(message: Warning | str, *args: Any, **more: Any) -> None:
    _ending.say(f"Warning: {message}")


def _unread() -> int:
    """Nobody reads stdout any more: Python shall not fail at its own end, either."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
    return _ending.UNREAD
