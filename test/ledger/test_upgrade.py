"""A wallet of type askar becomes one of type askar-anoncreds, with all that is in it."""

from __future__ import annotations

import pytest

from acapy_client import ApiException
from acapy_client.apis import AnonCredsWalletUpgradeApi, ServerApi
from acapy_client.testing import LocalAgentError
from acapy_client.testing.protocols import (
    connect,
    credential_definition,
    is_anoncreds,
    issue,
    prove,
    schema,
)
from support.agents.flows import until
from support.ledger.stage import VALUES, Stage, on_askar

pytestmark = [on_askar, pytest.mark.releases(since="1.0")]


def test_an_issuer_is_upgraded(stage: Stage) -> None:
    [agent] = stage.start(lambda: stage.agent("Upgraded"))
    issuer = stage.client(agent)
    stage.ledger.register(issuer)
    definition = credential_definition(issuer, schema(issuer, [*VALUES]))
    connection = connect(issuer, stage.holder)
    issue(issuer, stage.holder, definition, VALUES, connection)
    assert not is_anoncreds(issuer)

    upgrading = AnonCredsWalletUpgradeApi(issuer)
    with pytest.raises(ApiException, match="name"):
        upgrading.upgrade_wallet("another")
    config = ServerApi(issuer).get_config().config or {}
    assert upgrading.upgrade_wallet(config["wallet.name"])["success"] is True
    until(lambda: agent.running, lambda running: not running)

    try:
        agent.start()
    except LocalAgentError as error:  # it may end once more, where it looks whether all is done
        assert "exit code 0" in str(error)
        agent.start()
    assert is_anoncreds(issuer)
    issued = issue(issuer, stage.holder, definition, {**VALUES, "name": "Bob"}, connection)
    assert issued.issuer.state == "done"
    asked = {"attributes": ["name"], "cred_def_id": definition.cred_def_id}
    assert prove(issuer, stage.holder, connection, **asked).verified
    agent.close()
