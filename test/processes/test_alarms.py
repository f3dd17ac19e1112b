"""Exceptions that a signal handler raises, at any moment, on pools of every size."""

from __future__ import annotations

import gc
import itertools
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from support.processes.apart import FULL, Agent, apart
from support.processes.hosts import Deaf, resolve_to

STRIKES = 3400 if FULL else 150  # for each size of the pool
# a socket that is struck at its birth is closed as it is dropped, which Python would tell of
OPTIONS = ("-X", "dev", "-W", "error", "-W", "ignore:unclosed:ResourceWarning")


class Enough(Exception):
    """What the handler raises."""


class EnoughOfIt(TimeoutError):
    """The same as one that sockets raise too."""


def strikes(agent: Agent, secure: bool) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    seed = random.randrange(2**32)
    print("seed", seed)  # shown where it fails
    chance = random.Random(seed)

    def alarm(*_: object) -> None:
        raise chance.choice((Enough, EnoughOfIt))

    signal.signal(signal.SIGALRM, alarm)
    sys.unraisablehook = no_more_than_expected
    url = agent.tls_url if secure else agent.url
    for size in (1, 2, 10):
        client = ApiClient(
            Configuration(
                url,
                ssl_ca_cert=agent.authority if secure else None,
                connection_pool_maxsize=size,
                timeout=20,
            )
        )
        api = ConnectionApi(client)
        began = time.perf_counter()
        api.get_connection("first")
        api.get_connection("second")
        span = (time.perf_counter() - began) * (2 if secure else 1)
        agent.asked()
        sockets, struck, held = open_sockets(), 0, None
        for number in range(STRIKES if not secure or FULL else STRIKES // 4):
            try:
                signal.setitimer(signal.ITIMER_REAL, 1e-6 + chance.random() * span)
                end = time.monotonic() + span + 1
                for call in itertools.count():
                    if time.monotonic() > end:
                        break  # it struck in a finaliser
                    name = f"{size}-{number}-{call}"
                    if call % 2:
                        answer = client.call_api("POST", f"/a/{name}")
                        assert answer == {"connection_id": name}
                    else:
                        assert api.get_connection(name).connection_id == name
            except (Enough, EnoughOfIt) as error:
                struck += 1
                held = error if chance.random() < 0.5 else None  # and with it all its frames
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            assert api.get_connection("next").connection_id == "next"
        del held
        assert struck > number * 0.9, struck
        written = [each for each in agent.asked() if each.startswith("POST")]
        assert len(written) == len({*written}), "a write went out twice"
        # as many at a time as there were, and not one more descriptor
        handles = [api.get_connection.submit(f"after-0.1{each}") for each in range(min(size, 8))]
        for number, handle in enumerate(handles):
            assert handle.get(60).connection_id == f"after-0.1{number}"
        gc.collect()
        assert open_sockets() <= sockets + size
        client.close()


def no_more_than_expected(unraisable: Any) -> None:
    """Python itself swallows what strikes in a finaliser; and files that were struck while they
    were made complain as they are dropped, those of its own library too."""
    if unraisable.exc_type not in (Enough, EnoughOfIt, AttributeError, ValueError):
        sys.__unraisablehook__(unraisable)


def open_sockets() -> int:
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        return 0
    links = []
    for each in folder.iterdir():
        try:
            links.append(os.readlink(each))
        except FileNotFoundError:
            continue  # the one that listed them
    return sum(link.startswith("socket:") for link in links)


@apart(*OPTIONS, seconds=3600 if FULL else 900)
def test_they_cost_no_connection_and_repeat_no_write(agent: Agent) -> None:
    strikes(agent, secure=False)


@apart(*OPTIONS, seconds=3600 if FULL else 900)
def test_nor_over_tls(agent: Agent) -> None:
    strikes(agent, secure=True)


@apart()
def test_an_own_error_is_none_of_an_address_nor_of_a_place_in_the_pool(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    def alarm(*_: object) -> None:
        raise TimeoutError("enough")

    signal.signal(signal.SIGALRM, alarm)
    client = ApiClient(Configuration(agent.url, connection_pool_maxsize=1))
    handle = ConnectionApi(client).get_connection.submit("after-0.6")
    time.sleep(0.1)
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    with pytest.raises(TimeoutError, match="enough"):
        client.call_api("POST", "/a/waits-for-a-place")
    assert handle.get(60).connection_id == "after-0.6"
    agent.asked()
    with Deaf(1) as port:
        resolve_to([("127.0.0.1", port), ("127.0.0.1", agent.port)])
        client = ApiClient(Configuration(f"http://agent.test:{port}"))
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with pytest.raises(TimeoutError, match="enough"):
            client.call_api("POST", "/a/waits-for-an-address", _request_timeout=4)
    assert agent.asked() == []


@apart()
def test_an_own_error_is_none_of_a_file(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration

    def alarm(*_: object) -> None:
        raise TimeoutError("enough")

    signal.signal(signal.SIGALRM, alarm)
    with tempfile.TemporaryDirectory() as folder:
        pipe = os.path.join(folder, "log")
        os.mkfifo(pipe)  # whoever writes waits for a reader
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with pytest.raises(TimeoutError, match="enough"):
            ApiClient(Configuration(agent.url, logger_file=pipe))
