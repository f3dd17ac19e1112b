"""The agents that all recipes share, and the controller that they tell."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from acapy_client import ApiClient
from acapy_client.apis import ConnectionApi, IssueCredentialV20Api, OutOfBandApi
from acapy_client.events import Events
from acapy_client.testing import LocalAgent, LocalLedger
from acapy_client.testing.protocols import credential_definition, schema
from support.processes.serving import free_port
from support.project import environment

RELEASE = "1.7.0"
KEY = "the admin's key"
WEBHOOK_KEY = "the-webhooks-key"
OBLIGING = (
    "--auto-respond-messages",
    "--auto-respond-credential-offer",
    "--auto-store-credential",
    "--auto-respond-presentation-request",
)


@dataclass
class Agents:
    """An agent whose controller a recipe is, and one of somebody else.

    The first one's DID is on the ledger, it mediates for whoever asks, and its webhooks go to
    `port`. The second one has no key, takes offers and answers requests by itself; `told` hears
    its events.
    """

    ledger: LocalLedger
    mine: LocalAgent
    other: LocalAgent
    port: int
    client: ApiClient
    holder: ApiClient
    told: Events

    def environment(self, agent: LocalAgent | None = None, /, **more: str) -> dict[str, str]:
        """That of a controller of this agent."""
        clean = {name: value for name, value in os.environ.items() if "ACAPY_" not in name}
        mine = {
            "ACAPY_ADMIN_URL": (agent or self.mine).admin_url,
            "ACAPY_ADMIN_API_KEY": KEY,
            "WEBHOOK_KEY": WEBHOOK_KEY,
        }
        return {**clean, "PYTHONPATH": environment()["PYTHONPATH"], **mine, **more}

    def invite(self) -> tuple[str, str]:
        """The URL of an invitation of mine, and what I call the connection that comes of it."""
        body = {"handshake_protocols": ["https://didcomm.org/didexchange/1.0"]}
        made = OutOfBandApi(self.client).create_invitation(body=body, auto_accept=True)
        return str(made.invitation_url), self.invited_by(made.invi_msg_id)

    def invited_by(self, invi_msg_id: str | None) -> str:
        """What I call the connection that comes of an invitation."""
        found = ConnectionApi(self.client).connections(invitation_msg_id=invi_msg_id).results
        (record,) = found or []
        return str(record.connection_id)

    @cached_property
    def issued(self) -> str:
        """The credential definition of a credential that the other one holds: Alice, of 1990."""
        definition = credential_definition(self.client, schema(self.client, ["name", "year"]))
        kind = "issue-credential/2.0/credential-preview"
        values = [{"name": "name", "value": "Alice"}, {"name": "year", "value": "1990"}]
        offer = {
            "credential_preview": {"@type": kind, "attributes": values},
            "filter": {"anoncreds": {"cred_def_id": definition.cred_def_id}},
            "auto_issue": True,
            "auto_remove": False,
        }
        offered = IssueCredentialV20Api(self.client).create_offer(body=offer)
        attachments = [{"id": offered.cred_ex_id, "type": "credential-offer"}]
        made = OutOfBandApi(self.client).create_invitation(body={"attachments": attachments})
        self.take(str(made.invitation_url))
        IssueCredentialV20Api(self.client).wait_for_record(str(offered.cred_ex_id), timeout=60)
        return definition.cred_def_id

    def take(self, invitation_url: str) -> None:
        """The other one takes an invitation."""
        OutOfBandApi(self.holder).receive_invitation(body=invitation_url, auto_accept=True)


@contextmanager
def running_agents() -> Iterator[Agents]:
    with ExitStack() as stack:
        ledger = stack.enter_context(LocalLedger())
        port = free_port()
        hook = f"http://127.0.0.1:{port}/webhooks#{WEBHOOK_KEY}"
        kind: dict[str, Any] = {"ledger": ledger, "wallet_type": "askar-anoncreds"}
        guarded: dict[str, Any] = {
            "webhooks": hook,
            "admin_api_key": KEY,
            "arguments": ["--open-mediation"],
        }
        mine = LocalAgent(RELEASE, label="Faber", **guarded, **kind)
        other = LocalAgent(RELEASE, label="Alice", arguments=OBLIGING, **kind)
        for agent in (mine, other):
            stack.callback(agent.close)
        with ThreadPoolExecutor(2) as threads:
            list(threads.map(LocalAgent.start, (mine, other)))
        told = stack.enter_context(Events(other.configuration()))
        stack.enter_context(told.listen())
        client = stack.enter_context(ApiClient(mine.configuration()))
        holder = stack.enter_context(ApiClient(other.configuration(), events=told))
        ledger.register(client)
        yield Agents(ledger, mine, other, port, client, holder, told)
