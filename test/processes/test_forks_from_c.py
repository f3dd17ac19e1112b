"""Forks that Python does not see, such as uWSGI's, by way of the C library."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pytest

from support.processes.apart import FULL, Agent, apart
from support.processes.asking import api_for, ask
from support.transport.forking import in_child, join

CALLS = 1000 if FULL else 50
CHILDREN = 3


def in_child_of_c(work: Callable[[], object]) -> int:
    """The same for a fork that Python does not see."""
    return in_child(work, ctypes.PyDLL(None).fork)


def all_call(api: Any, prefix: str) -> None:
    """Parent and children call at the same time, in the foreground and in the background."""
    from acapy_client import ApiTimeoutError

    def work(who: str) -> None:
        ask(api, who, CALLS)
        handles = [api.get_connection.submit(f"{who}-b{number}") for number in range(20)]
        told = [handle.get(20).connection_id for handle in handles]
        assert told == [f"{who}-b{number}" for number in range(20)]
        with pytest.raises(ApiTimeoutError, match=r"0\.4 s"):
            api.get_connection("silent", _request_timeout=0.4)

    children = [
        in_child_of_c(lambda who=f"{prefix}child{number}": work(who)) for number in range(CHILDREN)
    ]
    work(f"{prefix}parent")
    join(children)


@apart()
def test_after_calls(agent: Agent) -> None:
    for url in (agent.url, agent.tls_url):
        api = api_for(agent, url)
        ask(api, "before", 2)
        assert api.get_connection.submit("background").get(20).connection_id == "background"
        all_call(api, "")


@apart()
def test_before_the_first_call(agent: Agent) -> None:
    for url in (agent.url, agent.tls_url):
        all_call(api_for(agent, url), "")


@apart()
def test_children_of_children(agent: Agent) -> None:
    for url in (agent.url, agent.tls_url):
        api = api_for(agent, url)
        ask(api, "before", 2)
        join([in_child_of_c(lambda api=api: all_call(api, "grand"))])
        ask(api, "after", 2)


@apart()
def test_what_a_child_closes_is_its_own(agent: Agent) -> None:
    for url in (agent.url, agent.tls_url):
        api = api_for(agent, url)
        ask(api, "before", 2)

        def closes(api: Any = api) -> None:
            ask(api, "child", 2)
            api.api_client.close()
            with pytest.raises(ValueError, match="closed"):
                ask(api, "late")

        join([in_child_of_c(closes)])
        ask(api, "after", 2)
