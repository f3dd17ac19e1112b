"""What agents have for wallets of one type only, and what is said where theirs is another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import acapy_client
from acapy_client import ApiClient
from acapy_client.apis import (
    AnonCredsSchemasApi,
    AnonCredsWalletUpgradeApi,
    CredentialDefinitionApi,
    MultitenancyApi,
    RevocationApi,
    SchemaApi,
)
from acapy_client.testing import LocalAgent

pytestmark = [pytest.mark.agents, pytest.mark.releases(since="0.12")]

ANONCREDS, ASKAR = "askar-anoncreds", "askar"


@pytest.mark.parametrize(("has", "needs"), [(ASKAR, ANONCREDS), (ANONCREDS, ASKAR)])
def test_an_agent_of_another_type_has_no_route(release: str, has: str, needs: str) -> None:
    agent = LocalAgent(release, arguments=["--wallet-type", has])
    with agent, ApiClient(agent.configuration()) as client:
        anoncreds: list[Callable[[], object]] = [AnonCredsSchemasApi(client).schemas]
        plain: list[Callable[[], object]] = [
            SchemaApi(client).schemas,
            CredentialDefinitionApi(client).credential_definitions,
            RevocationApi(client).registries,
        ]
        right, wrong = (plain, anoncreds) if has == ASKAR else (anoncreds, plain)
        for works in right:
            works()
        for fails in wrong:
            with pytest.raises(acapy_client.NotFoundException) as caught:
                fails()
            assert f"for wallets of type {needs}" in str(caught.value.hint)


def test_a_tenant_of_another_type_is_refused(release: str) -> None:
    agent = LocalAgent(release, multitenant=True)
    with agent, ApiClient(agent.configuration()) as client:
        body = {"wallet_name": "a", "wallet_key": "b", "wallet_type": ASKAR}
        token = MultitenancyApi(client).create_wallet(body=body).token
        with ApiClient(agent.configuration(access_token=token)) as tenant:
            SchemaApi(tenant).schemas()
            with pytest.raises(acapy_client.ForbiddenException) as caught:
                AnonCredsSchemasApi(tenant).schemas()
    assert caught.value.hint == f"it is for wallets of type {ANONCREDS}"


@pytest.mark.releases(since="1.0")
def test_a_tenant_whose_wallet_is_upgraded(release: str) -> None:
    agent = LocalAgent(release, multitenant=True)
    with agent, ApiClient(agent.configuration()) as client:
        body = {"wallet_name": "a", "wallet_key": "b", "wallet_type": ASKAR}
        token = MultitenancyApi(client).create_wallet(body=body).token
        with ApiClient(agent.configuration(access_token=token)) as tenant:
            api = AnonCredsWalletUpgradeApi(tenant)
            with pytest.raises(acapy_client.ForbiddenException):
                api.wait_for_upgrade()
            api.upgrade_wallet("a")
            assert api.wait_for_upgrade().schema_ids == []
