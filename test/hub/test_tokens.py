"""Tokens of tenants that a fleet shares by a hub: one for each wallet, one renewal at a time."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from acapy_client import Configuration
from acapy_client.exceptions import ApiTypeError, ApiValueError
from acapy_client.hub import HubError, MemoryHub
from acapy_client.tenants import Agency
from support.tenancy import KEY, Tenancy


@pytest.fixture
def server() -> Iterator[Tenancy]:
    with Tenancy() as server:
        yield server


@pytest.fixture
def hub() -> MemoryHub:
    return MemoryHub()


def agency(server: Tenancy, hub: Any) -> Agency:
    """As each process of a fleet makes it."""
    return Agency(Configuration(server.url, api_key={"ApiKeyHeader": KEY}), tokens=hub)


def whose(client: Any) -> str:
    answered: dict[str, str] = client.call_api("GET", "/whose")
    return answered["wallet_id"]


def asked(server: Tenancy) -> int:
    """How many tokens were asked for."""
    return sum(request.path.endswith("/token") for request in server.requests)


def test_a_fleet_has_one_token_for_a_wallet(server: Tenancy, hub: MemoryHub) -> None:
    fleet = [agency(server, hub) for _ in range(4)]
    made = fleet[0].create("Alice")
    assert [whose(each.client(made.wallet_id)) for each in fleet] == [made.wallet_id] * 4
    assert asked(server) == 0  # it came with the wallet


def test_one_of_many_renews_it(server: Tenancy, hub: MemoryHub) -> None:
    fleet = [agency(server, hub) for _ in range(4)]
    wallet_id = fleet[0].create("Alice").wallet_id
    for each in fleet:
        whose(each.client(wallet_id))
    for number in range(1, 4):
        server.new_token(wallet_id)  # somebody else had one made, so that theirs is refused
        with ThreadPoolExecutor(32) as pool:
            clients = [each.client(wallet_id) for each in fleet for _ in range(8)]
            assert set(pool.map(whose, clients)) == {wallet_id}
        assert asked(server) == number


def test_one_that_was_renewed_elsewhere_is_taken(server: Tenancy, hub: MemoryHub) -> None:
    here, there = agency(server, hub), agency(server, hub)
    wallet_id = here.create("Alice").wallet_id
    assert whose(there.client(wallet_id)) == wallet_id
    server.new_token(wallet_id)
    assert whose(there.client(wallet_id)) == wallet_id
    assert whose(here.client(wallet_id)) == wallet_id
    assert asked(server) == 1


def test_the_token_of_a_removed_wallet_is_forgotten(server: Tenancy, hub: MemoryHub) -> None:
    here = agency(server, hub)
    wallet_id = here.create("Alice").wallet_id
    here.remove(wallet_id)
    assert hub.renew(f"token:{wallet_id}", None, lambda: b"other", 1.0) == b""
    here.tokens.put(wallet_id, None)
    made = here.tokens.renewed(wallet_id, lambda: "another")  # type: ignore[attr-defined]  # ours
    assert made == here.tokens.get(wallet_id) == "another"


def test_a_hub_that_is_away(server: Tenancy, caplog: pytest.LogCaptureFixture) -> None:
    class Away(MemoryHub):
        def renew(self, *_: Any) -> bytes:
            raise HubError("the engine cannot be reached")

    here = agency(server, Away())
    alice = here.create("Alice")  # it was made, so it is given
    assert "a token is not kept for other processes: the engine cannot be reached" in caplog.text
    assert whose(alice) == alice.wallet_id  # with the token that is known
    server.new_token(alice.wallet_id)
    with pytest.raises(HubError, match="the engine cannot be reached"):
        whose(alice)
    assert asked(server) == 0


def test_it_travels(server: Tenancy, hub: MemoryHub) -> None:
    here = agency(server, hub)
    alice = pickle.loads(pickle.dumps(here.create("Alice")))
    assert whose(alice) == alice.wallet_id
    assert repr(alice.configuration.access_token) == "<_TenantToken>"


def test_what_is_no_hub(server: Tenancy) -> None:
    with pytest.raises(ApiTypeError, match="expected a store with get and put, or a hub, got int"):
        agency(server, 3)
    with pytest.raises(ApiTypeError, match="expected a store with get and put, or a hub, got Memo"):
        agency(server, MemoryHub)
    with pytest.raises(ApiValueError, match="hub: expected a URL with one of memory:"):
        agency(server, "amqp://localhost")
    here = agency(server, "memory:?name=x")
    assert repr(here.tokens) == "<HubTokens of 0 wallets>"
    assert whose(here.create("Alice"))
