"""Connects real ACA-Py agents through the client, and shows what happens.

First two agents of an older release, step by step; then two of the newest one, by an out-of-band
invitation, over which they exchange a message. Installs the agents (once, into a cache), starts
them on loopback, and stops and removes them in the end. Ends with 0 if every step did what it
should, with 2 where no agent runs on this Python.
"""

from __future__ import annotations

import json
import queue
import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from acapy_client import ApiClient, ApiException, NotFoundException
from acapy_client.apis import BasicmessageApi, ConnectionApi, OutOfBandApi, TrustpingApi
from acapy_client.testing import RELEASES, InterpreterMissing, LocalAgent, LocalAgentError, install

OLDER = {(3, 10): "0.12.8", (3, 11): "0.12.8", (3, 12): "1.2.4", (3, 13): "1.2.4"}
NEWEST = list(RELEASES)[-1]
DIDEXCHANGE = "https://didcomm.org/didexchange/1.1"


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


@contextmanager
def two_agents(release: str, *arguments: str) -> Iterator[tuple[ApiClient, ApiClient]]:
    """Alice and Bob, running: a client for each. Both are gone in the end."""
    with step(f"installing ACA-Py {release}, a minute or less, unless it is there already"):
        install(release)
    with ExitStack() as stack:
        agents = [LocalAgent(release, label=name, arguments=arguments) for name in ("Alice", "Bob")]
        with step("starting two agents, with wallets in a temporary folder"):
            for agent in agents:
                stack.callback(agent.close)
            with ThreadPoolExecutor(2) as pool:
                list(pool.map(LocalAgent.start, agents))
        alice, bob = (stack.enter_context(ApiClient(agent.configuration())) for agent in agents)
        say(f"  Alice is at {agents[0].admin_url}, Bob at {agents[1].admin_url}\n")
        yield alice, bob


# --- an older release ----------------------------------------------------------------------------


def connect(alice: ConnectionApi, bob: ConnectionApi) -> str:
    """A connection made by hand, step for step; Alice's identifier of it."""
    with step("Alice makes an invitation"):
        invitation = alice.create_invitation(alias="Bob")
    with step("Bob receives it"):
        at_bob = bob.receive_invitation(alias="Alice", body=invitation)
    # only a public invitation has no connection of its own
    ours, theirs = str(invitation.connection_id), at_bob.connection_id
    with step("Bob accepts it, which sends a request"):
        bob.accept_invitation(theirs)
        alice.wait_for_connection(ours, until=["request"])
    with step("Alice accepts the request, which sends a response"):
        alice.accept_request(ours)
        bob.wait_for_connection(theirs, until=["response", "active"])
    with step("Bob pings Alice, which makes the connection active on both sides"):
        TrustpingApi(bob.api_client).send_ping(theirs)
        alice.wait_for_connection(ours)
        bob.wait_for_connection(theirs)
    return ours


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


def run_older(release: str) -> None:
    say("")
    with two_agents(release) as clients:
        alice, bob = map(ConnectionApi, clients)
        conn_id = connect(alice, bob)
        look_and_keep(alice, conn_id)
        delete(alice, conn_id)
        say("\nAll steps did what they should. Stopping the agents; now the newest release.\n")


# --- the newest release --------------------------------------------------------------------------


@contextmanager
def webhook() -> Iterator[tuple[str, queue.Queue[dict[str, Any]]]]:
    """Where agents tell what comes in: its URL, and the messages that came."""
    messages: queue.Queue[dict[str, Any]] = queue.Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            event = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if self.path == "/topic/basicmessages/":
                messages.put(event)
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing: the demo does."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", messages
        finally:
            server.shutdown()


def connect_out_of_band(alice: ApiClient, bob: ApiClient) -> str:
    """A connection that the agents make by themselves; Bob's identifier of it."""
    with step("Alice makes an out-of-band invitation"):
        invitation = OutOfBandApi(alice).create_invitation(
            auto_accept=True, body={"handshake_protocols": [DIDEXCHANGE]}
        )
    with step("Bob receives it, and his agent does the rest"):
        received = OutOfBandApi(bob).receive_invitation(auto_accept=True, body=invitation)
        record = ConnectionApi(bob).wait_for_connection(received.connection_id)
    say(f"  Bob's connection to {record.their_label} is {record.state}, by")
    say(f"    {record.connection_protocol}; his DID there is {record.my_did}")
    return record.connection_id


def next_of(messages: queue.Queue[dict[str, Any]]) -> dict[str, Any]:
    try:
        return messages.get(timeout=30)
    except queue.Empty:
        raise SystemExit("\nThat did not go as it should: no message came") from None


def run_newest() -> None:
    with webhook() as (url, messages), two_agents(NEWEST, "--webhook-url", url) as (alice, bob):
        conn_id = connect_out_of_band(alice, bob)
        text = "Hello Alice, this is Bob."
        with step("Bob sends a message"):
            BasicmessageApi(bob).send_message(conn_id, body={"content": text})
            message = next_of(messages)
        sender = ConnectionApi(alice).get_connection(message["connection_id"]).their_label
        say(f"  Alice has a message from {sender}: {message['content']}")
        expect((sender, message["content"]) == ("Bob", text), f"the message is {message}")
        say("\nAll steps did what they should. Stopping the agents.")


def interrupted(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def main() -> int:
    release = OLDER.get(sys.version_info[:2])
    if release is None:
        version = ".".join(map(str, sys.version_info[:2]))
        say(f"No agent for this demo runs on Python {version}: it needs 3.10 to 3.13.")
        return 2
    signal.signal(signal.SIGTERM, interrupted)
    began = time.monotonic()
    try:
        run_older(release)
        try:
            run_newest()
        except InterpreterMissing as missing:
            say(f"\nThat is left out: {str(missing).partition('. ')[0]}.")
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
