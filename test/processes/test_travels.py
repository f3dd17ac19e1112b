"""Operations, clients, settings and records that are copied, pickled, or turned into JSON."""

from __future__ import annotations

import copy
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest

from support.processes.apart import Agent, apart

NAMES = [f"c{number}" for number in range(20)]


def maps_in(agent: Agent, method: str) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    api = ConnectionApi(ApiClient(Configuration(agent.url, api_key={"ApiKeyHeader": "k"})))
    assert api.get_connection("here").connection_id == "here"
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        records = list(pool.map(api.get_connection, NAMES))
    assert [record.connection_id for record in records] == NAMES
    with context.Pool(2) as processes:
        records = processes.map(api.get_connection, NAMES)
    assert [record.connection_id for record in records] == NAMES
    assert api.get_connection("here").connection_id == "here"


@apart()
def test_an_operation_is_mapped_in_spawned_processes(agent: Agent) -> None:
    maps_in(agent, "spawn")


@apart()
def test_an_operation_is_mapped_by_a_fork_server(agent: Agent) -> None:
    maps_in(agent, "forkserver")


@apart("-X", "dev", "-W", "error", "-W", "ignore:This process:DeprecationWarning")
def test_an_operation_is_mapped_in_forked_processes(agent: Agent) -> None:
    maps_in(agent, "fork")  # the pools have threads of their own, which newer Pythons warn of


@apart()
def test_a_fork_after_a_call_is_nothing_to_warn_of(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    api = ConnectionApi(ApiClient(Configuration(agent.url)))
    api.get_connection("a")
    process = multiprocessing.get_context("fork").Process(target=api.get_connection, args=("b",))
    process.start()
    process.join()
    assert process.exitcode == 0
    assert [each[-1] for each in agent.asked()] == ["a", "b"]


@apart()
def test_copies_of_an_operation(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    api = ConnectionApi(ApiClient(Configuration(agent.url)))
    assert copy.copy(api.get_connection) == api.get_connection  # of the same client
    twins = [copy.deepcopy(api.get_connection)]
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        twins.append(pickle.loads(pickle.dumps(api.get_connection, protocol)))
        operation = ConnectionApi.get_connection
        assert pickle.loads(pickle.dumps(operation, protocol)) is operation
    api.api_client.close()
    for twin in twins:
        assert twin("a").connection_id == "a"
        assert twin.submit("b").get(60).connection_id == "b"
    assert copy.deepcopy(ConnectionApi.get_connection) is ConnectionApi.get_connection


@apart()
def test_copies_of_settings_and_clients(agent: Agent) -> None:
    from acapy_client import ApiAttributeError, ApiClient, Configuration
    from acapy_client.apis import ConnectionApi

    made = Configuration(agent.url, api_key={"ApiKeyHeader": "k"}, timeout=7)
    client = ApiClient(made, "X-Mine", "yes")
    for copied in (copy.copy, copy.deepcopy, lambda item: pickle.loads(pickle.dumps(item))):
        settings = copied(made)
        assert (settings.host, settings.timeout) == (agent.url, 7)
        settings.api_key["ApiKeyHeader"] = "another"
        settings.host = "http://localhost:1"  # not in use by any client
        twin = copied(client)
        assert twin.default_headers["X-Mine"] == "yes"
        assert ConnectionApi(twin).get_connection("a").connection_id == "a"
        with pytest.raises(ApiAttributeError, match="host is read once"):
            twin.configuration.host = "http://localhost:1"
        twin.configuration.copy().host = "http://localhost:1"
    assert made.api_key == {"ApiKeyHeader": "k"}
    assert made.host == client.configuration.host == agent.url


@apart()
def test_copies_of_records_and_failures(agent: Agent) -> None:
    from acapy_client import ApiClient, Configuration, NotFoundException
    from acapy_client.apis import ConnectionApi
    from acapy_client.models import InvitationRecord

    wire = {"invitation": {"@id": "i", "@type": "t", "new": [1]}, "state": None, "newer": {"a": 1}}
    record = InvitationRecord.from_wire(wire)
    for copied in (copy.copy, copy.deepcopy, lambda item: pickle.loads(pickle.dumps(item))):
        twin = copied(record)
        assert twin == record
        twin.state = "deleted"
        assert record.state is None
        assert record.to_wire() == wire
    api = ConnectionApi(ApiClient(Configuration(agent.url, request_id=True)))
    with pytest.raises(NotFoundException) as caught:
        api.get_connection("missing")
    for copied in (copy.copy, copy.deepcopy, lambda item: pickle.loads(pickle.dumps(item))):
        failure = copied(caught.value)
        assert type(failure) is NotFoundException
        assert vars(failure) == vars(caught.value)
        assert str(failure) == str(caught.value)


@apart(needs=("fastapi",))
def test_a_record_becomes_the_json_object_that_came(agent: Agent) -> None:
    from fastapi.encoders import jsonable_encoder

    from acapy_client.models import InvitationRecord

    wire: dict[str, Any] = {
        "invitation": {"@id": "i", "@type": "t", "id": "another", "services": ["did:sov:x"]},
        "state": None,
        "newer": {"a": [1]},
    }
    record = InvitationRecord.from_wire(wire)
    assert record.invitation is not None
    assert dict(record.invitation) == {**record.invitation} == wire["invitation"]
    assert dict(record) == {**wire, "invitation": record.invitation}
    assert jsonable_encoder(record) == jsonable_encoder([record])[0] == wire
