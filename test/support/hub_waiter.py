"""A process of a fleet: takes webhooks, calls the agent, and waits for what that leads to.

``python hub_waiter.py AGENT HUB``, an empty HUB for none. Prints the URL for its webhooks;
then, for each line of stdin, a number of waits, how many of them succeeded.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

from acapy_client import ApiClient, ApiTimeoutError, Configuration
from acapy_client.events import Events


def main(agent: str, hub: str) -> None:
    configuration = Configuration(agent, timeout=20)
    with Events(configuration, hub=hub or None) as events, ApiClient(configuration) as client:

        def wait(_: int) -> bool:
            with events.expect("connections", state="active") as expected:
                made = client.call_api("POST", "/connections/create-invitation")
                expected.where(connection_id=made["connection_id"])
                try:
                    return expected.event(timeout=5 if hub else 0.5).state == "active"
                except ApiTimeoutError:
                    return False

        with events.serve() as serving, ThreadPoolExecutor(4) as pool:
            print(serving.url, flush=True)
            for line in sys.stdin:
                print(sum(pool.map(wait, range(int(line)))), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
