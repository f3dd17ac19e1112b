"""Calls whose answers say whether they are the caller's own.

Imports nothing of the package before it is used: when that happens is what many tests are about.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from support.processes.apart import Agent


def client_for(agent: Agent, url: str, **settings: Any) -> Any:
    """A client that makes one attempt for each call."""
    from acapy_client import ApiClient, Configuration

    settings = {"ssl_ca_cert": agent.authority, "retries": 0, "timeout": 20, **settings}
    return ApiClient(Configuration(url, **settings))


def api_for(agent: Agent, url: str, **settings: Any) -> Any:
    from acapy_client.apis import ConnectionApi

    return ConnectionApi(client_for(agent, url, **settings))


def ask(api: Any, who: str, count: int = 1) -> int:
    """So many calls, each with its own answer; gives their number."""
    for number in range(count):
        name = f"{who}-{number}"
        given = api.get_connection(name).connection_id
        assert given == name, f"{given} is the answer to {name}"
    return count


@contextmanager
def busy(*tasks: Callable[[int], object]) -> Iterator[None]:
    """Each again and again, in a thread of its own, with the number of the turn."""
    done = threading.Event()
    turns = [0] * len(tasks)
    errors: list[BaseException] = []

    def work(place: int) -> None:
        try:
            for number in itertools.count():
                tasks[place](number)
                turns[place] += 1
                if done.is_set():
                    return
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(place,)) for place in range(len(tasks))]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        done.set()
        for thread in threads:
            thread.join()
    assert errors == []
    assert all(turns)
