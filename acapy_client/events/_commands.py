"""``python -m acapy_client.events work``, ``top``, ``parked``, ``resend``, ``discard``."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from acapy_client._masking import line
from acapy_client.events._events import Events
from acapy_client.exceptions import ApiValueError, OpenApiException
from acapy_client.hub import Inspectable, hub_of

_VARIABLE = "ACAPY_HUB"


def main(arguments: Sequence[str]) -> int:
    """The exit status: 0, or 1 where it could not be done, which stderr tells."""
    options = _parser().parse_args(arguments)
    try:
        done: bool = options.run(options)
    except (OpenApiException, ImportError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0 if done else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m acapy_client.events")
    commands = parser.add_subparsers(required=True)
    work = commands.add_parser("work", help="call the functions of an application for events")
    work.add_argument(
        "events", metavar="MODULE:NAME", help="where the Events are, such as app:events"
    )
    work.add_argument("--threads", type=int, default=4, help="how many events at a time")
    work.add_argument("--attempts", type=int, default=8, help="before an event is parked")
    work.set_defaults(run=_work)
    top = _for_hub(commands, "top", _top, "how a hub does, again and again until Ctrl-C")
    top.add_argument("--every", type=float, default=2.0, help="seconds between two times")
    top.add_argument("--once", action="store_true")
    parked = _for_hub(commands, "parked", _parked, "the events that failed too often")
    for command in (top, parked):
        command.add_argument("--json", action="store_true", help="a line of JSON each")
    for name, does in (("resend", "have handled again"), ("discard", "forget")):
        command = _for_hub(commands, name, _unpark, f"{does} events that are parked")
        command.add_argument("id", nargs="*", help="of each, as parked shows it")
        command.add_argument("--all", action="store_true", help="all that are parked")
        command.set_defaults(method=name)
    return parser


def _for_hub(commands: Any, name: str, run: Any, about: str) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=about)
    command.add_argument(
        "--hub", default=os.environ.get(_VARIABLE), help=f"its URL, else {_VARIABLE}"
    )
    command.set_defaults(run=run)
    return command


def _work(options: argparse.Namespace) -> bool:
    events = _named(options.events)
    stop = threading.Event()

    def end(number: int, _: object) -> None:
        stop.set()
        signal.signal(number, signal.SIG_DFL)  # the next one ends it at once

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    print(f"handling events of {events.hub!r}", file=sys.stderr)
    events.work(threads=options.threads, attempts=options.attempts, stop=stop)
    events.close()
    return True


def _named(where: str) -> Events:
    """The events that a module has.

    :raises ApiValueError: there are none
    """
    module, _, name = where.partition(":")
    if not module or not name:
        raise ApiValueError(f"work: expected MODULE:NAME, got {line(where)}")
    sys.path.insert(0, os.getcwd())
    found = getattr(import_module(module), name, None)
    if not isinstance(found, Events):
        got = type(found).__name__
        raise ApiValueError(f"work: {line(where)}: expected Events, got {got}")
    if found.hub is None:
        raise ApiValueError(f"work: {line(where)} has no hub: give Events(hub=…) one")
    return found


def _hub(options: argparse.Namespace) -> Inspectable:
    if not options.hub:
        raise ApiValueError(f"hub: expected --hub URL, or {_VARIABLE} in the environment")
    hub = hub_of(options.hub)
    if not isinstance(hub, Inspectable):
        raise ApiValueError(f"hub: {hub!r} does not tell how it does")
    return hub


def _top(options: argparse.Namespace) -> bool:
    from acapy_client.events._top import Top

    if not options.every > 0:
        raise ApiValueError("every: expected seconds above 0")
    top = Top(_hub(options), options.json)
    if options.once:
        top.show()
        return True
    with top:
        while True:
            time.sleep(options.every)
            top.show_or_tell()


def _parked(options: argparse.Namespace) -> bool:
    for each in _hub(options).parked():
        envelope = each.envelope
        told = {
            "id": envelope.id,
            "topic": envelope.topic,
            "wallet_id": envelope.wallet_id,
            "key": envelope.key,
            "attempts": each.attempts,
            "at": each.at,
            "error": each.error,
        }
        if options.json:
            print(json.dumps(told), flush=True)
            continue
        at = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(each.at))
        last = (each.error.strip().splitlines() or [""])[-1]
        parts = [line(envelope.id), at, line(envelope.topic, 60), f"{each.attempts} times"]
        print(" ".join(parts), line(last, 200), sep=": ", flush=True)
    return True


def _unpark(options: argparse.Namespace) -> bool:
    hub = _hub(options)
    if options.all == bool(options.id):
        raise ApiValueError(f"{options.method}: expected identifiers of parked events, or --all")
    ids = [each.envelope.id for each in hub.parked()] if options.all else options.id
    missing = [each for each in ids if not getattr(hub, options.method)(each)]
    for each in missing:
        print(f"{line(each)} is not parked", file=sys.stderr)
    return not missing
