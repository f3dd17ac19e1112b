"""Agents on a ledger, and what tests of one release share, since it takes seconds to make."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import cached_property
from typing import Any

import pytest

from acapy_client import ApiClient
from acapy_client.testing import LocalAgent, LocalLedger
from acapy_client.testing.protocols import (
    Connection,
    Definition,
    connect,
    credential_definition,
    schema,
)
from support.agents.events import Events
from support.agents.two_agents import numbers
from support.agents.watching import WatchingClient
from support.agents.ways import WayIn
from support.offline import without_internet


def on(*kinds: str) -> pytest.MarkDecorator:
    """A test with the agents of a stage, for each of these types of wallet."""
    return pytest.mark.parametrize("stage", kinds, indirect=True, scope="session")


on_askar, on_anoncreds = on("askar"), on("askar-anoncreds")
on_both = on("askar", "askar-anoncreds")

VALUES = {"name": "Alice", "year": "1990"}
_SECONDS = 70.0  # 1.7.0 answers some requests after a minute


class Stage:
    """A ledger, an issuer whose DID is on it, and a holder, all of one release and wallet type.

    The issuer endorses what authors ask for, and answers to its public DID. What the holder's agent
    tells by webhook is in `told`.

    :param told_by: how clients are told what happens, if they are
    """

    def __init__(
        self, release: str, kind: str, told_by: str | None, ledger: LocalLedger, stack: ExitStack
    ) -> None:
        self.release, self.kind, self.ledger, self._stack = release, kind, ledger, stack
        self._told_by, self._ways = told_by, dict[LocalAgent, WayIn]()
        reached = ["--public-invites"]
        if self.since("0.8"):
            reached.append("--requests-through-public-did")
        self.told = stack.enter_context(Events())
        told = {"webhooks": [self.told.url], "arguments": ["--public-invites", "--monitor-ping"]}
        self.agents = self.start(
            lambda: self.agent("Issuer", endorser=True, arguments=reached),
            lambda: self.agent("Holder", **told),
        )
        self.issuer, self.holder = map(self.client, self.agents)
        self.did = ledger.register(self.issuer)

    def since(self, release: str) -> bool:
        """Whether the agents are of this release or a later one."""
        return numbers(self.release) >= numbers(release)

    @property
    def anoncreds(self) -> bool:
        return self.kind == "askar-anoncreds"

    def agent(self, label: str, *, webhooks: Sequence[str] = (), **choices: Any) -> LocalAgent:
        """One more agent of this release, not yet started."""
        way = WayIn(self._told_by, self._stack)
        choices = {"ledger": self.ledger, "wallet_type": self.kind, **choices}
        choices["webhooks"] = [*webhooks, *way.webhooks]
        agent = LocalAgent(self.release, label=label, **choices)
        self._ways[agent] = way
        return agent

    def start(self, *makes: Callable[[], LocalAgent]) -> list[LocalAgent]:
        """Start agents at once; they end with the stage."""
        agents = [self._stack.enter_context(_closing(make())) for make in makes]
        with without_internet(), ThreadPoolExecutor(len(agents)) as threads:
            for done in [threads.submit(agent.start) for agent in agents]:
                done.result()
        return agents

    def close(self) -> None:
        """End all agents at once."""
        with ThreadPoolExecutor(len(self._ways)) as threads:
            for done in [threads.submit(agent.close) for agent in self._ways]:
                done.result()

    def client(self, agent: LocalAgent, **settings: Any) -> ApiClient:
        """A client of an agent, which holds each answer against its bytes."""
        configuration = agent.configuration(timeout=_SECONDS, **settings)
        events = self._ways[agent].of(agent)
        return self._stack.enter_context(WatchingClient(configuration, self.release, events))

    @cached_property
    def connection(self) -> Connection:
        """One of issuer and holder."""
        return connect(self.issuer, self.holder)

    @cached_property
    def schema_id(self) -> str:
        return schema(self.issuer, [*VALUES])

    @cached_property
    def definition(self) -> Definition:
        """A credential definition whose credentials can be revoked."""
        return credential_definition(self.issuer, self.schema_id, revocation=10)


@contextmanager
def _closing(agent: LocalAgent) -> Iterator[LocalAgent]:
    try:
        yield agent
    finally:
        agent.close()


@contextmanager
def running_stage(release: str, kind: str, told_by: str | None = None) -> Iterator[Stage]:
    """Start a ledger and two agents; end all of them, and what was started beside them."""
    with ExitStack() as stack:
        stage = Stage(release, kind, told_by, stack.enter_context(LocalLedger()), stack)
        yield stage
        stage.close()
