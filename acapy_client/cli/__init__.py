"""`acapy-client`: the whole admin API from a shell.

It needs the extra ``cli``: in a checkout, ``pip install ".[cli]"``. docs/cli.md has the rest.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from acapy_client._extras import brought_by

PROGRAM = "acapy-client"
_NEEDED = ("click", "rich", "platformdirs", "filelock")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line.

    :param arguments: what follows the name of the program; that of this process if not given
    :returns: the exit code: 0, 1 where the agent said no, 2 for wrong use or a missing library, 3
        where it was not reached or is too late, 4 where a write may have been carried out, 5 where
        the output cannot be written, 130 for Ctrl-C, 141 where nobody reads the output any more
    """
    if lacking := _lacking():
        print(
            f"{PROGRAM} needs {', '.join(lacking)}; {brought_by('cli')}",
            file=sys.stderr,
        )
        return 2
    from acapy_client.cli._running import run

    return run(sys.argv[1:] if arguments is None else arguments)


def _lacking() -> list[str]:
    from importlib.util import find_spec

    needed = _NEEDED if sys.version_info >= (3, 11) else (*_NEEDED, "tomli")
    return [name for name in needed if find_spec(name) is None]
