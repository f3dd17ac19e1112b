"""One command line, from its arguments to its exit code."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from typing import Any

import click

from acapy_client._program import INTERRUPTED, UNREAD, prepare, to_nowhere
from acapy_client.cli import PROGRAM, _ending
from acapy_client.cli._tree import root


def run(arguments: Sequence[str]) -> int:
    """The exit code."""
    prepare()
    stdout = sys.stdout
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
        return INTERRUPTED
    except SystemExit as ended:  # click's way, after words are completed and where nobody reads
        if sys.stdout is not stdout:  # click puts its own there when nobody reads
            return to_nowhere(UNREAD)
        code = 0 if ended.code is None else ended.code
    except BrokenPipeError:
        return to_nowhere(UNREAD)
    except OSError as error:  # such as a disk that is full
        _ending.say(f"Error: the output cannot be written: {error.strerror}")
        return to_nowhere(_ending.UNWRITTEN)
    return code if isinstance(code, int) else 0


def _show_warning(message: Warning | str, *args: Any, **more: Any) -> None:
    _ending.say(f"Warning: {message}")
