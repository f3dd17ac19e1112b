"""``python -m acapy_client.events`` prints what an agent tells, a line an event.

With ``work``, ``top``, ``parked``, ``resend`` or ``discard`` behind it, it is about a hub.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import time
from collections.abc import Collection, Sequence
from functools import partial

from acapy_client._masking import line, shown
from acapy_client._program import run
from acapy_client.configuration import Configuration
from acapy_client.events._event import Event
from acapy_client.events._events import Events
from acapy_client.events._process import Gap
from acapy_client.events._registry import check_topic
from acapy_client.exceptions import OpenApiException

_ABOUT_A_HUB = ("work", "top", "parked", "resend", "discard")


def main(arguments: Sequence[str]) -> int:
    """The exit status: 0 at Ctrl-C, 1 where the agent cannot be listened to."""
    if arguments and arguments[0] in _ABOUT_A_HUB:
        from acapy_client.events import _commands

        return _commands.main(arguments)
    options = _options(arguments)
    settings = {} if options.host is None else {"host": options.host}
    try:
        tell(
            Configuration(**settings),
            topics=options.topic,
            as_json=options.json,
            timeout=options.timeout,
        )
    except (OpenApiException, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def tell(
    configuration: Configuration,
    *,
    topics: Collection[str] | None = None,
    wallet_id: str | None = None,
    as_json: bool = False,
    timeout: float = 30.0,
) -> None:
    """Print what an agent tells, a line an event, until Ctrl-C.

    :param topics: those that are printed; all where there is none
    :param wallet_id: of the tenant whose events are printed, where it is not the agent
    :param timeout: seconds to reach the agent
    :raises ApiException, RuntimeError: it cannot be listened to
    :raises ApiValueError: a topic is misspelt
    """
    for topic in topics or ():
        check_topic(topic)
    with contextlib.suppress(KeyboardInterrupt), Events(configuration, workers=1) as events:
        whose = events if wallet_id is None else events.of(wallet_id)

        @whose.otherwise
        def show(event: Event) -> None:
            try:
                _show(event, topics, as_json)
            except OSError as error:
                events._ended(None, error)  # raised below

        events.on_gap(_show_gap)
        with events.listen(timeout=timeout):
            events.wait_closed()


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m acapy_client.events",
        description="Print what an agent tells, a line an event, until Ctrl-C.",
        epilog="The agent's key is that of the environment: ACAPY_ADMIN_API_KEY. About a hub:"
        f" {', '.join(_ABOUT_A_HUB)}; each has its own --help.",
    )
    parser.add_argument("host", nargs="?", help="URL of the admin API, else ACAPY_ADMIN_URL")
    parser.add_argument("--topic", action="append", help="only this one; may be given again")
    parser.add_argument("--json", action="store_true", help="the whole event as JSON, secrets too")
    parser.add_argument("--timeout", type=float, default=30.0, help="seconds to reach the agent")
    return parser.parse_args(arguments)


def _show(event: Event, topics: Collection[str] | None, as_json: bool) -> None:
    if topics and event.topic not in topics:
        return
    if as_json:
        said = {"topic": event.topic, "payload": event.payload}
        if event.wallet_id is not None:
            said["wallet_id"] = event.wallet_id
        print(json.dumps(said), flush=True)
        return
    at = time.strftime("%H:%M:%S", time.localtime(event.received_at))
    parts = [at, line(event.topic, 60), line(event.state or "-"), line(event.id or "-")]
    if event.wallet_id is not None:
        parts.append(f"wallet {line(event.wallet_id)}")
    if event.stale:
        parts.append("(late)")
    if not event.known:
        parts.append(line(json.dumps(shown(event.payload)), 200))
    print(" ".join(parts), flush=True)


def _show_gap(gap: Gap) -> None:
    print(f"events may have been lost for {gap.until - gap.since:.1f} s", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(run(partial(main, sys.argv[1:])))
