"""``os.fork`` while threads of the parent are in the middle of calls, and of TLS."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

from support.processes.apart import FULL, Agent, apart
from support.processes.asking import api_for, ask, busy, client_for
from support.transport.forking import in_child, join

CHILDREN = 3000 if FULL else 150
AT_A_TIME = 6
# forking with threads of one's own is what newer Pythons warn of, and what is tried here
WITH_THREADS = ("-X", "dev", "-W", "error", "-W", "ignore:This process:DeprecationWarning")


def fork_many(work: Callable[[str], object]) -> None:
    """Each child does its work, and ends well; a few at a time."""
    children: list[int] = []
    for number in range(CHILDREN):
        children.append(in_child(lambda name=f"child{number}": work(name)))
        if len(children) == AT_A_TIME:
            join(children)
            children.clear()
    join(children)


def calls_of_parent_and_children(agent: Agent, url: str) -> None:
    """Through the one client of all."""
    api = api_for(agent, url)
    ask(api, "first")
    with busy(*[lambda turn, n=n: ask(api, f"parent{n}-{turn}") for n in range(3)]):
        fork_many(lambda name: ask(api, name, 2))
    ask(api, "last")


@apart(*WITH_THREADS, seconds=600)
def test_the_parent_is_calling(agent: Agent) -> None:
    calls_of_parent_and_children(agent, agent.url)


@apart(*WITH_THREADS, seconds=600)
def test_the_parent_is_calling_over_tls(agent: Agent) -> None:
    calls_of_parent_and_children(agent, agent.tls_url)


@apart(*WITH_THREADS, seconds=600)
def test_the_parent_is_making_tls_contexts(agent: Agent) -> None:
    """OpenSSL's locks are free in each child: where nothing sees to it, one in a hundred hangs."""
    api = api_for(agent, agent.tls_url)
    ask(api, "first")
    with busy(*[lambda _: client_for(agent, agent.tls_url).close()] * 3):
        fork_many(lambda name: ask(api, name))


@apart(*WITH_THREADS, seconds=600)
def test_the_parent_is_shaking_hands(agent: Agent) -> None:
    api = api_for(agent, agent.tls_url)
    ask(api, "first")

    def shakes(turn: int) -> None:
        with client_for(agent, agent.tls_url) as client:
            assert client.call_api("GET", f"/a/{turn}") == {"connection_id": str(turn)}

    with busy(shakes, shakes, shakes):
        fork_many(lambda name: ask(api, name))


@apart(*WITH_THREADS)
def test_a_fork_waits_for_work_on_tls_but_not_for_ever(agent: Agent) -> None:
    from acapy_client._forks import Undisturbed

    at_work, end = threading.Event(), threading.Event()
    seen: list[str] = []

    def works(name: str, seconds: float) -> None:
        with Undisturbed():
            at_work.set()
            end.wait(seconds)
            seen.append(name)

    def checks() -> None:
        assert seen == ["short"]

    short, long = (
        threading.Thread(target=works, args=each) for each in (("short", 0.1), ("long", 30))
    )
    short.start()
    at_work.wait()
    join([in_child(checks)])
    short.join()
    at_work.clear()
    long.start()
    at_work.wait()
    join([in_child(checks)])
    end.set()
    long.join()


@apart()
def test_a_child_needs_no_file_that_the_parent_has_read(agent: Agent) -> None:
    with open(agent.authority, "rb") as file:
        pem = file.read()
    path = f"{agent.authority}.{os.getpid()}"
    with open(path, "wb") as file:
        file.write(pem)
    api = api_for(agent, agent.tls_url, ssl_ca_cert=path)
    os.remove(path)
    join([in_child(lambda: ask(api, "child", 2))])
    ask(api, "parent")
