"""Many threads, switched as often as Python can, and what they see of the caller's context."""

from __future__ import annotations

import contextvars
import sys
import threading
from typing import Any

import pytest

from support.processes.apart import FULL, Agent, apart, in_threads


@apart()
def test_threads_that_are_switched_all_the_time_get_their_own_answers(agent: Agent) -> None:
    from acapy_client import ApiClient, ApiTimeoutError, Configuration
    from acapy_client.apis import ConnectionApi

    sys.setswitchinterval(1e-6)
    calls = 400 if FULL else 30
    for size in (1, 2, 10):
        client = ApiClient(Configuration(agent.url, connection_pool_maxsize=size, timeout=60))
        api = ConnectionApi(client)

        def work(number: int, size: int = size, client: Any = client, api: Any = api) -> None:
            for call in range(calls):
                name = f"{number}-{call}"
                if call % 3 == 0:
                    assert client.call_api("POST", f"/a/{name}") == {"connection_id": name}
                elif call % 3 == 1:
                    assert api.get_connection(name).connection_id == name
                else:
                    assert api.get_connection.submit(name).get(60).connection_id == name
                if call == 5 and number < size:
                    with pytest.raises(ApiTimeoutError):
                        api.get_connection("after-0.5", _request_timeout=0.01)

        agent.asked()
        in_threads(*(lambda number=number: work(number) for number in range(12)))
        written = [each for each in agent.asked() if each.startswith("POST")]
        assert len(written) == len({*written}) == 12 * -(-calls // 3)
        client.close()


@apart()
def test_threads_make_the_first_calls_at_the_same_moment(agent: Agent) -> None:
    """All that is imported, read or made at a first use, by sixteen threads at once."""
    sys.setswitchinterval(1e-6)
    barrier = threading.Barrier(16)

    def work(number: int) -> None:
        barrier.wait()
        from acapy_client import ApiClient, Configuration, apis, models

        client = ApiClient(Configuration(agent.url))
        name = f"c{number}"
        assert apis.ConnectionApi(client).get_connection(name).connection_id == name
        assert apis.ConnectionApi(client).get_connection.submit(name).get(30).connection_id == name
        wire = {"invitation": {"@id": name, "new": 1}}
        assert models.InvitationRecord.from_wire(wire).to_wire() == wire

    in_threads(*(lambda number=number: work(number) for number in range(16)))


@apart()
def test_one_client_is_first_used_by_many_threads(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    sys.setswitchinterval(1e-6)
    for _ in range(20):
        client = ApiClient(Configuration(agent.url, connection_pool_maxsize=3))
        barrier = threading.Barrier(8)

        def work(number: int, client: ApiClient = client, barrier: Any = barrier) -> None:
            barrier.wait()
            name = f"c{number}"
            assert ConnectionApi(client).get_connection(name).connection_id == name

        in_threads(*(lambda number=number: work(number) for number in range(8)))
        client.close()


@apart()
def test_hooks_and_tokens_see_the_callers_context_in_the_background(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    tenant = contextvars.ContextVar("tenant", default="nobody")
    told: dict[str, list[str]] = {"token": [], "id": [], "before": [], "after": [], "key": []}

    def tells(name: str) -> Any:
        def tell(*_: object) -> str:
            told[name].append(tenant.get())
            return tenant.get()

        return tell

    settings = Configuration(
        agent.url,
        access_token=tells("token"),
        api_key={"ApiKeyHeader": tells("key")},
        request_id=tells("id"),
        on_request=tells("before"),
        on_response=tells("after"),
    )
    api = ConnectionApi(ApiClient(settings, pool_threads=1))
    for name in ("alice", "bob"):
        tenant.set(name)
        api.get_connection("a")
        api.get_connection.submit("b").get(60)
        api.get_connection("c", async_req=True).get(60)
    handles = []
    for name in ("carol", "dave"):
        handles.append(contextvars.copy_context().run(in_context, tenant, name, api))
    for handle in handles:
        handle.get(60)
    expected = ["alice"] * 3 + ["bob"] * 3 + ["carol", "dave"]
    assert told == dict.fromkeys(told, expected)


def in_context(tenant: contextvars.ContextVar[str], name: str, api: Any) -> Any:
    tenant.set(name)
    return api.get_connection.submit("d")
