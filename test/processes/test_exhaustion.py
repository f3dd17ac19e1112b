"""A system that has no more threads, or no more descriptors: calls say so, or do without."""

from __future__ import annotations

import gc
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from support.processes.apart import Agent, apart
from support.processes.asking import api_for, ask
from support.processes.limits import no_threads


@contextmanager
def no_descriptors() -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    gc.collect()  # lest one becomes free in between
    lowest = os.dup(0)  # all below it are taken
    os.close(lowest)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


@apart()
def test_no_thread_can_be_started(agent: Agent) -> None:
    """Calls and their limits need none; those in the background say so, and work again later."""
    from acapy_client import ApiTimeoutError

    apis = [api_for(agent, url) for url in (agent.url, agent.tls_url)]
    with no_threads():
        for api in apis:
            ask(api, "without")
            with pytest.raises(ApiTimeoutError, match=r"0\.4 s"):
                api.get_connection("silent", _request_timeout=0.4)
            for _ in range(20):  # more than there are places for threads
                with pytest.raises(RuntimeError, match="new thread"):
                    api.get_connection.submit("background")
            ask(api, "without", 3)
    assert not any(each.endswith("background") for each in agent.asked())
    for api in apis:
        handles = [api.get_connection.submit(f"later{number}") for number in range(20)]
        told = [handle.get(20).connection_id for handle in handles]
        assert told == [f"later{number}" for number in range(20)]
        with pytest.raises(ApiTimeoutError, match=r"0\.4 s"):
            api.get_connection("silent", _request_timeout=0.4)


@apart()
def test_no_descriptor_is_left(agent: Agent) -> None:
    """A kept connection serves on; a new one cannot be made, which the error says."""
    for url in (agent.url, agent.tls_url):
        calls_without_descriptors(agent, url)


def calls_without_descriptors(agent: Agent, url: str) -> None:
    from acapy_client import ApiConnectionError

    kept, fresh = api_for(agent, url), api_for(agent, url, connection_pool_maxsize=2)
    ask(kept, "before")
    with no_descriptors():
        ask(kept, "kept", 3)
        for _ in range(5):  # more than there are places for connections
            with pytest.raises(ApiConnectionError, match="open files") as caught:
                fresh.api_client.call_api("POST", "/a/b")
            assert not caught.value.in_doubt
    ask(fresh, "after", 3)
    ask(kept, "after", 3)


@apart()
def test_no_descriptor_is_left_for_the_host_s_name(agent: Agent) -> None:
    from acapy_client import ApiConnectionError

    ask(api_for(agent, agent.url), "before")  # reads files: modules
    api = api_for(agent, f"http://localhost:{agent.port}", connection_pool_maxsize=2)
    with no_descriptors():
        for _ in range(5):
            with pytest.raises(ApiConnectionError) as caught:
                api.api_client.call_api("POST", "/a/b")
            assert not caught.value.in_doubt
    ask(api, "after", 3)
