"""Install releases of ACA-Py ahead of time: `python -m acapy_client.testing install 0.12.8`."""

from __future__ import annotations

import argparse

from acapy_client.testing._install import install
from acapy_client.testing._releases import RELEASES, LocalAgentError


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m acapy_client.testing", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="install")
    command = commands.add_parser("install", help="install releases into the cache")
    command.add_argument("release", nargs="+", help="one of " + ", ".join(RELEASES))
    try:
        for release in parser.parse_args().release:
            print(release, install(release, progress=print))
    except LocalAgentError as error:
        parser.exit(1, f"{error}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
