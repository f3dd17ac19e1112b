"""Keys of the admin API, and tokens of tenants."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

import acapy_client
from acapy_client import ApiClient, Configuration
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.testing import LocalAgent
from support.agents.two_agents import Pair, name, seed, static

pytestmark = pytest.mark.agents


@contextmanager
def reached(url: str, **settings: Any) -> Iterator[ConnectionApi]:
    with ApiClient(Configuration(host=url, **settings)) as client:
        yield ConnectionApi(client)


# --- the key of an agent -------------------------------------------------------------------------


@pytest.mark.parametrize("api_key", [{}, {"ApiKeyHeader": "wrong"}], ids=["none", "wrong"])
def test_without_the_key(pair: Pair, api_key: dict[str, str]) -> None:
    with (
        reached(pair.alice.agent.admin_url, api_key=api_key) as api,
        pytest.raises(acapy_client.UnauthorizedException) as caught,
    ):
        api.connections()
    assert caught.value.status == 401
    assert caught.value.body


def test_with_the_key(pair: Pair) -> None:
    record = static(pair.alice).record
    conn_id = str(record.connection_id)
    key = pair.alice.agent.configuration().api_key["ApiKeyHeader"]
    for api_key in (key, lambda: key):
        with reached(pair.alice.agent.admin_url, api_key={"ApiKeyHeader": api_key}) as api:
            assert api.get_connection(conn_id) == record
    with reached(pair.alice.agent.admin_url) as api:
        assert api.get_connection(conn_id, _headers={"x-api-key": str(key)}) == record


def test_a_key_that_nobody_asked_for(pair: Pair) -> None:
    record = static(pair.bob).record
    with reached(pair.bob.agent.admin_url, api_key={"ApiKeyHeader": "any"}) as api:
        assert api.get_connection(str(record.connection_id)) == record


# --- tenants -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def host(release: str) -> Iterator[LocalAgent]:
    """An agent with tenants that demands a key."""
    with LocalAgent(release, admin_api_key=secrets.token_urlsafe(), multitenant=True) as agent:
        yield agent


@pytest.fixture
def tokens(host: LocalAgent) -> list[str]:
    """The tokens of two new tenants."""
    body = {
        "wallet_type": "in_memory" if host.release.startswith("0.6") else "askar",
        "wallet_key": "a key",
    }
    with ApiClient(host.configuration()) as client:
        return [
            client.call_api("POST", "/multitenancy/wallet", body={**body, "wallet_name": name()})[
                "token"
            ]
            for _ in range(2)
        ]


@pytest.mark.releases(until="0.12", newest=True)
def test_a_tenant_has_the_key_and_a_token(host: LocalAgent, tokens: list[str]) -> None:
    key = host.configuration().api_key
    check_tenants(host, tokens, key)
    for settings in ({"access_token": tokens[0]}, {"api_key": key}):
        with (
            reached(host.admin_url, **settings) as api,
            pytest.raises(acapy_client.UnauthorizedException),
        ):
            api.connections()


@pytest.mark.releases(since="1.0", newest=True)
def test_a_tenant_has_a_token(host: LocalAgent, tokens: list[str]) -> None:
    check_tenants(host, tokens, {})
    check_tenants(host, tokens, host.configuration().api_key)
    with (
        reached(host.admin_url, api_key=host.configuration().api_key) as api,
        pytest.raises(acapy_client.UnauthorizedException),
    ):
        api.connections()


def check_tenants(host: LocalAgent, tokens: list[str], key: dict[str, Any]) -> None:
    """Each tenant sees its own connections, in each way to give the token."""
    own = []
    for token in tokens:
        with reached(host.admin_url, api_key=key, access_token=token) as api:
            own.append(api.create_static(body={"their_seed": seed()}).record)
            assert own[-1] in (api.connections().results or [])
    for token, mine, other in zip(tokens, own, reversed(own), strict=True):
        for settings in (
            {"api_key": key, "access_token": lambda token=token: token},
            {"api_key": {**key, "AuthorizationHeader": token}},
            {"api_key": {**key, "AuthorizationHeader": f"Bearer {token}"}},
        ):
            with reached(host.admin_url, **settings) as api:
                assert api.get_connection(str(mine.connection_id)) == mine
                with pytest.raises(acapy_client.NotFoundException):
                    api.get_connection(str(other.connection_id))
    with (
        reached(host.admin_url, api_key=key, access_token=tokens[0][:-2] + "xx") as api,
        pytest.raises(acapy_client.UnauthorizedException),
    ):
        api.connections()
