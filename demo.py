"""Connects two real ACA-Py agents through the client, and shows what happens.

Installs an agent (once, into a cache), starts two of them on loopback, and stops and removes them
in the end. Ends with 0 if every step did what it should, with 2 where no agent runs on this Python.
"""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

from acapy_client import ApiClient, ApiException, NotFoundException
from acapy_client.apis import ConnectionApi
from acapy_client.testing import LocalAgent, LocalAgentError, install

RELEASES = {(3, 10): "0.12.8", (3, 11): "0.12.8", (3, 12): "1.2.4", (3, 13): "1.2.4"}


def say(text: str) -> None:
    print(text, flush=True)


@contextmanager
def step(what: str) -> Iterator[None]:
    """Print a step, a dot for each two seconds of it, and how long it took."""
    print(f"  {what} …", end=" ", flush=True)
    began, over = time.monotonic(), threading.Event()

    def dots() -> None:
        while not over.wait(2):
            print(".", end="", flush=True)

    ticker = threading.Thread(target=dots, daemon=True)
    ticker.start()
    try:
        yield
    finally:
        over.set()
        ticker.join()
    print(f"done ({time.monotonic() - began:.1f} s)", flush=True)


def expect(truth: bool, what: str) -> None:
    if not truth:
        raise SystemExit(f"\nThat did not go as it should: {what}")


def connect(alice: ConnectionApi, bob: ConnectionApi) -> tuple[str, str]:
    """A connection made by hand, step for step; its identifier on both sides."""
    with step("Alice makes an invitation"):
        invitation = alice.create_invitation(alias="Bob")
    with step("Bob receives it"):
        at_bob = bob.receive_invitation(alias="Alice", body=invitation)
    ours, theirs = invitation.connection_id or "", at_bob.connection_id or ""
    with step("Bob accepts it, which sends a request"):
        bob.accept_invitation(theirs)
        alice.wait_for_connection(ours, until=["request"])
    with step("Alice accepts the request, which sends a response"):
        alice.accept_request(ours)
        bob.wait_for_connection(theirs, until=["response", "active"])
    with step("Bob pings Alice, which makes the connection active on both sides"):
        bob.api_client.call_api("POST", "/connections/{id}/send-ping", {"id": theirs}, body={})
        alice.wait_for_connection(ours)
        bob.wait_for_connection(theirs)
    return ours, theirs


def look_and_keep(alice: ConnectionApi, conn_id: str) -> None:
    record = alice.get_connection(conn_id)
    say(f"\n  Alice's record of it: {record.alias!r} is {record.state},")
    say(f"    her DID there is {record.my_did}, his is {record.their_did}")
    expect(record.state == "active", f"the state is {record.state}")
    say("")
    with step("Alice keeps metadata with it, and reads it again"):
        alice.set_metadata(conn_id, body={"metadata": {"customer": 42, "since": "2026-01-01"}})
        kept = alice.get_metadata(conn_id).results
    expect(kept == {"customer": 42, "since": "2026-01-01"}, f"the metadata is {kept}")
    say(f"    {kept}")
    endpoints = alice.get_endpoints(conn_id)
    say(f"  Messages to Bob go to {endpoints.their_endpoint}")
    with step("Alice lists her active connections"):
        active = list(alice.iter_connections(state="active"))
    expect([found.connection_id for found in active] == [conn_id], f"she has {active}")


def delete(alice: ConnectionApi, conn_id: str) -> None:
    with step("Alice deletes the connection"):
        alice.delete_connection(conn_id)
    try:
        alice.get_connection(conn_id)
    except NotFoundException as error:
        say(f"  It is gone: {error.detail}")
    else:
        expect(False, "the record is still there")


def run(release: str) -> None:
    say("")
    with step(f"installing ACA-Py {release}, a minute or less, unless it is there already"):
        install(release)
    with ExitStack() as stack:
        agents = [LocalAgent(release, label=name) for name in ("Alice", "Bob")]
        with step("starting two agents, with wallets in a temporary folder"):
            for agent in agents:
                stack.callback(agent.close)
            with ThreadPoolExecutor(2) as pool:
                list(pool.map(LocalAgent.start, agents))
        alice, bob = (
            ConnectionApi(stack.enter_context(ApiClient(agent.configuration()))) for agent in agents
        )
        say(f"  Alice is at {agents[0].admin_url}, Bob at {agents[1].admin_url}\n")
        conn_id, _ = connect(alice, bob)
        look_and_keep(alice, conn_id)
        delete(alice, conn_id)
        say("\nAll steps did what they should. Stopping the agents.")


def interrupted(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def main() -> int:
    release = RELEASES.get(sys.version_info[:2])
    if release is None:
        version = ".".join(map(str, sys.version_info[:2]))
        say(f"No agent for this demo runs on Python {version}: it needs 3.10 to 3.13.")
        return 2
    signal.signal(signal.SIGTERM, interrupted)
    began = time.monotonic()
    try:
        run(release)
    except KeyboardInterrupt:
        say("\nInterrupted; the agents are stopped and their files removed.")
        return 130
    except (ApiException, LocalAgentError) as error:
        say(f"\nFailed: {error}")
        return 1
    say(f"Done in {time.monotonic() - began:.0f} s; nothing is left running, and no file.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
