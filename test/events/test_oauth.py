"""The websocket of a real agent that takes the tokens of an OAuth server."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pytest

from acapy_client import ApiClient, Configuration
from acapy_client.api.connection_api import ConnectionApi
from acapy_client.api.multitenancy_api import MultitenancyApi
from acapy_client.events import Event, Events, Stream
from acapy_client.exceptions import ApiTimeoutError, UnauthorizedException
from acapy_client.tenants import ClientCredentials
from acapy_client.testing import LocalAgent
from support.events.until import until
from support.oauth import AUDIENCE, OauthServer
from support.offline import without_internet

pytest.importorskip("websockets")
pytestmark = [pytest.mark.agents, pytest.mark.releases(since="1.7")]

KEY = secrets.token_urlsafe()


@dataclass
class House:
    """An agent with two tenants, and the server whose tokens it takes."""

    agent: LocalAgent
    oauth: OauthServer
    wallets: tuple[str, ...] = ()

    def credentials(self, scope: str, **claims: Any) -> ClientCredentials:
        self.oauth.claims = claims
        token = ClientCredentials(f"{self.oauth.url}/token", "me", "secret", scope)
        token.token(Configuration(self.agent.admin_url))  # as long as these are its claims
        return token

    def of(self, token: ClientCredentials | str) -> Configuration:
        return self.agent.configuration(api_key={}, access_token=token, timeout=30)

    def tenant(self, number: int) -> Configuration:
        return self.of(self.credentials("acapy:tenant", wallet_id=self.wallets[number]))

    def admin(self) -> Configuration:
        return self.of(self.credentials("acapy:admin"))


@pytest.fixture(scope="module")
def house(release: str) -> Iterator[House]:
    with OauthServer() as oauth:
        keys = ("--oauth-jwks-uri", f"{oauth.url}/keys", "--oauth-audience", AUDIENCE)
        agent = LocalAgent(release, multitenant=True, admin_api_key=KEY, arguments=keys)
        with without_internet():
            agent.start()
        with agent:
            house = House(agent, oauth)
            with ApiClient(house.admin()) as admin:
                create = MultitenancyApi(admin).create_wallet
                made = [create(body={"wallet_name": name, "wallet_key": "k"}) for name in "ab"]
            house.wallets = tuple(str(each.wallet_id) for each in made)
            yield house


def told(configuration: Configuration) -> str:
    """Have a wallet tell of a connection; gives its identifier."""
    with ApiClient(configuration) as client:
        made = ConnectionApi(client).create_static(body={"their_seed": secrets.token_hex(16)})
        assert made.record is not None
        return str(made.record.connection_id)


def identifiers(stream: Stream[Event], count: int) -> set[str | None]:
    """Of the next events, and that there are no more."""
    found = {stream.get(timeout=60).id for _ in range(count)}
    with pytest.raises(ApiTimeoutError):
        stream.get(timeout=0.3)
    return found


def test_each_hears_its_own_wallet(house: House) -> None:
    """And the admin all, whose events the tenants' own clients fetch."""
    clients: dict[str, ApiClient] = {}
    with ExitStack() as stack:
        for number, wallet_id in enumerate(house.wallets):
            clients[wallet_id] = stack.enter_context(ApiClient(house.tenant(number)))
        heard = [Events(house.tenant(0)), Events(house.tenant(1))]
        heard.append(Events(house.admin(), clients=clients.__getitem__))
        streams = []
        for events in heard:
            stack.enter_context(events)
            streams.append(stack.enter_context(events.stream("connections", state="active")))
            stack.enter_context(events.listen())
        made = [told(house.tenant(0)), told(house.tenant(1))]
        assert identifiers(streams[0], 1) == {made[0]}
        assert identifiers(streams[1], 1) == {made[1]}
        fetched = {}
        for _ in made:
            event = streams[2].get(timeout=60)
            fetched[event.wallet_id] = event.fetch().connection_id
        assert fetched == dict(zip(house.wallets, made, strict=True))


def test_a_waiter_is_told_as_a_tenant(house: House) -> None:
    configuration = house.tenant(0)
    with (
        Events(configuration) as events,
        ApiClient(configuration, events=events) as client,
        events.listen(),
        events.expect("connections", state="active") as expected,
    ):
        api = ConnectionApi(client)
        made = api.create_static(body={"their_seed": secrets.token_hex(16)}).record
        assert made is not None
        expected.where(connection_id=made.connection_id)
        assert expected.result(timeout=60).to_wire() == made.to_wire()


def test_a_token_is_looked_at_once(house: House) -> None:
    """So a socket that stays open shows more than its token allows: ours is opened anew."""
    claims = {"scope": "acapy:tenant", "wallet_id": house.wallets[0]}
    ends = int(time.time()) + 2
    fixed = house.of(house.oauth.token(**claims, exp=ends))
    house.oauth.life = 4.0
    own = house.tenant(0)
    house.oauth.life = 300.0
    with Events(fixed) as once, Events(own) as anew, once.listen(), anew.listen():
        asked = len(house.oauth.asked)
        with once.stream("connections") as at_once, anew.stream("connections") as later:
            until(lambda: anew.connected and anew.counts.gaps == 1)
            assert len(house.oauth.asked) == asked + 1
            assert time.time() > ends
            made = told(house.tenant(0))
            assert identifiers(at_once, 1) == identifiers(later, 1) == {made}
        assert once.counts.gaps == 0
    with Events(fixed) as ended, pytest.raises(UnauthorizedException, match="expired"):
        ended.listen()


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ({"api_key": {"ApiKeyHeader": KEY}}, "tokens of an OAuth server alone"),
        ({"access_token": "classic"}, "ClientCredentials"),
        ({"access_token": "no wallet"}, "claim wallet_id"),
        ({"api_key": {}}, "tokens of an OAuth server alone"),
    ],
)
def test_who_is_told_nothing(house: House, settings: dict[str, Any], problem: str) -> None:
    which = settings.get("access_token")
    if which == "classic":
        with ApiClient(house.admin()) as admin:
            settings = {"access_token": MultitenancyApi(admin).create_token(house.wallets[0]).token}
    elif which:
        settings = {"access_token": house.oauth.token(scope="acapy:tenant")}
    configuration = house.agent.configuration(**{"api_key": {}, **settings})
    with Events(configuration) as events, pytest.raises(UnauthorizedException, match=problem):
        events.listen()
