"""Agents and ledgers from a shell: `python -m acapy_client.testing`.

    install 0.12.8 1.7.0        install releases ahead of time
    ledger                      run a ledger until Ctrl-C
    agent 1.7.0 --ledger        run an agent, with a ledger of its own, until Ctrl-C

What one needs to use them is printed as NAME=value, one a line.
"""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack

from acapy_client._program import run
from acapy_client.testing._agent import LocalAgent
from acapy_client.testing._install import install
from acapy_client.testing._ledger import LocalLedger
from acapy_client.testing._releases import RELEASES, LocalAgentError


def _install(chosen: argparse.Namespace) -> None:
    for release in chosen.release:
        print(release, install(release, progress=print))


def _ledger(chosen: argparse.Namespace) -> None:
    run_ledger(chosen.directory)


def run_ledger(directory: str | None) -> None:
    """Run a ledger until Ctrl-C.

    :param directory: where it keeps what is written, for another time
    :raises LocalAgentError, ApiValueError: it cannot run
    """
    with LocalLedger(directory=directory, progress=print) as ledger:
        _until_told(_of_ledger(ledger))


def _agent(chosen: argparse.Namespace) -> None:
    with ExitStack() as stack:
        ledger = None
        if chosen.ledger == "":
            ledger = stack.enter_context(LocalLedger(progress=print))
            print(_of_ledger(ledger), flush=True)
        agent = LocalAgent(
            chosen.release,
            label=chosen.label,
            port=chosen.port,
            multitenant=chosen.multitenant,
            wallet_type=chosen.wallet_type,
            webhooks=chosen.webhook,
            ledger=ledger or chosen.ledger,
            tails=chosen.tails,
            arguments=chosen.arguments,
            progress=print,
        )
        stack.enter_context(agent)
        if ledger:
            print(f"PUBLIC_DID={ledger.register(agent)}")
        _until_told(f"ACAPY_ADMIN_URL={agent.admin_url}\nACAPY_ENDPOINT={agent.endpoint}")


def _of_ledger(ledger: LocalLedger) -> str:
    return (
        f"ACAPY_GENESIS_URL={ledger.genesis_url}\n"
        f"ACAPY_TAILS_SERVER_BASE_URL={ledger.tails_url}\n"
        f"LEDGER_REGISTER_URL={ledger.url}/register"
    )


def _until_told(ready: str) -> None:
    """Say what is ready, and wait; who reads that may end it at once, and well."""
    told = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: told.set())
    print(ready, flush=True)
    while not told.wait(1):
        pass


def main(
    arguments: Sequence[str] | None = None, program: str = "python -m acapy_client.testing"
) -> int:
    """The exit status; it may also leave by SystemExit, as argparse does.

    :param arguments: those of this process where they are not given
    """
    parser = argparse.ArgumentParser(
        prog=program,
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], None], help: str
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=help)
        added.set_defaults(run=run)
        return added

    known = "one of " + ", ".join(RELEASES) + "; a line such as 1.7; latest"
    command("install", _install, "install releases into the cache").add_argument(
        "release", nargs="+", help=known
    )
    ledger = command("ledger", _ledger, "run a ledger until Ctrl-C")
    ledger.add_argument("--directory", help="where it keeps what is written, for another time")
    agent = command("agent", _agent, "run an agent until Ctrl-C; what follows -- is for ACA-Py")
    agent.add_argument("release", nargs="?", help=f"{known}; by default the newest that runs here")
    agent.add_argument(
        "--ledger",
        nargs="?",
        const="",
        metavar="GENESIS_URL",
        help="run a ledger with it, and register its DID there; or use the one at this URL",
    )
    agent.add_argument("--tails", metavar="URL", help="the base URL of a server for tails files")
    agent.add_argument("--label", help="its label")
    agent.add_argument("--port", type=int, help="of its admin API; by default a free one")
    agent.add_argument("--wallet-type", help="askar or askar-anoncreds")
    agent.add_argument("--multitenant", action="store_true", help="let it serve tenants")
    agent.add_argument("--webhook", action="append", default=[], metavar="URL", help="once or more")
    given = list(sys.argv[1:] if arguments is None else arguments)
    end = given.index("--") if "--" in given else len(given)  # argparse takes it in no fixed order
    chosen = parser.parse_args(given[:end], argparse.Namespace(arguments=given[end + 1 :]))
    if chosen.arguments and chosen.run is not _agent:
        parser.error("only an agent takes what follows --")
    try:
        chosen.run(chosen)
    except (LocalAgentError, ValueError) as error:
        parser.exit(1, f"{error}\n")
    return 0


if __name__ == "__main__":
    sys.exit(run(main))
