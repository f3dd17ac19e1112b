"""Clients for tenants, and tokens that renew themselves."""

from __future__ import annotations

import copy
import pickle
import stat
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from acapy_client import ApiClient, Configuration
from acapy_client.exceptions import (
    ApiResponseError,
    ApiTypeError,
    ApiValueError,
    ForbiddenException,
    OpenApiException,
    ServiceException,
    UnauthorizedException,
)
from acapy_client.tenants import (
    Agency,
    ClientCredentials,
    FileTokens,
    MemoryTokens,
    Renewable,
    Tenant,
    TractionKey,
)
from support.leaks import outcome, shown_by
from support.project import ROOT
from support.server import Request, Server, answer, text_answer
from support.tenancy import KEY, Tenancy


@pytest.fixture
def server() -> Iterator[Tenancy]:
    with Tenancy() as server:
        yield server


def settings(server: Server, **more: Any) -> Configuration:
    return Configuration(host=server.url, api_key={"ApiKeyHeader": KEY}, **more)


@pytest.fixture
def agency(server: Tenancy) -> Iterator[Agency]:
    with Agency(settings(server)) as agency:
        yield agency


def whose(client: ApiClient, method: str = "GET") -> str:
    """The wallet that a call reaches."""
    answered: dict[str, str] = client.call_api(method, "/whose")
    return answered["wallet_id"]


def calls(server: Server) -> list[Request]:
    """What was asked for, less the agent's release."""
    return [request for request in server.requests if request.path != "/status"]


# --- an agency ------------------------------------------------------------------------------------


def test_made_and_used(server: Tenancy, agency: Agency) -> None:
    alice = agency.create("Alice", webhook_url="https://me/hooks", webhook_key="a#b")
    body = server.last.json
    assert body["label"] == "Alice"
    assert body["wallet_webhook_urls"] == ["https://me/hooks#a#b"]
    assert body["wallet_dispatch_type"] == "both"
    assert len(body["wallet_key"]) > 40
    assert len(body["wallet_name"]) == 32
    assert whose(alice) == alice.wallet_id
    assert server.made == 1  # the token that came with the wallet


def test_made_as_asked(server: Tenancy, agency: Agency) -> None:
    agency.create(
        wallet_key="k",
        wallet_name="n",
        wallet_type="askar",
        wallet_dispatch_type="base",
        image_url="i",
    )
    assert server.last.json == {
        "wallet_key": "k",
        "wallet_name": "n",
        "wallet_type": "askar",
        "wallet_dispatch_type": "base",
        "image_url": "i",
    }


@pytest.mark.parametrize(
    ("given", "warned"),
    [
        ({}, True),
        ({"wallet_dispatch_type": "default"}, True),
        ({"wallet_dispatch_type": "base"}, False),
        ({"webhook_url": "https://me/hooks"}, False),
        ({"wallet_webhook_urls": ["https://me/hooks"]}, False),
    ],
)
def test_who_has_no_webhook_is_warned_of(
    agency: Agency, caplog: pytest.LogCaptureFixture, given: dict[str, Any], warned: bool
) -> None:
    alice = agency.create("Alice", **given)
    told = [each.getMessage() for each in caplog.records if each.levelname == "WARNING"]
    assert len(told) == warned
    assert all(f"wallet {alice.wallet_id} has no webhook_url" in each for each in told)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"webhook_key": "k"}, "webhook_key: it goes with webhook_url"),
        ({"webhook_url": "u", "wallet_webhook_urls": ["u"]}, "give one of them"),
        ({"webhook_url": 5}, "webhook_url: expected text, got int"),
        ({"webhook_url": "u", "webhook_key": b"k"}, "webhook_key: expected text, got bytes"),
        ({"webhook_url": "u#a", "webhook_key": "k"}, "webhook_url: expected nothing behind #"),
        ({"labels": "Alice"}, "labels"),
    ],
)
def test_what_cannot_be_made(
    server: Tenancy, agency: Agency, given: dict[str, Any], said: str
) -> None:
    with pytest.raises((ApiTypeError, ApiValueError), match=said):
        agency.create(**given)
    assert not server.requests


@pytest.mark.parametrize("token", ["a\nb", "ä", " a"])
def test_a_token_that_cannot_be_sent_is_not_kept(token: str) -> None:
    made, given = answer({"wallet_id": "w", "token": token}), answer({"token": token})
    good = answer({"token": "good"})
    with Server(made, given, good, default=answer({})) as server:
        with Agency(Configuration(server.url)) as agency:
            tenant = agency.create("Alice", wallet_dispatch_type="base")
            with pytest.raises(ApiResponseError, match="no token for 'w' that can be sent"):
                tenant.call_api("GET", "/one")
            tenant.call_api("GET", "/one")
        assert server.last.header("Authorization") == "Bearer good"


@pytest.mark.parametrize("wallet_id", [None, 7, ""])
def test_a_wallet_has_a_name(agency: Agency, wallet_id: Any) -> None:
    with pytest.raises((ApiTypeError, ApiValueError), match="wallet_id: expected text"):
        agency.client(wallet_id)


def test_all_and_removed(server: Tenancy, agency: Agency) -> None:
    made = [agency.create(), agency.create()]
    assert [tenant.wallet_id for tenant in agency] == [tenant.wallet_id for tenant in made]
    agency.remove(made[0].wallet_id)
    assert agency.tokens.get(made[0].wallet_id) is None
    assert [whose(tenant) for tenant in agency] == [made[1].wallet_id]


def test_a_token_is_asked_for_at_the_first_call(server: Tenancy, agency: Agency) -> None:
    bob = agency.client("bob")
    assert server.made == 0
    assert [whose(bob), whose(agency.client("bob"))] == ["bob", "bob"]
    assert server.made == 1


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("retries", [2, False])
def test_renewed_at_401_and_called_once_more(server: Tenancy, method: str, retries: int) -> None:
    with Agency(settings(server, retries=retries)) as agency:
        bob = agency.client("bob")
        whose(bob)
        server.new_token("bob")  # somebody else asks
        assert whose(bob, method) == "bob"
        assert server.made == 3
        assert [request.path for request in server.requests[-3:]] == [
            "/whose",
            "/multitenancy/wallet/bob/token",
            "/whose",
        ]


def test_renewed_over_the_one_connection(server: Tenancy) -> None:
    with Agency(settings(server, connection_pool_maxsize=1, timeout=60)) as agency:
        bob = agency.client("bob")
        whose(bob)
        server.new_token("bob")
        assert whose(bob) == "bob"
    assert server.connections == 1


def test_never_renewed_at_403(server: Tenancy, agency: Agency) -> None:
    bob = agency.client("bob")
    whose(bob)
    server.refusal = "403 Forbidden"
    server.tokens["bob"] = "another"
    with pytest.raises(ForbiddenException):
        whose(bob)
    assert server.made == 1


def test_refused_again_is_an_error(server: Tenancy, agency: Agency) -> None:
    bob = agency.client("bob")
    server.default = lambda connection, request: connection.sendall(
        answer({"token": f"bob.{server.made}"})
        if request.path.endswith(("/token", "/status"))
        else text_answer("401 Unauthorized", "401: Unauthorized")
    )
    with pytest.raises(UnauthorizedException) as caught:
        whose(bob)
    assert caught.value.attempts == 2
    assert [request.path.rpartition("/")[2] for request in calls(server)] == [
        *("token", "whose", "token", "whose")
    ]


def test_a_header_of_the_call_is_not_renewed(server: Tenancy, agency: Agency) -> None:
    bob = agency.client("bob")
    with pytest.raises(UnauthorizedException):
        bob.call_api("GET", "/whose", header_params={"authorization": "Bearer mine"})
    assert server.made <= 1


def test_threads_renew_once(server: Tenancy, agency: Agency) -> None:
    bob = agency.client("bob")
    whose(bob)
    server.new_token("bob")
    with ThreadPoolExecutor(32) as pool:
        assert set(pool.map(lambda _: whose(agency.client("bob")), range(64))) == {"bob"}
    assert server.made == 3


@pytest.fixture
def busy_threads() -> Iterator[Callable[[Callable[[], object]], list[Any]]]:
    """Has eight threads begin the same at once, and switches among them as often as can be."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)

    def run(action: Callable[[], object]) -> list[Any]:
        barrier = threading.Barrier(8)

        def begin() -> object:
            barrier.wait()
            return action()

        futures = [pool.submit(begin) for _ in range(8)]
        return [future.result() for future in futures]

    with ThreadPoolExecutor(8) as pool:
        yield run
    sys.setswitchinterval(usual)


class Slow(Renewable):
    """Counts how often it is asked for, which takes long enough for others to come."""

    def __init__(self) -> None:
        super().__init__()
        self.known: str | None = None
        self.asked = 0

    def _held(self) -> str | None:
        return self.known

    def _ask(self, configuration: Configuration) -> str:
        self.asked += 1
        time.sleep(0.001)
        self.known = "token"
        return self.known


def test_threads_that_come_first_take_turns(busy_threads: Any) -> None:
    for _ in range(400):
        token = Slow()
        busy_threads(lambda token=token: token.token(Configuration()))
        assert token.asked == 1


def test_clients_of_a_wallet_share_its_token(agency: Agency, busy_threads: Any) -> None:
    for number in range(400):
        made = busy_threads(lambda name=f"wallet-{number}": agency.client(name))
        assert len({id(client.configuration.access_token) for client in made}) == 1


def test_no_tenant_ever_is_another(server: Tenancy, agency: Agency) -> None:
    """Ten thousand tenants, 32 threads, tokens that end at any time."""
    names = [f"tenant-{number}" for number in range(10_000)]
    for name in names:
        agency.tokens.put(name, server.new_token(name))
    ended = threading.Event()

    def end_tokens() -> None:
        while not ended.wait(0.002):
            server.new_token(names[server.made * 7919 % 10_000])  # none again for long

    ender = threading.Thread(target=end_tokens)
    ender.start()
    try:
        with ThreadPoolExecutor(32) as pool:
            assert list(pool.map(lambda name: whose(agency.client(name)), names)) == names
    finally:
        ended.set()
        ender.join()
    assert server.connections <= 64  # of one pool, each that broke or idled replaced at most once


def test_a_header_of_the_base_wallet_is_not_a_tenants(server: Tenancy, agency: Agency) -> None:
    agency.base.set_default_header("authorization", f"Bearer {server.new_token('base')}")
    agency.base.set_default_header("X-Name", "value")
    assert [whose(agency.base), whose(agency.client("bob"))] == ["base", "bob"]
    assert server.last.header("X-Name") == "value"


def test_the_store_is_asked_first(server: Tenancy, agency: Agency) -> None:
    bob = agency.client("bob")
    whose(bob)
    agency.tokens.put("bob", server.new_token("bob"))
    made = server.made
    assert whose(bob) == "bob"
    assert server.made == made


def test_a_store_of_its_own(server: Tenancy, agency: Agency) -> None:
    store = MemoryTokens()
    assert whose(agency.client("carol", tokens=store)) == "carol"
    assert store.get("carol") is not None
    assert agency.tokens.get("carol") is None


@pytest.mark.parametrize("store", [7, MemoryTokens, {"bob": "token"}])
def test_what_is_no_store(server: Tenancy, store: Any) -> None:
    with pytest.raises(ApiTypeError, match="tokens: expected a store with get and put"):
        Agency(settings(server), tokens=store)


def test_what_others_demand_is_sent(server: Tenancy, agency: Agency) -> None:
    whose(agency.client("bob", wallet_key="k"))
    assert calls(server)[0].json == {"wallet_key": "k"}


def test_closed(agency: Agency) -> None:
    bob, carol = agency.client("bob"), agency.client("carol")
    assert whose(bob) == "bob"
    bob.close()
    with pytest.raises(ApiValueError, match="closed"):
        whose(bob)
    assert whose(carol) == "carol"
    agency.close()
    with pytest.raises(ApiValueError, match="closed"):
        whose(carol)


def test_travels_to_another_process(server: Tenancy, agency: Agency) -> None:
    bob = pickle.loads(pickle.dumps(agency.client("bob")))
    assert isinstance(bob, Tenant)
    assert [bob.wallet_id, whose(bob)] == ["bob", "bob"]
    assert copy.deepcopy(bob) is bob
    twin = pickle.loads(pickle.dumps(agency))
    assert whose(twin.client("carol")) == "carol"
    bob._agency.close()
    twin.close()


def test_secrets_are_not_shown(server: Tenancy, agency: Agency) -> None:
    bob = agency.client("bob", wallet_key="the wallet's")
    whose(bob)
    token = agency.tokens.get("bob")
    assert token
    for shown in (repr(bob), repr(agency), repr(bob.configuration), repr(agency.tokens)):
        assert not any(secret in shown for secret in (KEY, "the wallet's", token))


MARK = "s3cret-MARK"


@pytest.mark.parametrize(
    "act",
    [
        lambda agency: agency.create("Bob", webhook_key=MARK, wallet_key=MARK),
        lambda agency: agency.create("Bob", webhook_url=MARK, wallet_webhook_urls=[MARK]),
        lambda agency: agency.create("Bob", webhook_url="http://me", webhook_key=MARK, nothing=7),
        lambda agency: agency.create(7, wallet_key=MARK),
        lambda agency: agency.client("", wallet_key=MARK),
        lambda agency: agency.client("bob", wallet_key=MARK, tokens=7),
        lambda agency: whose(agency.client("nobody", wallet_key=MARK)),
        lambda agency: agency.remove("nobody", wallet_key=MARK),
        lambda agency: agency.remove(7, wallet_key=MARK),
        lambda agency: ClientCredentials("ftp://x", "me", MARK),
        lambda agency: ClientCredentials(f"https://x/#{MARK}", "me", MARK),
        lambda agency: ClientCredentials("https://x/t", 7, MARK),
        lambda agency: ClientCredentials("https://x/t", "me", MARK, audience=7),
        lambda agency: TractionKey("", MARK),
    ],
)
def test_no_secret_is_in_what_a_failure_shows(act: Any) -> None:
    refused = text_answer("404 Not Found", "404: Wallet not found")
    with Server(default=refused) as server, Agency(settings(server)) as agency:
        error = outcome(lambda: act(agency))
    assert isinstance(error, OpenApiException)
    assert MARK not in shown_by(error)


# --- the admin's key ------------------------------------------------------------------------------


def keys_sent(server: Server) -> set[str | None]:
    """The admin keys that came with calls of tenants."""
    return {r.header("X-API-Key") for r in calls(server) if r.path == "/whose"}


@pytest.mark.parametrize("release", ["1.0.1", "1.7.0", None, ""])
def test_the_token_is_enough_from_1_0_on(release: str | None) -> None:
    with Tenancy(release) as server, Agency(settings(server)) as agency:
        bob = agency.client("bob")
        assert [whose(bob), whose(agency.client("carol"))] == ["bob", "carol"]
        assert keys_sent(server) == {None}
        assert len(server.requests) - len(calls(server)) == 1  # asked once for its release


def admin_key() -> str:
    return KEY


@pytest.mark.parametrize("release", ["0.6.0", "0.12.8"])
@pytest.mark.parametrize("way", ["setting", "function", "header"])
def test_older_agents_get_the_key_as_well(release: str, way: str) -> None:
    with Tenancy(release) as server:
        given: Any = {"setting": KEY, "function": admin_key, "header": None}[way]
        host = Configuration(host=server.url, api_key={"ApiKeyHeader": given} if given else {})
        with Agency(host) as agency:
            if way == "header":
                agency.base.set_default_header("x-api-key", KEY)
            assert whose(agency.client("bob")) == "bob"
            assert whose(pickle.loads(pickle.dumps(agency.client("bob")))) == "bob"
            assert whose(pickle.loads(pickle.dumps(agency)).client("bob")) == "bob"
        assert keys_sent(server) == {KEY}


def test_an_upgraded_agent_gets_no_key_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    with Tenancy("0.12.8") as server, Agency(settings(server)) as agency:
        bob = agency.client("bob")
        assert whose(bob) == "bob"
        server.release = "1.7.0"
        server.requests.clear()
        monkeypatch.setattr("acapy_client.tenants._admin_key._SECONDS", 0.0)
        assert whose(bob) == "bob"
        assert keys_sent(server) == {None}


def test_the_release_is_not_asked_for_where_there_is_no_key() -> None:
    with Tenancy() as server, Agency(Configuration(host=server.url, api_key={})) as agency:
        agency.tokens.put("bob", server.new_token("bob"))
        assert whose(agency.client("bob")) == "bob"
        assert len(server.requests) == 1


def test_a_tenants_settings_hold_no_key(server: Tenancy, agency: Agency) -> None:
    agency.base.set_default_header("x-api-key", KEY)
    bob = agency.client("bob")
    assert whose(bob) == "bob"
    assert (bob.configuration.api_key, list(bob.default_headers)) == ({}, ["User-Agent"])
    with ApiClient(bob.configuration) as same:
        assert whose(same) == "bob"
    assert keys_sent(server) == {None}


def test_the_admins_routes_are_closed_to_a_tenant(server: Tenancy, agency: Agency) -> None:
    bob = agency.client("bob")
    whose(bob)
    for path in ("/multitenancy/wallets", "/status"):
        with pytest.raises(UnauthorizedException) as caught:
            bob.call_api("GET", path)
        assert "this route is the admin's" in (caught.value.hint or "")
        assert caught.value.attempts == 1
    assert server.made == 1  # another token would be of no use


def test_an_agent_that_cannot_say_its_release_is_asked_again(server: Tenancy) -> None:
    with Agency(settings(server, retries=False)) as agency:
        agency.tokens.put("bob", server.new_token("bob"))
        bob = agency.client("bob")
        server.answers.append(text_answer("503 Service Unavailable", "busy"))
        with pytest.raises(ServiceException):
            whose(bob)
        assert whose(bob) == "bob"


# --- stores ---------------------------------------------------------------------------------------


def test_tokens_in_files(tmp_path: Path) -> None:
    store = FileTokens(tmp_path / "a" / "b")
    assert store.get("../bob") is None
    store.put("../bob", "one")
    store.put("../bob", "two")
    assert store.get("../bob") == "two"
    [file] = (tmp_path / "a" / "b").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700
    assert pickle.loads(pickle.dumps(store)).get("../bob") == "two"
    assert "two" not in repr(store)
    file.write_text("")  # as after a loss of power
    assert store.get("../bob") is None
    file.write_bytes(b"\xff")
    assert store.get("../bob") is None
    store.put("../bob", None)
    store.put("../bob", None)
    assert store.get("../bob") is None


@pytest.mark.parametrize("folder", [None, 5, b"tokens", ""])
def test_what_is_no_folder(folder: Any) -> None:
    with pytest.raises((ApiTypeError, ApiValueError), match="^folder: expected text, got "):
        FileTokens(folder)


WORKER = """
import sys
from acapy_client import Configuration
from acapy_client.tenants import Agency, FileTokens
configuration = Configuration(host=sys.argv[1], api_key={"ApiKeyHeader": sys.argv[2]})
with Agency(configuration, tokens=FileTokens(sys.argv[3])) as agency:
    for _ in range(20):
        assert agency.client("bob").call_api("GET", "/whose") == {"wallet_id": "bob"}
"""


def test_processes_share_tokens(server: Tenancy, tmp_path: Path) -> None:
    workers = [
        subprocess.Popen([sys.executable, "-c", WORKER, server.url, KEY, str(tmp_path)], cwd=ROOT)
        for _ in range(3)
    ]
    assert [worker.wait(120) for worker in workers] == [0, 0, 0]
    assert server.made == 1


def test_filelock_is_named_where_it_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "filelock", None)
    with pytest.raises(ImportError, match=r'pip install "acapy-client-sync\[tenants\]"'):
        FileTokens(tmp_path)


def seconds_for_a_thousand(make: Callable[[int], object]) -> float:
    """CPU time of this thread, the least of some rounds: others may want the machine."""

    def once() -> float:
        began = time.thread_time()
        for number in range(1000):
            make(number)
        return time.thread_time() - began

    return min(once() for _ in range(5))


def test_a_tenant_costs_next_to_nothing(server: Tenancy, agency: Agency) -> None:
    agency.client("first")
    tracemalloc.start()
    try:
        threads, before = threading.active_count(), tracemalloc.get_traced_memory()[0]
        tenants = [agency.client(f"tenant-{number}") for number in range(10_000)]
        each = (tracemalloc.get_traced_memory()[0] - before) / len(tenants)
    finally:
        tracemalloc.stop()
    assert each < 4096
    tenant = seconds_for_a_thousand(lambda number: agency.client(f"tenant-{number}"))
    client = seconds_for_a_thousand(lambda _: ApiClient(agency.base.configuration))
    assert tenant < client / 3  # an eighth, where nothing else runs
    assert threading.active_count() <= threads  # those of other tests may end
    assert server.connections == 0
