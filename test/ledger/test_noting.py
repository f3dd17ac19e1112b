"""What tenants note in their wallets of what others wrote to the ledger."""

from __future__ import annotations

import secrets
from contextlib import ExitStack
from typing import Any

import pytest

from acapy_client.apis import CredentialDefinitionApi, SchemaApi
from acapy_client.testing.protocols import tenant
from support.agents.watching import WatchingClient
from support.ledger.stage import Stage, on_askar

pytestmark = [on_askar, pytest.mark.releases(since="0.7.5", until="0.11")]


def test_tenants_note_what_others_wrote(stage: Stage) -> None:
    """Agents since 0.12 look into a session of the wallet that they have closed, and answer 500."""
    choices: Any = {"multitenant": True, "admin_api_key": secrets.token_urlsafe()}
    [agent] = stage.start(lambda: stage.agent("Tenants", **choices))
    with ExitStack() as stack:
        made = stack.enter_context(tenant(stage.client(agent), "Noting"))
        noting = stack.enter_context(WatchingClient(made.configuration, stage.release))
        schemas, definitions = SchemaApi(noting), CredentialDefinitionApi(noting)
        definition = stage.definition.cred_def_id
        schema = schemas.store_schema(stage.schema_id).schema
        assert schema is not None
        assert schema.id == stage.schema_id
        assert schemas.schemas().schema_ids == [stage.schema_id]
        defined = definitions.store_credential_definition(definition).credential_definition
        assert defined is not None
        assert defined.id == definition
        assert definitions.credential_definitions().credential_definition_ids == [definition]
    agent.close()
