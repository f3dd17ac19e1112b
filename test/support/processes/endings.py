"""Programs that end, each in its way, while a client is in use: ``endings.py NAME AGENT``."""

from __future__ import annotations

import atexit
import json
import signal
import sys
import threading
import time
from typing import Any

from support.processes.apart import Agent
from support.processes.asking import api_for, ask


def first_calls_at_exit(agent: Agent, apis: list[Any]) -> None:
    for number, api in enumerate(apis):
        atexit.register(ask, api, f"last{number}")


def calls_at_exit(agent: Agent, apis: list[Any]) -> None:
    for number, api in enumerate(apis):
        ask(api, f"first{number}")
        assert api.get_connection.submit("background").get(20).connection_id == "background"
        atexit.register(ask, api, f"last{number}")


def background_at_exit(agent: Agent, apis: list[Any]) -> None:
    """Of newer Pythons, no thread starts by then: an error that says so, and nothing half done."""

    def last() -> None:
        for api in apis:
            try:
                handle = api.get_connection.submit("background")
            except RuntimeError as error:
                assert "new thread" in str(error), error
            else:
                assert handle.get(20).connection_id == "background"
            ask(api, "last")

    atexit.register(last)


def exits_in_the_middle(agent: Agent, apis: list[Any]) -> None:
    """Nobody waits for what goes on in the background, for years if it has to be."""
    for api in apis:
        api.get_connection.submit("silent")
        threading.Thread(target=api.get_connection, args=("silent",), daemon=True).start()
    time.sleep(0.3)
    atexit.register(lambda: [ask(api, "last") for api in apis])
    sys.exit(3)


def exits_within_a_call(agent: Agent, apis: list[Any]) -> None:
    signal.signal(signal.SIGALRM, lambda *_: sys.exit(5))
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    apis[1].api_client.call_api("POST", "/a/silent")


def threads_call_on(agent: Agent, apis: list[Any]) -> None:
    """The main thread is through, others are not."""

    def calls(api: Any) -> None:
        threading.main_thread().join()
        ask(api, "on", 5)

    for api in apis:
        threading.Thread(target=calls, args=(api,)).start()


def daemons_call_on(agent: Agent, apis: list[Any]) -> None:
    """Until the interpreter is gone, at whatever moment."""

    def calls(api: Any) -> None:
        ask(api, "on", sys.maxsize)

    for api in apis:
        threading.Thread(target=calls, args=(api,), daemon=True).start()
    time.sleep(0.3)


if __name__ == "__main__":
    name, given = sys.argv[1:]
    the_agent = Agent(*json.loads(given))
    globals()[name](
        the_agent,
        [api_for(the_agent, url, retries=2) for url in (the_agent.url, the_agent.tls_url)],
    )
