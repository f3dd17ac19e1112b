"""``python -m acapy_client.generate``: from an agent's description to a package of classes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from acapy_client._program import run
from acapy_client.exceptions import OpenApiException
from acapy_client.generate import generate


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line.

    :returns: the exit code: 0, 1 where there is no package to be made, 2 for wrong use
    """
    parser = argparse.ArgumentParser(
        prog="python -m acapy_client.generate",
        description="Make a package of classes for what an agent has besides the core.",
    )
    parser.add_argument("source", help="URL of the agent's admin API, or a saved swagger.json")
    parser.add_argument("--package", required=True, help="its name, such as our_agent")
    parser.add_argument(
        "--answers", metavar="FOLDER", help="exchanges that were recorded: types are by these"
    )
    parser.add_argument(
        "--probe", action="store_true", help="ask the agent what it answers, after asking you"
    )
    parser.add_argument("--all", action="store_true", help="write the core's operations, too")
    given = parser.parse_args(arguments)
    try:
        lines = generate(
            given.source,
            given.package,
            everything=given.all,
            answers=given.answers,
            probe=_agreed if given.probe else None,
        )
    except (OpenApiException, OSError, RuntimeError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 1
    print(*lines, sep="\n")
    return 0


def _agreed(paths: list[str]) -> bool:
    """Whether somebody wants these to be asked for."""
    print("the agent is asked for", *paths, sep="\n  ", file=sys.stderr)
    try:
        return input("each once, go on? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False


if __name__ == "__main__":
    sys.exit(run(main))
