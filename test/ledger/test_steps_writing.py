"""What an issuer writes to a ledger and reads there, by the routes themselves."""

from __future__ import annotations

import json
import secrets
from contextlib import ExitStack
from pathlib import Path

import pytest

from acapy_client import ServiceException
from acapy_client.apis import (
    AnonCredsCredentialDefinitionsApi,
    AnonCredsSchemasApi,
    CredentialDefinitionApi,
    LedgerApi,
    SchemaApi,
    WalletApi,
)
from acapy_client.testing import LocalAgent, LocalLedger
from support.agents.two_agents import numbers
from support.agents.watching import WatchingClient
from support.ledger.stage import VALUES, Stage, on_anoncreds, on_askar
from support.offline import without_internet

pytestmark = pytest.mark.releases(since="0.7.5")


@on_askar
def test_schemas_and_definitions(stage: Stage) -> None:
    schemas, schema_id = SchemaApi(stage.issuer), stage.schema_id
    found = schemas.get_schema(schema_id).schema
    assert found is not None
    assert (found.id, set(found.attr_names or ())) == (schema_id, {*VALUES})
    assert schema_id in (schemas.schemas(schema_issuer_did=stage.did).schema_ids or [])
    assert schemas.schemas(schema_name="another").schema_ids == []

    definitions, cred_def_id = CredentialDefinitionApi(stage.issuer), stage.definition.cred_def_id
    defined = definitions.get_credential_definition(cred_def_id).credential_definition
    assert defined is not None
    assert (defined.id, defined.tag) == (cred_def_id, "default")
    listed = definitions.credential_definitions(schema_id=schema_id).credential_definition_ids
    assert cred_def_id in (listed or [])


@on_askar
def test_what_no_agent_can_note(stage: Stage) -> None:
    """They look into a session of the wallet that they have closed."""
    with pytest.raises(ServiceException, match="500"):
        SchemaApi(stage.issuer).store_schema(stage.schema_id)
    with pytest.raises(ServiceException, match="500"):
        CredentialDefinitionApi(stage.issuer).store_credential_definition(
            stage.definition.cred_def_id
        )


@on_anoncreds
def test_anoncreds_schemas_and_definitions(stage: Stage) -> None:
    schemas, schema_id = AnonCredsSchemasApi(stage.issuer), stage.schema_id
    found = schemas.get_schema(schema_id)
    assert found.schema_id == schema_id
    assert found.schema is not None
    assert set(found.schema.attr_names or ()) == {*VALUES}
    assert schema_id in (schemas.schemas(schema_issuer_id=stage.did).schema_ids or [])
    assert schemas.schemas(schema_name="another").schema_ids == []

    definitions = AnonCredsCredentialDefinitionsApi(stage.issuer)
    cred_def_id = stage.definition.cred_def_id
    defined = definitions.get_credential_definition(cred_def_id)
    assert defined.credential_definition_id == cred_def_id
    listed = definitions.credential_definitions(schema_id=schema_id).credential_definition_ids
    assert cred_def_id in (listed or [])


@on_askar
def test_dids_on_the_ledger(stage: Stage) -> None:
    ledger, wallet = LedgerApi(stage.issuer), WalletApi(stage.holder)
    public = WalletApi(stage.issuer).get_public_did().result
    assert public is not None
    assert ledger.get_did_verkey(stage.did).verkey == public.verkey
    assert ledger.get_did_endpoint(stage.did).endpoint == stage.agents[0].endpoint
    assert ledger.get_nym_role(stage.did).role == "ENDORSER"

    made = wallet.create_did(body={}).result
    assert made is not None
    did, verkey = str(made.did), str(made.verkey)
    assert ledger.register_nym(did, verkey, alias="Holder").success
    assert ledger.get_did_verkey(did).verkey == verkey
    public = wallet.set_public_did(did).result
    assert public is not None
    assert (public.did, public.posture) == (did, "posted")
    assert LedgerApi(stage.holder).rotate_public_did_keypair() == {}
    changed = wallet.get_public_did().result
    assert changed is not None
    assert changed.verkey != verkey
    assert ledger.get_did_verkey(did).verkey == changed.verkey


@on_askar
@pytest.mark.releases(since="0.10")
def test_the_only_ledger(stage: Stage) -> None:
    api = LedgerApi(stage.issuer)
    assert api.get_write_ledger().ledger_id == "default"
    assert api.write_ledgers().write_ledgers == ["default"]
    assert api.set_write_ledger("default").to_wire() == {"write_ledger": "default"}


@pytest.mark.releases(since="0.7.5")
def test_one_of_two_ledgers(release: str, tmp_path: Path) -> None:
    """The agent reads both, and writes to one: from 0.10 on people say to which."""
    with ExitStack() as stack:
        first, second = (stack.enter_context(LocalLedger()) for _ in range(2))
        names = {"first": first, "second": second}
        several = numbers(release) >= numbers("0.10")
        listed = [
            {
                "id": each,
                "is_production": each == "first",
                "is_write": several or each == "first",
                "genesis_url": ledger.genesis_url,
                "endorser_did": "V4SGRU86Z58d6TV7PBUe6f",
                "endorser_alias": "endorser",
            }
            for each, ledger in names.items()
        ]
        (tmp_path / "ledgers.yaml").write_text(json.dumps(listed), "utf-8")  # JSON is YAML
        seed = secrets.token_hex(16)
        dids = {ledger.register(seed) for ledger in names.values()}
        arguments = ("--genesis-transactions-list", str(tmp_path / "ledgers.yaml"))
        with without_internet():
            agent = LocalAgent(release, seed=seed, arguments=arguments)
            stack.enter_context(agent)
        client = stack.enter_context(WatchingClient(agent.configuration(timeout=60), release))
        api = LedgerApi(client)
        config = (api.get_config if several else api.get_config_old_path)()
        once_more = ["startup::first"] if release.startswith("0.8.") else []
        known = [each["id"] for each in config.production_ledgers or []]
        assert known == ["first", *once_more]
        assert [each["id"] for each in config.non_production_ledgers or []] == ["second"]
        current = (api.get_write_ledger if several else api.get_write_ledger_old_path)()
        assert current.ledger_id in names
        if several:
            assert set(api.write_ledgers().write_ledgers or []) == {*names}
            api.set_write_ledger("second")
            assert api.get_write_ledger().ledger_id == "second"
            body = {"schema_name": "degree", "schema_version": "1.0", "attributes": ["name"]}
            SchemaApi(client).create_schema(body=body)
            assert {each.author for each in second.transactions("SCHEMA")} == dids
            assert not first.transactions("SCHEMA")
