"""Other interpreters within the process, with the main one's lock, or with one of their own."""

from __future__ import annotations

import importlib
import sys
from typing import Any

from support.processes.apart import Agent, apart
from support.processes.asking import api_for, ask, busy

CALLS = """
import json, sys
sys.path[:] = {path!r}
from support.processes.apart import Agent
from support.processes.asking import api_for, ask
agent = Agent(*{agent!r})
apis = [api_for(agent, url) for url in (agent.url, agent.tls_url)]
for api in apis:
    assert ask(api, {name!r}, 10) == 10
    try:
        api.get_connection("silent", _request_timeout=0.4)
    except Exception as error:
        assert "0.4 s" in str(error), error
    else:
        raise AssertionError("it answers")
"""
BACKGROUND = """
for api in apis:
    names = ["background" + str(number) for number in range(20)]
    handles = [api.get_connection.submit(name) for name in names]
    assert [handle.get(20).connection_id for handle in handles] == names
import threading
for thread in threading.enumerate():  # an interpreter must not end with threads in it
    if thread is not threading.current_thread() and thread is not threading.main_thread():
        thread.join(20)
"""
NO_BACKGROUND = """
for api in apis:
    for _ in range(20):  # more than there are places for threads
        try:
            api.get_connection.submit("background")
        except RuntimeError as error:
            assert "thread" in str(error), error
        else:
            raise AssertionError("a thread was started")
    assert ask(api, {name!r}, 10) == 10
    assert len(api.api_client._threads._work._tasks) == 0
"""


def run(agent: Agent, name: str, program: str, *, isolated: bool) -> None:
    """Run a program in an interpreter of its own, by Python's own means for that."""
    code = program.format(path=sys.path, agent=tuple(agent), name=name)
    if sys.version_info >= (3, 13):
        interpreters: Any = importlib.import_module("_interpreters")
        made = interpreters.create("isolated" if isolated else "legacy")
    else:
        interpreters = importlib.import_module("_xxsubinterpreters")
        made = interpreters.create(isolated=isolated)
    try:
        failure = interpreters.run_string(made, code)
        assert failure is None, failure.formatted
    finally:
        interpreters.destroy(made)


def beside_the_main_one(agent: Agent, program: str, *, isolated: bool) -> None:
    apis = [api_for(agent, url) for url in (agent.url, agent.tls_url)]
    for api in apis:
        ask(api, "before")
    with busy(*[lambda turn, api=api: ask(api, f"main{turn}", 5) for api in apis]):
        for number in range(2):
            run(agent, f"other{number}", program, isolated=isolated)
    for api in apis:
        ask(api, "after")


@apart("-W", "error", "-W", "ignore::DeprecationWarning", seconds=120)
def test_an_interpreter_with_the_main_ones_lock(agent: Agent) -> None:
    beside_the_main_one(agent, CALLS + BACKGROUND, isolated=False)


@apart("-W", "error", "-W", "ignore::DeprecationWarning", seconds=120)
def test_an_interpreter_with_a_lock_of_its_own(agent: Agent) -> None:
    """Such have no threads that an exit leaves behind: background calls say so, all others work."""
    beside_the_main_one(agent, CALLS + NO_BACKGROUND, isolated=True)
