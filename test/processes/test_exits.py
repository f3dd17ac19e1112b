"""Ends of programs, and what interrupts them."""

from __future__ import annotations

import json
import random
import signal
import sys
import time
from collections import Counter

import pytest

from support.processes import endings
from support.processes.apart import FULL, STRICT, Agent, apart
from support.processes.asking import api_for, ask
from support.project import run_python

INTERRUPTIONS = 10_000 if FULL else 60


def end(agent: Agent, name: str, code: int = 0) -> Counter[str]:
    """What the agent was asked for by a program that ends, without a word, with this code."""
    done = run_python(*STRICT, endings.__file__, name, json.dumps(agent))
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")
    return Counter(each.rpartition("/")[2] for each in agent.asked())


def test_the_first_calls_of_a_program_are_made_at_its_exit(agent: Agent) -> None:
    assert end(agent, "first_calls_at_exit") == {"last0-0": 1, "last1-0": 1}


def test_calls_at_exit(agent: Agent) -> None:
    asked = end(agent, "calls_at_exit")
    assert asked == {"first0-0": 1, "first1-0": 1, "background": 2, "last0-0": 1, "last1-0": 1}


def test_background_calls_at_exit(agent: Agent) -> None:
    asked = end(agent, "background_at_exit")
    assert asked.pop("background", 0) in (0, 2)
    assert asked == {"last-0": 2}


def test_an_exit_waits_for_no_call(agent: Agent) -> None:
    assert end(agent, "exits_in_the_middle", 3) == {"silent": 4, "last-0": 2}


def test_an_exit_within_a_call(agent: Agent) -> None:
    assert end(agent, "exits_within_a_call", 5) == {"silent": 1}


def test_threads_go_on_after_the_main_one(agent: Agent) -> None:
    assert end(agent, "threads_call_on") == {f"on-{number}": 2 for number in range(5)}


@pytest.mark.parametrize("turn", range(20 if FULL else 3))
def test_daemon_threads_are_cut_off(agent: Agent, turn: int) -> None:
    asked = end(agent, "daemons_call_on")
    assert asked["on-0"] == 2
    assert max(asked.values()) == 2


@apart()
def test_an_interrupt_within_a_write(agent: Agent) -> None:
    """As itself, and the write is not sent again."""
    for url in (agent.url, agent.tls_url):
        api = api_for(agent, url, retries=2)
        ask(api, "before")
        signal.signal(signal.SIGALRM, signal.default_int_handler)
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with pytest.raises(KeyboardInterrupt) as caught:
            api.api_client.call_api("POST", "/a/silent")
        assert caught.value.__context__ is None
        ask(api, "after")
    assert agent.asked().count("POST /a/silent") == 2


@apart(seconds=600)
def test_interrupts_at_any_moment(agent: Agent) -> None:
    """Of http and of TLS, of handshakes too: each call after it has its own answer."""
    sys.unraisablehook = lambda _: None  # Python tells of half-made objects, and of finalisers
    chance = random.Random(1)
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    for url in (agent.url, agent.tls_url):
        api = api_for(agent, url, connection_pool_maxsize=1, timeout=20)
        began = time.monotonic()
        ask(api, "before", 20)
        usual = (time.monotonic() - began) / 20
        struck = 0
        for number in range(INTERRUPTIONS):
            try:
                signal.setitimer(signal.ITIMER_REAL, max(chance.random() * usual * 4, 1e-6))
                ask(api, f"turn{number}", 1000)
            except KeyboardInterrupt:
                struck += 1
            signal.setitimer(signal.ITIMER_REAL, 0)
            ask(api, f"after{number}")
        assert struck > INTERRUPTIONS * 0.95  # Python itself swallows what strikes in a finaliser
