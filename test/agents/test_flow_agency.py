"""Tenants of a real agent, whose clients renew their tokens."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from acapy_client import ApiClient
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.api.multitenancy_api import MultitenancyApi
from acapy_client.api.server_api import ServerApi
from acapy_client.api.wallet_api import WalletApi
from acapy_client.exceptions import ApiException, ForbiddenException, UnauthorizedException
from acapy_client.tenants import Agency, ClientCredentials, Tenant
from acapy_client.testing import LocalAgent
from support.agents.two_agents import name, numbers
from support.oauth import AUDIENCE, OauthServer
from support.offline import without_internet

pytestmark = pytest.mark.agents

RAW_KEY = "GWV6w168J2ZYq1KqWqAm5BMWJvuBEV643az72BrsBnSJ"  # base58 of 32 bytes


@pytest.fixture(scope="module")
def agent(release: str) -> Iterator[LocalAgent]:
    agent = LocalAgent(release, multitenant=True, admin_api_key=secrets.token_urlsafe())
    with without_internet():
        agent.start()
    with agent:
        yield agent


@pytest.fixture
def agency(agent: LocalAgent) -> Iterator[Agency]:
    with Agency(agent.configuration(timeout=30)) as agency:
        yield agency


def made(agency: Agency, release: str) -> Tenant:
    """A tenant. With a raw key, for to derive one from a passphrase takes half a second."""
    if numbers(release) < numbers("0.7.5"):
        return agency.create(wallet_type="in_memory")
    return agency.create(wallet_key=RAW_KEY, wallet_key_derivation="RAW")


def test_made_used_and_removed(agency: Agency, release: str) -> None:
    alice, bob = made(agency, release), made(agency, release)
    did = WalletApi(alice).create_did().result.did
    assert did in {each.did for each in WalletApi(alice).dids().results}
    assert did not in {each.did for each in WalletApi(bob).dids().results}
    assert {alice.wallet_id, bob.wallet_id} <= {tenant.wallet_id for tenant in agency}
    agency.remove(bob.wallet_id)
    assert bob.wallet_id not in {tenant.wallet_id for tenant in agency}
    with pytest.raises(ApiException):
        ConnectionApi(bob).connections()


def test_a_tenant_is_not_the_admin(agency: Agency, agent: LocalAgent, release: str) -> None:
    alice = made(agency, release)
    for call in (MultitenancyApi(alice).wallets, lambda: MultitenancyApi(alice).create_wallet()):
        with pytest.raises(UnauthorizedException) as caught:
            call()
    assert WalletApi(alice).dids().results == []
    if numbers(release) < numbers("1.0"):
        assert "or not both on this route" in (caught.value.hint or "")
        return  # these close the admin's routes to whoever brings a token, key or not
    assert "this route is the admin's" in (caught.value.hint or "")
    with pytest.raises(UnauthorizedException):
        ServerApi(alice).get_config()
    assert ServerApi(agency.base).get_config().config


def test_two_that_share_nothing_renew(agency: Agency, agent: LocalAgent, release: str) -> None:
    alice = made(agency, release)
    with Agency(agent.configuration(timeout=30)) as elsewhere:
        same = elsewhere.client(alice.wallet_id)
        for client in (same, alice, same):
            time.sleep(1.1)  # two tokens of one second are the same
            assert ConnectionApi(client).connections().results == []


@pytest.mark.releases(since="1.7")
def test_oauth(release: str) -> None:
    with OauthServer() as oauth:
        agent = LocalAgent(
            release,
            multitenant=True,
            admin_api_key=secrets.token_urlsafe(),
            arguments=("--oauth-jwks-uri", f"{oauth.url}/keys", "--oauth-audience", AUDIENCE),
        )
        with without_internet():
            agent.start()
        with agent, Agency(agent.configuration(timeout=30)) as agency:
            _walk(agent, agency, oauth)


def _walk(agent: LocalAgent, agency: Agency, oauth: OauthServer) -> None:
    alice = agency.create(name())
    _refused(lambda: ConnectionApi(alice).connections(), UnauthorizedException, "OAuth server")

    def client_of(scope: str, **claims: Any) -> ApiClient:
        oauth.claims = claims
        token = ClientCredentials(f"{oauth.url}/token", "me", "secret", scope)
        return ApiClient(agent.configuration(api_key={}, access_token=token, timeout=30))

    wallet_id = alice.wallet_id
    with client_of("acapy:tenant", wallet_id=wallet_id) as tenant:
        assert ConnectionApi(tenant).connections().results == []
        _refused(lambda: WalletApi(tenant).create_did(), ForbiddenException, "scopes")
        _refused(lambda: MultitenancyApi(tenant).wallets(), ForbiddenException, "scopes")
        asked = len(oauth.asked)
        assert ConnectionApi(tenant).connections().results == []
        assert len(oauth.asked) == asked
    with client_of("acapy:tenant:read", wallet_id=wallet_id) as reader:
        _refused(lambda: WalletApi(reader).create_did(), ForbiddenException, "scopes")
    with client_of("acapy:admin") as admin:
        assert wallet_id in {each.wallet_id for each in MultitenancyApi(admin).iter_wallets()}
    with client_of("acapy:tenant") as nobody:
        _refused(lambda: ConnectionApi(nobody).connections(), UnauthorizedException, "wallet_id")


def _refused(call: Callable[[], object], error: type[ApiException], hint: str) -> None:
    with pytest.raises(error) as caught:
        call()
    assert hint in (caught.value.hint or "")
