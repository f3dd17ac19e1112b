"""Alice and Bob, and what the tests have them do."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from acapy_client import ApiClient
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.api.did_exchange_api import DidExchangeApi
from acapy_client.models import ConnectionStaticResult, ConnRecord
from acapy_client.testing import LocalAgent
from support.agents.events import Events
from support.agents.watching import WatchingClient
from support.agents.ways import WayIn
from support.offline import without_internet

DIDEXCHANGE = "https://didcomm.org/didexchange/1.0"
UNKNOWN = "00000000-0000-4000-8000-000000000000"


def numbers(release: str) -> tuple[int, ...]:
    return tuple(map(int, release.split(".")))


class Side(NamedTuple):
    """An agent with a client of its own, and what the agent tells by webhook."""

    agent: LocalAgent
    client: ApiClient
    api: ConnectionApi
    events: Events

    def post(self, path: str, body: object, **query: object) -> Any:
        """Call a route that `ConnectionApi` does not cover."""
        return self.client.call_api("POST", path, query_params=query, body=body)

    def ping(self, conn_id: str | None) -> Any:
        """Send a trust ping, which the other agent answers."""
        path = "/connections/{conn_id}/send-ping"
        return self.client.call_api("POST", path, {"conn_id": conn_id}, body={})


@dataclass(frozen=True)
class Pair:
    release: str
    alice: Side
    bob: Side

    def since(self, release: str) -> bool:
        """Whether the agents are of this release or a later one."""
        return numbers(self.release) >= numbers(release)


class Ends(NamedTuple):
    """The two records of one connection."""

    alice: ConnRecord
    bob: ConnRecord


@contextmanager
def running_pair(release: str, told_by: str | None = None) -> Iterator[Pair]:
    """Start two agents of a release at once; in the end, close both at once.

    :param told_by: how their clients are told what happens, if they are
    """
    with ExitStack() as stack, Events() as alices, Events() as bobs:
        ways = [WayIn(told_by, stack) for _ in range(2)]
        labels = ({"label": "Alice", "admin_api_key": secrets.token_urlsafe()}, {"label": "Bob"})
        agents = [
            LocalAgent(
                release,
                webhooks=(events.url, *way.webhooks),
                arguments=("--monitor-ping",),
                **label,
            )
            for label, events, way in zip(labels, (alices, bobs), ways, strict=True)
        ]
        stack.callback(_at_once, LocalAgent.close, agents)
        with without_internet():
            _at_once(LocalAgent.start, agents)
        clients = [
            stack.enter_context(
                WatchingClient(agent.configuration(timeout=30), release, way.of(agent))
            )
            for agent, way in zip(agents, ways, strict=True)
        ]
        alice, bob = map(Side, agents, clients, map(ConnectionApi, clients), (alices, bobs))
        yield Pair(release, alice, bob)


def _at_once(do: Callable[[LocalAgent], None], agents: Sequence[LocalAgent]) -> None:
    with ThreadPoolExecutor(len(agents)) as threads:
        done = [threads.submit(do, agent) for agent in agents]
    for each in done:  # all have ended, also where one failed
        each.result()


# --- making connections --------------------------------------------------------------------------


def name() -> str:
    """An alias that no other record has, nor a part of it."""
    return secrets.token_hex(8)


def seed() -> str:
    return secrets.token_hex(16)


def static(side: Side, **fields: Any) -> ConnectionStaticResult:
    """The quickest way to a record: active at once, no message is sent."""
    return side.api.create_static(body={"their_seed": seed(), **fields})


def begin(pair: Pair, alice_accepts: bool, bob_accepts: bool) -> tuple[str, str]:
    """Alice invites, Bob receives. Gives the identifiers of her record and of his.

    Up to 1.2 by connections/1.0, then by didexchange.

    :param alice_accepts: whether her agent answers the request by itself
    :param bob_accepts: whether his agent sends the request by itself
    """
    alice, bob = pair.alice, pair.bob
    if not pair.since("1.3"):
        invitation = alice.api.create_invitation(auto_accept=alice_accepts)
        received = bob.api.receive_invitation(auto_accept=bob_accepts, body=invitation)
        return str(invitation.connection_id), str(received.connection_id)
    message, at_bob = begin_out_of_band(pair, alice_accepts, bob_accepts)
    records = alice.api.connections(invitation_msg_id=message).results or []
    assert len(records) == 1
    return str(records[0].connection_id), at_bob


def begin_out_of_band(pair: Pair, alice_accepts: bool, bob_accepts: bool) -> tuple[str, str]:
    """The same by didexchange. Gives the ``@id`` of the invitation, and Bob's record."""
    invitation = pair.alice.post(
        "/out-of-band/create-invitation",
        {"handshake_protocols": [DIDEXCHANGE]},
        auto_accept=alice_accepts,
    )["invitation"]
    received = pair.bob.post("/out-of-band/receive-invitation", invitation, auto_accept=bob_accepts)
    return str(invitation["@id"]), str(received["connection_id"])


def connect(pair: Pair) -> Ends:
    """Make a connection that is active at both ends."""
    at_alice, at_bob = begin(pair, alice_accepts=True, bob_accepts=True)
    if not pair.since("1.3"):
        pair.bob.api.wait_for_connection(at_bob, until=("response", "active"))
        pair.bob.ping(at_bob)
    return Ends(
        pair.alice.api.wait_for_connection(at_alice), pair.bob.api.wait_for_connection(at_bob)
    )


def undecided(pair: Pair) -> str:
    """The identifier of a new record of Bob's that is in state ``invitation`` and stays so."""
    return begin(pair, alice_accepts=False, bob_accepts=False)[1]


def rejected(pair: Pair) -> str:
    """The identifier of a new record of Bob's that is in state ``error``."""
    _, at_bob = begin_out_of_band(pair, alice_accepts=False, bob_accepts=False)
    DidExchangeApi(pair.bob.client).reject(at_bob, body={})
    return at_bob


# --- looking at answers --------------------------------------------------------------------------


def decoded(call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """The JSON that an agent answers a call with, past all models."""
    response = call.raw(*args, **kwargs)  # type: ignore[attr-defined]  # an operation
    try:
        return json.loads(response.data)
    finally:
        response.release_conn()
