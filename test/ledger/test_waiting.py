"""A credential on a ledger is issued, proved and revoked, each step waited for by events."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pytest

from acapy_client import ApiClient, ApiTimeoutError
from acapy_client.apis import (
    CredentialDefinitionApi,
    CredentialsApi,
    IssueCredentialV20Api,
    OutOfBandApi,
    PresentProofV20Api,
    RevocationApi,
    SchemaApi,
)
from acapy_client.events import CredentialExchangeEvent, Events
from acapy_client.models import CredentialDefinitionSendRequest
from acapy_client.testing import LocalAgent, LocalLedger
from support.agents.watching import WatchingClient
from support.agents.ways import WAYS, WayIn
from support.needs import need
from support.pages import DOCS, blocks_of

pytestmark = pytest.mark.releases(since="0.7.5")  # agents before have no wallet of type askar
OOB = {"handshake_protocols": ["https://didcomm.org/didexchange/1.0"]}
HELD = ["--auto-respond-presentation-request", "--auto-store-credential"]


@dataclass
class Side:
    client: ApiClient
    events: Events


@dataclass
class Parties:
    issuer: Side
    holder: Side
    definition: str


@pytest.fixture(scope="module", params=WAYS)
def parties(request: pytest.FixtureRequest, release: str) -> Iterator[Parties]:
    need("ledger", "websockets")
    with ExitStack() as stack:
        ledger = stack.enter_context(LocalLedger())
        seed = secrets.token_hex(16)
        ledger.register(seed)
        sides = []
        for options in ({"seed": seed}, {"arguments": HELD}):
            given: dict[str, Any] = {"ledger": ledger, "wallet_type": "askar", **options}
            way = WayIn(request.param, stack)
            agent = stack.enter_context(LocalAgent(release, webhooks=way.webhooks, **given))
            events = way.of(agent)
            assert events is not None
            client = WatchingClient(agent.configuration(timeout=60), release, events=events)
            sides.append(Side(stack.enter_context(client), events))
        issuer, holder = sides
        yield Parties(issuer, holder, defined(issuer.client))


def defined(client: ApiClient) -> str:
    """A credential definition whose credentials can be revoked, once all of it is there."""
    body = {"schema_name": "degree", "schema_version": "1.0", "attributes": ["name"]}
    schema = SchemaApi(client).create_schema(body=body).sent
    assert schema is not None
    schemas, definitions = SchemaApi(client), CredentialDefinitionApi(client)
    found = schemas.wait_for_schema(str(schema.schema_id)).schema
    assert found is not None
    assert found.name == "degree"
    wanted = CredentialDefinitionSendRequest(
        schema_id=schema.schema_id,
        tag="default",
        support_revocation=True,
        revocation_registry_size=10,
    )
    made = definitions.create_credential_definition(body=wanted, _request_timeout=120).sent
    assert made is not None
    made_id = str(made.credential_definition_id)
    there = definitions.wait_for_credential_definition(made_id).credential_definition
    assert there is not None
    assert there.tag == "default"
    active = RevocationApi(client).wait_for_active_registry(made_id, timeout=60).result
    assert active is not None
    assert (active.cred_def_id, active.state) == (made_id, "active")
    return made_id


def test_a_definition_that_never_comes(parties: Parties) -> None:
    missing = parties.definition.replace("default", "other")
    client = parties.issuer.client
    for wait in (
        CredentialDefinitionApi(client).wait_for_credential_definition,
        RevocationApi(client).wait_for_active_registry,
    ):
        with pytest.raises(ApiTimeoutError):
            wait(missing, timeout=0.5)


def test_issued_proved_and_revoked(parties: Parties) -> None:
    issuer, holder = parties.issuer, parties.holder

    @holder.events.on("issue_credential_v2_0", state="offer-received")
    def accept(event: CredentialExchangeEvent) -> None:
        IssueCredentialV20Api(holder.client).send_bound_request(event.cred_ex_id)

    connection_id = connected(issuer, holder)
    preview = {"attributes": [{"name": "name", "value": "Zoë"}]}
    with holder.events.expect("issue_credential_v2_0", state="done") as kept:
        offer = {
            "connection_id": connection_id,
            "credential_preview": {"@type": "issue-credential/2.0/credential-preview", **preview},
            "filter": {"indy": {"cred_def_id": parties.definition}},
            "auto_issue": True,
            "auto_remove": False,
        }
        sent = IssueCredentialV20Api(issuer.client).send_offer(body=offer)
        issued = IssueCredentialV20Api(issuer.client).wait_for_record(
            str(sent.cred_ex_id), timeout=60
        )
        assert issued.indy is not None
        kept.event(timeout=60)
    [credential] = CredentialsApi(holder.client).credentials().results or []
    assert credential.attrs == {"name": "Zoë"}

    name = {"name": "name", "restrictions": [{"cred_def_id": parties.definition}]}
    asked = {
        "name": "who",
        "version": "1.0",
        "requested_attributes": {"name": name},
        "requested_predicates": {},
    }
    verify = the_recipe()["verify"]
    assert verify(issuer.client, {"indy": asked}, taken_by(holder)) == {"name": "Zoë"}
    assert not PresentProofV20Api(issuer.client).records().results

    revocations = RevocationApi(issuer.client)
    cred_ex_id = str(sent.cred_ex_id)
    revocations.revoke_credential(body={"cred_ex_id": cred_ex_id, "publish": False})
    with pytest.raises(ApiTimeoutError, match="is in state issued"):
        revocations.wait_for_revocation(cred_ex_id, timeout=0.5)
    published: list[float] = []

    def publish() -> None:
        revocations.publish_revocations(body={})
        published.append(time.monotonic())

    timer = threading.Timer(0.5, publish)
    timer.start()
    record = revocations.wait_for_revocation(cred_ex_id, timeout=60).result
    assert record is not None
    assert record.state == "revoked"
    timer.join()
    assert time.monotonic() - published[0] < 2
    assert CredentialsApi(holder.client).get_revocation_status(str(credential.referent)).revoked


def the_recipe() -> dict[str, Any]:
    """What the page on events defines: a verifier."""
    (block,) = (each for each in blocks_of(DOCS / "events.md") if "def verify(" in each.code)
    assert len(block.code.splitlines()) < 60
    defined: dict[str, Any] = {"__name__": "recipe"}
    exec(block.code, defined)
    return defined


def taken_by(holder: Side) -> Callable[[str], object]:
    return lambda url: OutOfBandApi(holder.client).receive_invitation(body=url)


def connected(issuer: Side, holder: Side) -> str:
    with issuer.events.expect("connections", state="active") as ours:
        invitation = OutOfBandApi(issuer.client).create_invitation(body=OOB, auto_accept=True)
        ours.where(invitation_msg_id=invitation.invi_msg_id)
        message = invitation.invitation
        assert message is not None
        OutOfBandApi(holder.client).receive_invitation(body=message, auto_accept=True)
        return str(ours.result(timeout=60).connection_id)
