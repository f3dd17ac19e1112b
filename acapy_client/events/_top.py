"""How a hub does, as people and programs read it."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections import Counter

from acapy_client._masking import line
from acapy_client._typing import Self
from acapy_client.hub import Gap, Hub, HubError, Inspectable, OfTopic

_CLEAR = "\x1b[H\x1b[2J"
_MOST = 40  # topics that are shown


class Top:
    """The numbers of a hub; within a context also what is heard from it: rates and gaps."""

    def __init__(self, hub: Inspectable, as_json: bool) -> None:
        self._hub, self._as_json = hub, as_json
        self._stop = threading.Event()
        self._heard: Counter[str] = Counter()
        self._gaps = 0
        self._since = 0.0

    def __enter__(self) -> Self:
        hub = self._hub
        assert isinstance(hub, Hub)
        heard = hub.follow(0.0, self._stop)

        def listen() -> None:
            away = False
            for each in heard:
                if isinstance(each, Gap):
                    self._gaps += (each.away and not away) or each.lost
                    away = each.away
                else:
                    self._heard[each.topic] += 1

        threading.Thread(target=listen, name="acapy_client top", daemon=True).start()
        self._since = time.monotonic()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._stop.set()

    def show_or_tell(self) -> None:
        """The same as `show`; a hub that is away is told on stderr."""
        try:
            self.show()
        except HubError as error:
            print(error, file=sys.stderr, flush=True)

    def show(self) -> None:
        """Print how it does now, and what was heard since the last time.

        :raises HubError: it is away
        """
        numbers = self._hub.numbers()
        now, heard, self._heard = time.monotonic(), self._heard, Counter()
        seconds, self._since = now - self._since, now
        rates = {topic: count / seconds for topic, count in heard.items()}
        topics = {**dict.fromkeys(rates, OfTopic()), **numbers.topics}
        if self._as_json:
            told = {**numbers._asdict(), "owners": dict(numbers.owners), "gaps": self._gaps}
            told["topics"] = {
                topic: {**of._asdict(), "rate": round(rates.get(topic, 0.0), 3)}
                for topic, of in topics.items()
            }
            print(json.dumps(told), flush=True)
            return
        if sys.stdout.isatty():
            print(_CLEAR, end="")
        owners = ", ".join(f"{line(name)} {shares}" for name, shares in numbers.owners.items())
        print(f"{time.strftime('%H:%M:%S')} {self._hub!r}")
        print(
            f"backlog {numbers.backlog}  lag {numbers.lag:.1f} s  parked {numbers.parked}"
            f"  followers {numbers.followers}  gaps {self._gaps}"
        )
        print(f"owners  {owners or 'nobody handles events'}")
        if topics:
            print(f"{'topic':<40} {'backlog':>8} {'parked':>7} {'heard/s':>8}")
        shown = sorted(topics.items(), key=lambda each: (-each[1].backlog, each[0]))
        for topic, of in shown[:_MOST]:
            rate = rates.get(topic, 0.0)
            print(f"{line(topic, 40):<40} {of.backlog:>8} {of.parked:>7} {rate:>8.1f}")
        if len(shown) > _MOST:
            print(f"and {len(shown) - _MOST} other topics")
        sys.stdout.flush()
