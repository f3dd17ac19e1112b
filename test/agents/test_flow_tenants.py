"""Tenants of one agent: made, used with their tokens, changed and removed."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

import acapy_client
from acapy_client.api.basicmessage_api import BasicmessageApi
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.api.multitenancy_api import MultitenancyApi
from acapy_client.api.out_of_band_api import OutOfBandApi
from acapy_client.api.wallet_api import WalletApi
from acapy_client.models import (
    CreateWalletRequest,
    CreateWalletResponse,
    CreateWalletTokenRequest,
    RemoveWalletRequest,
    UpdateWalletRequest,
)
from acapy_client.testing import LocalAgent
from support.agents.events import Events
from support.agents.flows import DIDEXCHANGE_10
from support.agents.two_agents import UNKNOWN, name, numbers
from support.agents.watching import WatchingClient
from support.offline import without_internet

pytestmark = pytest.mark.agents

RAW_KEY = "GWV6w168J2ZYq1KqWqAm5BMWJvuBEV643az72BrsBnSJ"  # base58 of 32 bytes


class House(NamedTuple):
    """An agent with tenants, and the client of its base wallet."""

    agent: LocalAgent
    client: WatchingClient
    api: MultitenancyApi
    events: Events

    def since(self, release: str) -> bool:
        return numbers(self.agent.release) >= numbers(release)

    def client_of(self, token: Any, **settings: Any) -> WatchingClient:
        """A client that acts as the tenant."""
        configuration = self.agent.configuration(access_token=token, timeout=30, **settings)
        return WatchingClient(configuration, self.agent.release)


@pytest.fixture(scope="module")
def house(release: str) -> Iterator[House]:
    with Events() as events:
        agent = LocalAgent(
            release,
            multitenant=True,
            admin_api_key=secrets.token_urlsafe(),
            arguments=("--webhook-url", events.url),
        )
        with without_internet():
            agent.start()
        with agent, WatchingClient(agent.configuration(timeout=30), agent.release) as client:
            yield House(agent, client, MultitenancyApi(client), events)


def made(house: House, **more: Any) -> CreateWalletResponse:
    """A new tenant. With a raw key, for to derive one from a passphrase takes half a second."""
    kind: Any = {"wallet_type": "in_memory", "wallet_key": name()}
    if house.since("0.7.5"):
        kind = {"wallet_type": "askar", "wallet_key_derivation": "RAW", "wallet_key": RAW_KEY}
    return house.api.create_wallet(body=CreateWalletRequest(wallet_name=name(), **{**kind, **more}))


def test_made_and_listed(house: House) -> None:
    passphrase = {"wallet_key": name(), "wallet_key_derivation": None}
    tenants = [made(house, label="Tenant 0", **passphrase), made(house, label="Tenant 1")]
    first = tenants[0]
    assert first.key_management_mode == "managed"
    assert first.settings is not None
    assert first.settings["default_label"] == "Tenant 0"
    assert len(str(first.token).split(".")) == 3
    assert str(first.token) not in repr(first)

    fetched = house.api.get_wallet(first.wallet_id)
    assert {**fetched.to_wire(), "token": first.token} == first.to_wire()
    [found] = house.api.wallets(wallet_name=first.settings["wallet.name"]).results or []
    assert found == fetched
    listed = {each.wallet_id for each in house.api.multitenancy_wallets_get().results or []}
    assert {each.wallet_id for each in tenants} <= listed
    iterated = [each.wallet_id for each in house.api.iter_wallets(page_size=1)]
    assert sorted(iterated) == sorted(listed)

    with pytest.raises(acapy_client.BadRequestException, match="already exists"):
        house.api.create_wallet(
            body={"wallet_name": first.settings["wallet.name"], "wallet_key": "x"}
        )


def test_each_has_a_wallet_of_its_own(house: House) -> None:
    with house.client_of(made(house).token) as one, house.client_of(made(house).token) as other:
        did = WalletApi(one).create_did().result
        assert WalletApi(one).dids().results == [did]
        assert WalletApi(other).dids().results == []
    with pytest.raises(acapy_client.UnauthorizedException) as caught:
        WalletApi(house.client).dids()  # the base wallet is for administration alone
    assert "tenants" in (caught.value.hint or "")


def test_the_token_alone(house: House) -> None:
    with house.client_of(made(house).token, api_key={}) as client:
        if house.since("1.0"):
            assert WalletApi(client).dids().results == []
        else:  # older agents want the key too
            with pytest.raises(acapy_client.UnauthorizedException) as caught:
                WalletApi(client).dids()
            assert "it wants the admin key besides" in (caught.value.hint or "")


@pytest.mark.releases(since="0.7.5")  # tokens of older agents bear no time, and never end
def test_another_token_ends_the_one_before(house: House) -> None:
    tenant = made(house)
    token = str(tenant.token)
    with house.client_of(tenant.token) as before, house.client_of(lambda: token) as always:
        did = WalletApi(before).create_did().result
        time.sleep(1.01)  # tokens made in the same second are the same
        token = str(house.api.create_token(tenant.wallet_id, body=CreateWalletTokenRequest()).token)
        assert token != tenant.token
        with pytest.raises(acapy_client.UnauthorizedException, match="Token not valid"):
            WalletApi(before).dids()
        assert WalletApi(always).dids().results == [did]


@pytest.mark.releases(since="0.7")  # 0.6 receives such invitations only with a ledger
def test_two_tenants_talk_to_each_other(house: House) -> None:
    anna, ben = made(house, label="Anna"), made(house, label="Ben")
    with house.client_of(anna.token) as hers, house.client_of(ben.token) as his:
        invitation = OutOfBandApi(hers).create_invitation(
            auto_accept=True, body={"handshake_protocols": [DIDEXCHANGE_10]}
        )
        received = OutOfBandApi(his).receive_invitation(auto_accept=True, body=invitation)
        conn_id = str(received.connection_id)
        connected = ConnectionApi(his).wait_for_connection(conn_id)
        assert connected.their_label == "Anna"
        [theirs] = ConnectionApi(hers).iter_connections()
        assert (theirs.their_label, theirs.their_did) == ("Ben", connected.my_did)
        text = name()
        BasicmessageApi(his).send_message(conn_id, body={"content": text})
        heard = house.events.wait_for("basicmessages", content=text)
        assert heard["connection_id"] == theirs.connection_id


def test_changed(house: House) -> None:
    tenant = made(house, label="Before", image_url="https://example.com/before.png")
    changed = house.api.update_wallet(
        tenant.wallet_id,
        body=UpdateWalletRequest(
            label="After",
            wallet_webhook_urls=[house.events.url],
            wallet_dispatch_type="both",
        ),
    )
    settings = changed.settings or {}
    assert settings["default_label"] == "After"
    assert settings["image_url"] == "https://example.com/before.png"
    assert settings["wallet.webhook_urls"] == [house.events.url]
    assert settings["wallet.dispatch_type"] == "both"
    assert house.api.get_wallet(tenant.wallet_id) == changed
    with pytest.raises(acapy_client.BadRequestException):
        house.api.update_wallet(tenant.wallet_id)


@pytest.mark.parametrize(
    "way",
    ["remove_wallet", pytest.param("delete_wallet", marks=pytest.mark.releases(since="1.7"))],
)
@pytest.mark.parametrize("with_key", [True, False], ids=["with-key", "without"])
def test_removed(house: House, way: str, with_key: bool) -> None:
    tenant = made(house)
    body = RemoveWalletRequest(wallet_key=name()) if with_key else None
    remove = getattr(house.api, way)
    assert remove(tenant.wallet_id, body=body) == {}
    with house.client_of(tenant.token) as client:
        with pytest.raises(acapy_client.UnauthorizedException) as caught:
            WalletApi(client).dids()
        assert "sent: X-API-Key and Authorization; " in (caught.value.hint or "")
    for call in (house.api.get_wallet, remove, house.api.create_token):
        with pytest.raises(acapy_client.NotFoundException, match=tenant.wallet_id):
            call(tenant.wallet_id)


def test_no_such_tenant(house: House) -> None:
    with pytest.raises(acapy_client.NotFoundException, match=UNKNOWN):
        house.api.update_wallet(UNKNOWN, body={"label": "x"})
