"""Authors and tenants whose transactions an endorser signs, by `acapy_client.testing.protocols`."""

from __future__ import annotations

import json
import secrets
from contextlib import ExitStack
from typing import Any

import pytest

from acapy_client import ApiClient, ApiException
from acapy_client.apis import WalletApi
from acapy_client.testing.protocols import (
    connect,
    credential_definition,
    endorse,
    is_anoncreds,
    issue,
    mediate,
    prove,
    release_of,
    revoke,
    schema,
    tenant,
)
from support.agents.flows import until
from support.agents.two_agents import numbers
from support.ledger.stage import VALUES, Stage, on_askar, on_both

pytestmark = pytest.mark.releases(since="0.7.5")


MEDIATED = [  # agents before 0.8 write no routing keys
    pytest.param(False, id="alone", marks=pytest.mark.releases(since="0.7.5", until="0.7")),
    pytest.param(True, id="behind-a-mediator", marks=pytest.mark.releases(since="0.8")),
]


@on_askar
@pytest.mark.parametrize("mediated", MEDIATED)
def test_an_author(stage: Stage, mediated: bool) -> None:
    """Of a schema and a definition, and of its endpoint, which a mediator stands before."""
    [agent] = stage.start(lambda: stage.agent("Author", endorser=stage.did))
    author = stage.client(agent)
    connection = endorse(author, stage.issuer)
    assert connection.invitee.alias == "endorser"
    did = mediated_did(stage, author) if mediated else stage.ledger.register(author, role=None)
    schema_id = schema(author, [*VALUES])
    [written] = [each for each in stage.ledger.transactions("SCHEMA") if each.author == did]
    assert written.endorser == stage.did
    definition = credential_definition(author, schema_id)
    assert definition.rev_reg_id is None
    issued = issue(author, stage.holder, definition, VALUES, connect(author, stage.holder))
    with pytest.raises(ApiException):
        revoke(author, issued)
    agent.close()


def mediated_did(stage: Stage, author: ApiClient) -> str:
    """A public DID whose endpoint on the ledger is that of a mediator: the holder."""
    mediation_id = mediate(stage.holder, author).client.mediation_id
    made = WalletApi(author).create_did(body={}).result
    assert made is not None
    stage.ledger.register(str(made.did), verkey=made.verkey, role=None)
    WalletApi(author).set_public_did(str(made.did), mediation_id=mediation_id)
    [written] = until(
        lambda: [
            each for each in stage.ledger.transactions("ATTRIB") if each.author == str(made.did)
        ],
        lambda found: found,
    )
    assert written.endorser == stage.did
    endpoint = json.loads(written.data["raw"])["endpoint"]
    assert endpoint["endpoint"] == stage.agents[1].endpoint
    assert len(endpoint["routingKeys"]) == 1
    return str(made.did)


@on_both
def test_tenants(stage: Stage) -> None:
    """One issues to another, with an endorser outside."""
    key = secrets.token_urlsafe()
    choices: Any = {"endorser": stage.did, "multitenant": True, "admin_api_key": key}
    [agent] = stage.start(lambda: stage.agent("Tenants", **choices))
    with ExitStack() as stack:
        issuing, holding = (
            stack.enter_context(tenant(stage.client(agent), label, wallet_type=stage.kind))
            for label in ("Issuing", "Holding")
        )
        for each in (issuing, holding):
            assert is_anoncreds(each) == stage.anoncreds
            assert release_of(each) == numbers(stage.release)
            assert key not in each.configuration.api_key.values()
        endorse(issuing, stage.issuer)
        did = stage.ledger.register(issuing, role=None)
        definition = credential_definition(issuing, schema(issuing, [*VALUES]), revocation=4)
        assert {each.author for each in stage.ledger.transactions("REVOC_REG_DEF")} >= {did}
        connection = connect(issuing, holding)
        issued = issue(issuing, holding, definition, VALUES, connection)
        asked: Any = {"attributes": ["name"], "non_revoked": "now"}
        assert prove(issuing, holding, connection, **asked).verified
        if stage.since("0.12"):
            revoke(issuing, issued)
            entries = stage.ledger.transactions("REVOC_REG_ENTRY")
            assert (entries[-1].author, entries[-1].endorser) == (did, stage.did)
        else:  # agents before do not ask the endorser
            with pytest.raises(ApiException):
                revoke(issuing, issued)
    agent.close()
