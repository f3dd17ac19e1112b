"""An author and an endorser whose agents do nothing by themselves: each step is a call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from acapy_client import ApiClient
from acapy_client.apis import (
    AnonCredsCredentialDefinitionsApi,
    AnonCredsRevocationApi,
    EndorseTransactionApi,
    SchemaApi,
)
from acapy_client.testing._arguments import ENDORSER_ALIAS
from acapy_client.testing.protocols import endorse, schema
from support.agents.flows import until
from support.agents.two_agents import name
from support.ledger.stage import Stage, on_anoncreds, on_askar

pytestmark = pytest.mark.releases(since="0.7.5")


class Author(NamedTuple):
    client: ApiClient
    conn_id: str
    endorser_did: str
    did: str


@pytest.fixture
def author(stage: Stage) -> Iterator[Author]:
    """One whom the holder endorses, whose agent does not do that by itself."""
    [agent] = stage.start(lambda: stage.agent("Author"))
    client = stage.client(agent)
    endorser_did = stage.ledger.register(stage.holder)
    conn_id = endorse(client, stage.holder).of(client)
    did = stage.ledger.register(client, role=None)
    yield Author(client, conn_id, endorser_did, did)
    agent.close()


@on_askar
def test_every_step_of_an_endorsement(stage: Stage, author: Author) -> None:
    ours, theirs = map(EndorseTransactionApi, (author.client, stage.holder))
    body: dict[str, Any] = {
        "schema_name": name(),
        "schema_version": "1.0",
        "attributes": ["name"],
    }
    through: dict[str, Any] = {"conn_id": author.conn_id, "create_transaction_for_endorser": True}
    made = SchemaApi(author.client).create_schema(**through, body=body).txn
    assert made is not None
    assert made.state == "transaction_created"
    tran_id = str(made.transaction_id)
    assert tran_id in {each.transaction_id for each in ours.transactions().results or []}

    asked = ours.create_request(tran_id, body={"expires_time": "2099-01-01T00:00:00Z"})
    assert asked.state == "request_sent"
    [arrived] = until(lambda: theirs.transactions().results or [], len)
    at_endorser = str(arrived.transaction_id)

    def there(state: str) -> None:
        until(lambda: theirs.get_transaction(at_endorser).state, lambda found: found == state)

    def here(state: str) -> None:
        ours.wait_for_transaction(tran_id, until=[state])

    there("request_received")
    assert ours.cancel_transaction(tran_id).state == "transaction_cancelled"
    there("transaction_cancelled")
    assert ours.resend_transaction(tran_id).state == "transaction_resent"
    there("transaction_resent_received")
    assert theirs.refuse_transaction(at_endorser).state == "transaction_refused"
    here("transaction_refused")
    ours.resend_transaction(tran_id)
    there("transaction_resent_received")
    endorsed = theirs.endorse_transaction(at_endorser, endorser_did=author.endorser_did)
    assert endorsed.state == "transaction_endorsed"
    here("transaction_endorsed")
    assert author.did not in {each.author for each in stage.ledger.transactions("SCHEMA")}
    ours.write_transaction(tran_id)
    here("transaction_acked")
    there("transaction_acked")
    written = stage.ledger.transactions("SCHEMA")[-1]
    assert (written.author, written.endorser) == (author.did, author.endorser_did)


@on_anoncreds
@pytest.mark.releases(since="0.12", until="1.4")
def test_an_author_fills_its_registry(stage: Stage) -> None:
    """What its agent leaves to people, unless it is told to make registries by itself."""
    told = ["--endorser-protocol-role", "author", "--endorser-alias", ENDORSER_ALIAS]
    told += ["--endorser-public-did", stage.did]
    told += ["--auto-request-endorsement", "--auto-write-transactions"]
    [agent] = stage.start(lambda: stage.agent("Author", arguments=told))
    author = stage.client(agent)
    endorse(author, stage.issuer)
    did = stage.ledger.register(author, role=None)
    wanted = {"issuerId": did, "schemaId": schema(author, ["name"]), "tag": "default"}
    options: Any = {"support_revocation": True, "revocation_registry_size": 4}
    api = AnonCredsRevocationApi(author)
    AnonCredsCredentialDefinitionsApi(author).create_credential_definition(
        body={"credential_definition": wanted, "options": options}, _request_timeout=120
    )
    [rev_reg_id, *_] = until(lambda: api.registries(state="finished").rev_reg_ids or [], len)

    def entries() -> list[Any]:
        written = stage.ledger.transactions("REVOC_REG_ENTRY")
        return [each for each in written if each.author == did]

    assert not entries()
    assert api.upload_tails_file_old_path(rev_reg_id) == {}
    made = api.create_revocation_list(body={"rev_reg_def_id": rev_reg_id, "options": {}})
    assert made.additional_properties or made
    [entry] = until(entries, len)
    assert entry.endorser == stage.did
    assert api.set_active_registry_old_path(rev_reg_id) == {}
    agent.close()
