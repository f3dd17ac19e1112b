"""Two real agents of each selected release: what they tell drives what they do.

They connect, issue and keep a credential whose records are removed once they are done, over the
websocket and over webhooks; one is killed and started again while somebody listens.
"""

from __future__ import annotations

import contextlib
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from acapy_client import ApiClient
from acapy_client.api.basicmessage_api import BasicmessageApi
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.api.issue_credential_v2_0_api import IssueCredentialV20Api
from acapy_client.api.multitenancy_api import MultitenancyApi
from acapy_client.api.out_of_band_api import OutOfBandApi
from acapy_client.events import CredentialExchangeEvent, Event, Events, Gap
from acapy_client.exceptions import NotFoundException, UnauthorizedException
from acapy_client.testing import LocalAgent
from support.agents.two_agents import numbers
from support.agents.w3c import credential
from support.agents.ways import WAYS, WayIn
from support.events.until import until
from support.offline import without_internet
from support.pages import DOCS, blocks_of, pointed_at
from support.project import environment

pytest.importorskip("websockets")
pytestmark = pytest.mark.agents

ADMIN_KEY = "admin-key"
DIDEXCHANGE = "https://didcomm.org/didexchange/1.0"


@dataclass
class Side:
    agent: LocalAgent
    client: ApiClient
    events: Events


@dataclass
class Hearing:
    release: str
    alice: Side
    bob: Side

    def since(self, release: str) -> bool:
        return numbers(self.release) >= numbers(release)


@pytest.fixture(scope="module", params=WAYS)
def hearing(request: pytest.FixtureRequest, release: str) -> Iterator[Hearing]:
    """Alice and Bob, and who hears them."""
    with ExitStack() as stack:
        sides = []
        for name, key in (("Alice", ADMIN_KEY), ("Bob", None)):
            way = WayIn(request.param, stack)
            agent = LocalAgent(release, label=name, admin_api_key=key, webhooks=way.webhooks)
            with without_internet():
                agent.start()
            stack.callback(agent.close)
            events = way.of(agent)
            assert events is not None
            client = ApiClient(agent.configuration(timeout=30), events=events)
            sides.append(Side(agent, stack.enter_context(client), events))
        yield Hearing(release, *sides)


def connect(hearing: Hearing) -> tuple[str, str]:
    alice, bob = hearing.alice, hearing.bob
    # agents of 0.6 need a ledger for out-of-band
    with (
        alice.events.expect("connections", state="active") as ours,
        bob.events.expect("connections", state=["active", "response"]) as theirs,
    ):
        body = {"handshake_protocols": [DIDEXCHANGE]}
        invitation = OutOfBandApi(alice.client).create_invitation(body=body, auto_accept=True)
        ours.where(invitation_msg_id=invitation.invi_msg_id)
        message = invitation.invitation
        assert message is not None
        received = OutOfBandApi(bob.client).receive_invitation(body=message, auto_accept=True)
        theirs.where(connection_id=received.connection_id)
        connection = ours.result(timeout=60)
        assert connection.their_label == "Bob"
        assert connection.state == "active"
        return str(connection.connection_id), str(theirs.result(timeout=60).connection_id)


@pytest.mark.releases(since="0.7")
def test_they_connect(hearing: Hearing) -> None:
    seen: list[Event] = []
    stream = hearing.alice.events.stream("connections")
    ours, _ = connect(hearing)
    with stream:
        while True:
            seen.append(event := stream.get(timeout=60))
            if event.state == "active":
                break
    ConnectionApi(hearing.alice.client).delete_connection(ours)
    until(lambda: hearing.alice.events.counts.waiting == 0)
    assert {event.id for event in seen} == {ours}
    for event in seen:
        assert event.record.to_wire() == event.payload
    counts = hearing.alice.events.counts
    assert (counts.refused, counts.unreadable, counts.failed) == (0, 0, 0)


@pytest.mark.releases(since="0.7")
def test_messages_are_read_as_the_page_says(hearing: Hearing, tmp_path: Path) -> None:
    ours, theirs = connect(hearing)
    [code] = [each.code for each in blocks_of(DOCS / "questions.md") if "MessageEvent" in each.code]
    script = tmp_path / "reads.py"
    script.write_text(pointed_at(hearing.bob.agent.admin_url, code), "utf-8")
    printed: queue.Queue[str] = queue.Queue()
    reader = subprocess.Popen(
        [sys.executable, "-u", script], stdout=subprocess.PIPE, text=True, env=environment()
    )
    assert reader.stdout is not None
    with reader:
        threading.Thread(target=lambda: [*map(printed.put, reader.stdout or ())]).start()
        try:
            for _ in range(60):  # until it listens
                BasicmessageApi(hearing.alice.client).send_message(ours, body={"content": "Hello"})
                with contextlib.suppress(queue.Empty):
                    assert printed.get(timeout=0.5) == f"{theirs} Hello\n"
                    return
            raise AssertionError("it printed nothing")
        finally:
            reader.send_signal(signal.SIGINT)


@pytest.mark.releases(since="0.11")  # agents before have no context offline
def test_a_credential_whose_records_are_removed(hearing: Hearing) -> None:
    from acapy_client.api.wallet_api import WalletApi

    alice, bob = hearing.alice, hearing.bob
    ours, _ = connect(hearing)
    made = [WalletApi(s.client).create_did(body={"method": "key"}).result for s in (alice, bob)]
    issuer, holder = (str(each.did) for each in made if each is not None)
    asking = IssueCredentialV20Api(bob.client)

    @bob.events.on("issue_credential_v2_0", state="offer-received")
    def offered(event: CredentialExchangeEvent) -> None:
        assert event.thin == hearing.since("0.8")
        asking.send_bound_request(event.cred_ex_id, body={"holder_did": holder})

    @bob.events.on("issue_credential_v2_0", state="credential-received")
    def issued(event: CredentialExchangeEvent) -> None:
        asking.store_credential(event.cred_ex_id)

    detail = {
        "credential": credential(issuer, id=holder).to_wire(),
        "options": {"proofType": "Ed25519Signature2018"},
    }
    issuing = IssueCredentialV20Api(alice.client)
    with bob.events.expect("issue_credential_v2_0", state="done") as kept:
        record = issuing.send_offer(
            body={"connection_id": ours, "auto_issue": True, "filter": {"ld_proof": detail}}
        )
        kept.where(thread_id=record.thread_id)
        done = issuing.wait_for_record(str(record.cred_ex_id), timeout=60)
        assert done.cred_ex_record is not None
        assert done.cred_ex_record.state == "done"
        assert kept.event(timeout=60).state == "done"

    def gone() -> bool:
        try:
            issuing.get_record(str(record.cred_ex_id))
        except NotFoundException:
            return True
        return False

    until(gone)
    until(lambda: bob.events.counts.waiting == 0)
    assert bob.events.counts.failed == 0


@pytest.mark.releases(since="0.7")
def test_the_event_comes_before_the_answer_or_with_it(hearing: Hearing) -> None:
    """So what waits for it has to begin before the call."""
    leads = []
    for _ in range(10):
        with hearing.alice.events.expect("connections", state="invitation") as expected:
            body: Any = {"handshake_protocols": [DIDEXCHANGE]}
            made = OutOfBandApi(hearing.alice.client).create_invitation(body=body)
            answered = time.time()
            event = expected.where(invitation_msg_id=made.invi_msg_id).event(timeout=60)
            leads.append(answered - event.received_at)
    assert max(leads) > -5
    print(f"{hearing.release}: {sum(lead > 0 for lead in leads)} of {len(leads)} before")


def test_an_agent_that_is_killed_and_started_again(release: str) -> None:
    with LocalAgent(release, admin_api_key=ADMIN_KEY) as agent:
        gaps: list[Gap] = []
        configuration = agent.configuration(timeout=30)
        with Events(configuration) as events, events.listen():
            events.on_gap(gaps.append)
            agent.kill()
            until(lambda: not events.connected)
            agent.start()
            until(lambda: events.connected and gaps, 60)
            with (
                ApiClient(configuration) as client,
                events.expect("connections", state="active") as expected,
            ):
                made = ConnectionApi(client).create_static(body={"their_seed": "0" * 32})
                assert made.record is not None
                expected.where(connection_id=made.record.connection_id)
                assert expected.result(timeout=60).state == "active"
        assert len(gaps) == events.counts.gaps == 1
        wrong = agent.configuration(api_key={"ApiKeyHeader": "wrong"})
        with Events(wrong) as deaf, pytest.raises(UnauthorizedException):
            deaf.listen()


@pytest.mark.releases(since="0.7")
def test_two_tenants_do_not_mix(release: str) -> None:
    with LocalAgent(release, multitenant=True, admin_api_key=ADMIN_KEY) as agent:
        configuration = agent.configuration(timeout=30)
        tenants: dict[str, ApiClient] = {}
        with (
            ApiClient(configuration) as admin,
            Events(configuration, clients=tenants.__getitem__) as events,
            events.listen(),
        ):
            streams = {}
            for number in range(2):
                made = MultitenancyApi(admin).create_wallet(
                    body={"wallet_name": f"w{number}", "wallet_key": "k", "label": f"T{number}"}
                )
                wallet_id = str(made.wallet_id)
                own = agent.configuration(access_token=made.token, timeout=30)
                tenants[wallet_id] = ApiClient(own)
                streams[wallet_id] = events.of(wallet_id).stream("connections", state="active")
            created = {}
            for wallet_id, client in tenants.items():
                result = ConnectionApi(client).create_static(body={"their_seed": "0" * 32})
                assert result.record is not None
                created[wallet_id] = result.record.connection_id
            for wallet_id, stream in streams.items():
                event = stream.get(timeout=60)
                assert event.wallet_id == wallet_id
                assert event.connection_id == created[wallet_id]
                assert event.fetch().connection_id == created[wallet_id]
                stream.close()
                assert list(stream) == []
            for client in tenants.values():
                client.close()
