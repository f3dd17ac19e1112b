"""The part of the contract for hubs about values that one process makes for all."""

from __future__ import annotations

import tempfile
import threading
import time
from pathlib import Path

from acapy_client.hub import Hub
from acapy_client.testing._hub_deaths import processes
from acapy_client.testing._hub_journal import (
    HUBS,
    Broken,
    Make,
    holds,
    some_name,
    until,
)

_TURN = 1.5  # seconds to make a value in
_LONG = 60.0  # the same where nobody may lose his turn
_SOON = 15.0  # seconds in which it is another's turn, also on a slow machine


def a_value_is_made_once(make: Make) -> None:
    """32 who found the same value stale, in the same moment; and one whose making fails."""
    name = some_name()
    hubs = [make(name) for _ in range(HUBS)]
    made: list[bytes] = []
    got: list[bytes] = []

    def make_one() -> bytes:
        time.sleep(0.05)
        made.append(b"token \x00 %d" % len(made))
        return made[-1]

    def ask(hub: Hub, stale: bytes | None) -> None:
        got.append(hub.renew("w", stale, make_one, _LONG))

    for stale in (None, b"token \x00 0"):
        got.clear()
        threads = [threading.Thread(target=ask, args=(hub, stale)) for hub in hubs * 8]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        holds(len(got) == 32, "somebody who asked got nothing")
        holds(set(got) == {made[-1]}, f"expected {made[-1]!r}, got {set(got)}")
        holds(stale not in got, "a value was taken that was known to be stale")
    holds(len(made) == 2, f"made {len(made)} times instead of twice")
    holds(hubs[0].renew("w", b"older", make_one, _LONG) == made[-1], "another value was not taken")
    try:
        hubs[0].renew("w", made[-1], lambda: b"%d" % (1 // 0), _LONG)
    except ZeroDivisionError:
        pass
    else:
        raise Broken("what the making raised was not raised")
    asked = time.monotonic()
    holds(hubs[1].renew("w", made[-1], make_one, _LONG) == made[-1], "it was not made anew")
    holds(time.monotonic() - asked < _SOON, "whose making failed did not give up his turn")


def make_and_hang(make: Make, name: str, path: Path) -> None:
    """Of a process: begin to make a value, and never end."""

    def hang() -> bytes:
        path.touch()
        time.sleep(600)
        return b""

    make(name).renew("w", b"stale", hang, _TURN)


def a_killed_maker_loses_his_turn(make: Make) -> None:
    """Who dies while he makes a value: the next makes it once the time given is over."""
    name = some_name()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "begun"
        with processes(1, make_and_hang, make, name, path) as [process]:
            until(path.exists, "the process did not begin to make a value")
            process.kill()
            asked = time.monotonic()
            value = make(name).renew("w", b"stale", lambda: b"made", _TURN)
        took = time.monotonic() - asked
    holds(value == b"made", f"expected what was made, got {value!r}")
    holds(took < _TURN + _SOON, f"it was made after {took:.1f} s")
